package dev.portico;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The GraphQL documents of the tests, by name. */
public final class Documents {

    private Documents() {}

    /** For example {@code home/portalHome}. */
    public static String read(String name) {
        try {
            return new ClassPathResource("graphql-test/" + name + ".graphql")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
