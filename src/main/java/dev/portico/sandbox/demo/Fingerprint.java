package dev.portico.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32C;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** A sum over the classes and files that the demo world is made of, for to read them is quicker than to make it. */
final class Fingerprint {

    private static final String START = "dev/portico/sandbox/demo/DemoWorld.class";

    private static final List<String> MADE_OF =
            List.of("dev/portico/sandbox/demo/*.class", "dev/portico/sandbox/shape/*.class", "sandbox/**/*.json");

    private Fingerprint() {}

    static String ofTheCode() {
        URL start = Objects.requireNonNull(DemoWorld.class.getResource("/" + START), START);
        return of(start.toString().replace(START, ""));
    }

    /** Of what lies below this address, be it a folder's or a jar's. */
    static String of(String root) {
        try {
            CRC32C sum = new CRC32C();
            for (Resource part : parts(root)) {
                sum.update(part.getContentAsByteArray());
            }
            return Long.toHexString(sum.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Sorted, for a folder and a jar list their files differently. */
    private static List<Resource> parts(String root) throws IOException {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<Resource> parts = new ArrayList<>();
        for (String pattern : MADE_OF) {
            parts.addAll(List.of(resolver.getResources(root + pattern)));
        }
        parts.sort(Comparator.comparing(Resource::getDescription));
        return parts;
    }
}
