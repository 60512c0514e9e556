package dev.portico.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.TinyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A journal that has outgrown what it holds. */
class CompactionTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int MANY = 500;

    private final Path folder;
    private final Path journal;

    CompactionTests(@TempDir Path folder) {
        this.folder = folder;
        this.journal = folder.resolve("world.journal");
    }

    @Test
    void isWrittenAnewWithAllThatIsThere() throws IOException {
        Identity identity;
        try (World world = open()) {
            identity = world.identity();
            put(world, TinyWorld.object("coupon", "b", 1), TinyWorld.object("coupon", "a", 1));
            world.remove(identity.account(), "pm_1");
            grow(world);
        }
        long grown = Files.size(journal);
        try (World world = open()) {
            assertThat(Files.size(journal)).isLessThan(grown / 2);
            assertHolds(world, identity);
        }
        long compact = Files.size(journal);
        try (World world = open()) {
            assertThat(Files.size(journal)).isEqualTo(compact);
            assertHolds(world, identity);
        }
    }

    private static void assertHolds(World world, Identity identity) {
        assertThat(world.identity()).isEqualTo(identity);
        assertGrown(world);
        assertThat(world.own().newest("coupon").values())
                .extracting(object -> object.path("id").asString())
                .containsExactly("a", "b");
        assertThat(world.reach("acct_partner")).isNotNull();
        assertThat(world.own().find("pm_1")).isNull();
        assertThat(world.own().everHad("pm_1")).isTrue();
    }

    @Test
    void dropsEventsOf30DaysAndAnswersOfADay() throws IOException {
        long day = Duration.ofDays(1).toSeconds();
        try (World world = open()) {
            String account = world.identity().account();
            put(
                    world,
                    TinyWorld.object("event", "evt_old", NOW.getEpochSecond() - 31 * day),
                    TinyWorld.object("event", "evt_new", NOW.getEpochSecond() - 29 * day));
            world.remember(account, replay("old", NOW.getEpochSecond() - day - 1));
            world.remember(account, replay("new", NOW.getEpochSecond() - day + 1));
            grow(world);
        }
        try (World world = open()) {
            String account = world.identity().account();
            assertThat(world.own().find("evt_old")).isNull();
            assertThat(world.own().find("evt_new")).isNotNull();
            assertThat(world.replay(account, "new")).isNotNull();
        }
        assertThat(Files.readString(journal)).doesNotContain("evt_old", "key_old");
    }

    @Test
    void isTheOldOneStillWhereAKillLeftAHalfWrittenNewOne() throws IOException {
        try (World world = open()) {
            grow(world);
        }
        List<String> lines = Files.readAllLines(journal);
        Files.write(folder.resolve("world.journal.new"), lines.subList(0, 2));
        try (World world = open()) {
            assertGrown(world);
            assertThat(world.own().find("cus_2")).isNotNull();
        }
        assertThat(folder.resolve("world.journal.new")).doesNotExist();
    }

    private static void put(World world, ObjectNode... objects) {
        for (var object : objects) {
            world.put(world.identity().account(), object);
        }
        world.commit();
    }

    private static void grow(World world) {
        for (int balance = 0; balance < MANY; balance++) {
            put(world, TinyWorld.object("customer", "cus_1", 1).put("balance", balance));
        }
    }

    private static void assertGrown(World world) {
        ObjectNode customer = TinyWorld.object("customer", "cus_1", 1).put("balance", MANY - 1);
        assertThat(world.own().find("cus_1")).hasToString(customer.toString());
    }

    private World open() throws IOException {
        return World.open(folder, new TinyWorld(), InstantSource.fixed(NOW));
    }

    private static Replay replay(String key, long created) {
        return new Replay(key, "fingerprint", "key_" + key, 200, Json.object().put("id", "x"), created);
    }
}
