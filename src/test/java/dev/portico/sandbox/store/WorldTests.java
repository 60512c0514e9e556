package dev.portico.sandbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portico.sandbox.TinyWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class WorldTests {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;

    WorldTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void keepsWhatWasCommitted() throws IOException {
        Identity identity;
        try (World world = open()) {
            identity = world.identity();
            world.put(identity.account(), TinyWorld.object("customer", "cus_new", 9));
            world.remove(identity.account(), "pm_1");
            world.commit();
        }
        try (World world = open()) {
            assertThat(world.identity()).isEqualTo(identity);
            assertThat(world.own().find("cus_new")).isNotNull();
            assertThat(world.own().find("pm_1")).isNull();
            assertThat(world.own().newest("payment_method", Index.CUSTOMER, "cus_1"))
                    .isEmpty();
        }
    }

    @Test
    void dropsAUnitThatAKillLeftHalfWrittenAndGoesOn() throws IOException {
        open().close();
        Files.writeString(
                folder.resolve("world.journal"),
                "[{\"account\":\"acct\",\"object\":{\"id\":\"cus_half",
                StandardOpenOption.APPEND);
        try (World world = open()) {
            assertThat(world.own().find("cus_half")).isNull();
            world.put(world.identity().account(), TinyWorld.object("customer", "cus_whole", 9));
            world.commit();
        }
        try (World world = open()) {
            assertThat(world.own().find("cus_whole")).isNotNull();
            assertThat(world.own().find("cus_1")).isNotNull();
        }
    }

    @Test
    void startsAnewWhereAKillLeftAHalfMadeWorld() throws IOException {
        Files.writeString(folder.resolve("world.journal.new"), "{\"world\":");
        try (World world = open()) {
            assertThat(world.own().find("cus_1")).isNotNull();
        }
    }

    @Test
    void keepsAnswersForADay() throws IOException {
        long fresh = NOW.getEpochSecond() - 60;
        try (World world = open()) {
            String account = world.identity().account();
            world.remember(account, replay("fresh", fresh));
            world.remember(account, replay("old", fresh - 86_400));
            world.commit();
        }
        try (World world = open()) {
            String account = world.identity().account();
            assertThat(world.replay(account, "fresh")).isEqualTo(replay("fresh", fresh));
            assertThat(world.replay(account, "old")).isNull();
            assertThat(world.replay("acct_partner", "fresh")).isNull();
        }
    }

    @Test
    void listsNewestFirstAndAmongEqualsTheLaterMadeFirst() throws IOException {
        try (World world = open()) {
            String account = world.identity().account();
            world.put(account, TinyWorld.object("coupon", "a", 1));
            world.put(account, TinyWorld.object("coupon", "b", 2));
            world.put(account, TinyWorld.object("coupon", "c", 2));
            world.put(account, TinyWorld.object("coupon", "a", 1).put("name", "changed"));
            assertThat(ids(world, "coupon")).containsExactly("c", "b", "a");
            assertThat(ids(world, "customer")).containsExactly("cus_2", "cus_1");
        }
    }

    @Test
    void movesAnObjectBetweenCustomers() throws IOException {
        try (World world = open()) {
            ObjectNode detached = TinyWorld.object("payment_method", "pm_1", 1).putNull("customer");
            world.put(world.identity().account(), detached);
            assertThat(world.own().newest("payment_method", Index.CUSTOMER, "cus_1"))
                    .isEmpty();
            assertThat(world.own().newest("payment_method")).hasSize(2);
        }
    }

    @Test
    void drawsNewKeysForEachWorld(@TempDir Path other) throws IOException {
        try (World one = open();
                World two = World.open(other, new TinyWorld(), InstantSource.fixed(NOW))) {
            assertThat(one.identity().account()).isNotEqualTo(two.identity().account());
            assertThat(one.identity().platformKey())
                    .matches("ptk_[0-9a-f]{64}")
                    .isNotEqualTo(two.identity().platformKey());
        }
    }

    private World open() throws IOException {
        return World.open(folder, new TinyWorld(), InstantSource.fixed(NOW));
    }

    private static List<String> ids(World world, String type) {
        return world.own().newest(type).values().stream()
                .map(object -> object.path("id").asString())
                .toList();
    }

    private static Replay replay(String key, long created) {
        return new Replay(key, "fingerprint", "req_1", 200, Json.object().put("id", "x"), created);
    }
}
