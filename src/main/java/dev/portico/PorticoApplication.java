package dev.portico;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The Portico server: Stripe's customer portal as a reactive GraphQL API. */
@SpringBootApplication
@Modulithic(sharedModules = {"shared", "tenancy", "localisation"})
public class PorticoApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(PorticoApplication.class, arguments);
    }
}
