package dev.portico.runtime;

import static dev.portico.runtime.PostgresFixtures.ask;
import static dev.portico.runtime.PostgresFixtures.execute;
import static dev.portico.runtime.PostgresFixtures.freshHome;
import static dev.portico.runtime.PostgresFixtures.port;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One PostgreSQL for several processes, in whatever order they come and go. */
class EmbeddedPostgresProcessTests {

    private static PostgresHome home = new PostgresHome(Path.of("target"));

    @BeforeAll
    static void makeHome() throws Exception {
        home = freshHome("processes");
    }

    @Test
    void isSharedAndStoppedByTheLastThatLeaves() throws Exception {
        try (OtherProcess other = OtherProcess.using(home)) {
            int port = other.port();
            try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
                assertThat(port(postgres)).isEqualTo(port);
            }
            assertThat(postmaster().readyPort()).hasValue(port);
        }
        assertThat(postmaster().lives()).isFalse();
    }

    @Test
    void outlivesAKilledProcessAndServesTheNext() throws Exception {
        OtherProcess other = OtherProcess.using(home);
        int port = other.port();
        other.kill();
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(port(postgres)).isEqualTo(port);
            execute(postgres, "create table after_kill ()");
        }
        assertThat(postmaster().lives()).isFalse();
    }

    @Test
    void losesNothingWhenItIsKilledItself() throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(home);
        execute(postgres, "create table committed as select 42 as answer");
        kill(postmaster());
        postgres.close();
        try (EmbeddedPostgres recovered = EmbeddedPostgres.start(home)) {
            assertThat(ask(recovered, "select answer from committed")).isEqualTo("42");
        }
    }

    @Test
    void startsOnceForTwoThatStartInTheSameInstant() throws Exception {
        PostgresHome contested = freshHome("contested");
        try (OtherProcess one = OtherProcess.using(contested);
                OtherProcess two = OtherProcess.using(contested)) {
            assertThat(one.port()).isEqualTo(two.port());
        }
        assertThat(new Postmaster(contested.cluster()).lives()).isFalse();
    }

    private static Postmaster postmaster() {
        return new Postmaster(home.cluster());
    }

    private static void kill(Postmaster postmaster) throws Exception {
        String pid = java.nio.file.Files.readAllLines(postmaster.cluster().resolve("postmaster.pid"))
                .get(0);
        ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        process.destroyForcibly();
        process.onExit().get();
    }
}
