package dev.portico.sandbox.store;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.TinyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class CompletionTests {

    private static final Instant LATER = Instant.parse("2026-11-22T12:00:00Z");

    /** The tiny world as its developer left it later: one customer more, at the moment it is told. */
    private record LaterWorld(String fingerprint) implements Filling {

        @Override
        public void fill(String own, Instant now, BiConsumer<String, ObjectNode> put) {
            new TinyWorld().fill(own, now, put);
            put.accept(own, TinyWorld.object("customer", "cus_later", now.getEpochSecond()));
        }
    }

    private final Path folder;

    CompletionTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void makeAnOldWorld() throws IOException {
        try (World world = open(new TinyWorld())) {
            String own = world.identity().account();
            world.put(own, TinyWorld.object("customer", "cus_1", 1).put("email", "changed@example.com"));
            world.put(own, TinyWorld.object("customer", "cus_2", 2).put("deleted", true));
            world.remove(own, "pm_1");
            world.remove("acct_partner", "cus_partner");
            world.commit();
        }
    }

    @Test
    void addsJustTheCustomerThatAnOldWorldLacks() throws IOException {
        long linesBefore = lines();
        try (World world = open(new LaterWorld("later"))) {
            assertThat(world.own().newest("customer").values())
                    .extracting(customer -> customer.path("id").stringValue())
                    .containsExactly("cus_later", "cus_1");
            assertThat(own(world, "cus_later").path("created").longValue()).isEqualTo(LATER.getEpochSecond());
        }
        assertThat(lines()).as("one unit of work").isEqualTo(linesBefore + 1);
        assertThat(lastLine()).containsOnlyOnce("cus_later").doesNotContain("cus_1", "acct_partner");
    }

    @Test
    void leavesWhatWasChangedOrDeleted() throws IOException {
        try (World world = open(new LaterWorld("later"))) {
            assertThat(own(world, "cus_1").path("email").stringValue()).isEqualTo("changed@example.com");
            assertThat(own(world, "cus_2").path("deleted").booleanValue()).isTrue();
            assertThat(world.own().find("pm_1")).isNull();
            assertThat(requireNonNull(world.reach("acct_partner")).find("cus_partner"))
                    .isNull();
        }
    }

    @Test
    void writesNothingWhileTheFingerprintIsTheSame() throws IOException {
        byte[] before = Files.readAllBytes(journal());
        open(new LaterWorld(new TinyWorld().fingerprint())).close();
        assertThat(Files.readAllBytes(journal())).isEqualTo(before);
        open(new LaterWorld("later")).close();
        byte[] completed = Files.readAllBytes(journal());
        open(new LaterWorld("later")).close();
        assertThat(Files.readAllBytes(journal())).isEqualTo(completed);
    }

    private World open(Filling filling) throws IOException {
        return World.open(folder, filling, InstantSource.fixed(LATER));
    }

    private static ObjectNode own(World world, String id) {
        return requireNonNull(world.own().find(id), id);
    }

    private Path journal() {
        return folder.resolve("world.journal");
    }

    private long lines() throws IOException {
        return Files.readAllLines(journal()).size();
    }

    private String lastLine() throws IOException {
        var lines = Files.readAllLines(journal());
        return lines.get(lines.size() - 1);
    }
}
