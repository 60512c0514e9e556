package dev.portico.sandbox;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** The sandbox as a process of its own: {@code --portico.data-dir=... --portico.sandbox-port=...}, or their variables. */
public final class SandboxApplication {

    private SandboxApplication() {}

    public static void main(String[] arguments) throws InterruptedException {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        SandboxSettings settings = SandboxSettings.of(environment);
        Sandbox sandbox = Sandbox.start(settings.dataFolder(), settings.port());
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close, "sandbox-stop"));
        System.out.printf(
                Locale.ROOT,
                "Stripe sandbox at %s, account %s%n",
                sandbox.address(),
                sandbox.identity().account());
        new CountDownLatch(1).await();
    }
}
