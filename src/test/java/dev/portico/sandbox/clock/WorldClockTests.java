package dev.portico.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The knob that moves the whole world. */
class WorldClockTests {

    private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;
    private LivingWorld world;

    WorldClockTests(@TempDir Path folder) throws Exception {
        this.folder = folder;
        this.world = new LivingWorld(folder, InstantSource.fixed(START));
    }

    private void serve() throws Exception {
        world = new LivingWorld(folder, InstantSource.fixed(START));
    }

    @AfterEach
    void stop() throws Exception {
        world.close();
    }

    @Test
    void movesForwardsByOrToAMoment() throws Exception {
        assertThat(world.now()).isEqualTo(START.getEpochSecond());
        assertThat(world.post("/_sandbox/clock", "advance=60").path("now").asLong())
                .isEqualTo(START.getEpochSecond() + 60);
        world.moveTo(START.getEpochSecond() + 3600);
        assertThat(world.now()).isEqualTo(START.getEpochSecond() + 3600);
    }

    @Test
    void neverMovesBackwardsAndRefusesWhatItDoesNotKnow() throws Exception {
        assertThat(world.refused("/_sandbox/clock", "advance=-1").path("param").asString())
                .isEqualTo("advance");
        world.refused("/_sandbox/clock", "to=" + (START.getEpochSecond() - 1));
        world.refused("/_sandbox/clock", "to=1&advance=1");
        world.refused("/_sandbox/clock", "");
        assertThat(world.refused("/_sandbox/clock", "by=1").path("code").asString())
                .isEqualTo("parameter_unknown");
        assertThat(world.now()).isEqualTo(START.getEpochSecond());
    }

    @Test
    void isStillAheadAfterARestart() throws Exception {
        world.post("/_sandbox/clock", "advance=86400");
        stop();
        serve();
        assertThat(world.now()).isEqualTo(START.getEpochSecond() + 86400);
    }

    @Test
    void datesEveryAnswer() throws Exception {
        world.post("/_sandbox/clock", "advance=86400");
        for (String path : new String[] {"/v1/customers/cus_demo_card", "/v1/nothing", "/_sandbox/clock"}) {
            String date = world.http.get(path).header("Date");
            Instant told = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            assertThat(told).as(path).isEqualTo(START.plusSeconds(86400));
        }
    }
}
