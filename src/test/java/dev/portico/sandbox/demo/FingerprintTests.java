package dev.portico.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTests {

    private static final List<String> FILES = List.of(
            "sandbox/shapes/price.json",
            "dev/portico/sandbox/shape/PriceShape.class",
            "dev/portico/sandbox/demo/DemoWorld.class",
            "dev/portico/sandbox/demo/Crowd.class");

    private final Path folder;

    FingerprintTests(@TempDir Path folder) throws IOException {
        this.folder = folder;
        for (String file : FILES) {
            write(file, file);
        }
    }

    @Test
    void differsForEachPartOfTheDemoWorld() throws IOException {
        String before = ofFolder();
        for (String file : FILES) {
            write(file, "changed");
            assertThat(ofFolder()).as(file).isNotEqualTo(before);
            write(file, file);
        }
        assertThat(ofFolder()).isEqualTo(before);
    }

    @Test
    void staysTheSameForAnyOtherChange() throws IOException {
        String before = ofFolder();
        write("dev/portico/sandbox/Sandbox.class", "new");
        assertThat(ofFolder()).isEqualTo(before);
    }

    @Test
    void isTheSameInAJar() throws IOException {
        Path jar = folder.resolve("portico.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String parent : List.of("sandbox/", "dev/portico/sandbox/shape/", "dev/portico/sandbox/demo/")) {
                entries.putNextEntry(new JarEntry(parent));
            }
            for (String file : FILES) {
                entries.putNextEntry(new JarEntry(file));
                entries.write(Files.readAllBytes(folder.resolve(file)));
            }
        }
        assertThat(Fingerprint.of("jar:" + jar.toUri() + "!/")).isEqualTo(ofFolder());
    }

    @Test
    void findsTheCodeThatRuns() {
        String ofNothing = Fingerprint.of(folder.resolve("elsewhere").toUri() + "/");
        assertThat(new DemoWorld().fingerprint()).isNotEqualTo(ofNothing).isEqualTo(new DemoWorld().fingerprint());
    }

    private String ofFolder() {
        return Fingerprint.of(folder.toUri().toString());
    }

    private void write(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }
}
