package dev.portico.runtime;

import static dev.portico.runtime.PostgresFixtures.ask;
import static dev.portico.runtime.PostgresFixtures.execute;
import static dev.portico.runtime.PostgresFixtures.freshHome;
import static dev.portico.runtime.PostgresFixtures.port;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.portico.shared.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

class EmbeddedPostgresTests {

    private static PostgresHome home = new PostgresHome(Path.of("target"));

    @BeforeAll
    static void makeHome() throws IOException {
        home = freshHome("life cycle");
    }

    @Test
    void keepsWhatWasWrittenWhenItStartsAgain() throws SQLException {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home)) {
            execute(first, "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres again = EmbeddedPostgres.start(home)) {
            assertThat(ask(again, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void runsAsLongAsAnybodyInTheProcessUsesIt() throws SQLException {
        EmbeddedPostgres first = EmbeddedPostgres.start(home);
        try (EmbeddedPostgres second = EmbeddedPostgres.start(home)) {
            first.close();
            assertThat(ask(second, "select 1")).isEqualTo("1");
        }
        assertThat(new Postmaster(home.cluster()).lives()).isFalse();
    }

    @Test
    void connectsAsTheOwnerOfItsDatabaseAndNoSuperuser() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(
                            postgres,
                            "select rolsuper or rolcreaterole or rolcreatedb from pg_roles"
                                    + " where rolname = current_user"))
                    .isEqualTo("f");
            assertThat(ask(postgres, "select datdba::regrole from pg_database where datname = current_database()"))
                    .isEqualTo("portico");
        }
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws SQLException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "show fsync")).isEqualTo("on");
            assertThat(ask(postgres, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void letsNobodyInWithoutThePasswordWhichOnlyTheOwnerReads() throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThatThrownBy(() -> PostgresFixtures.connect(port(postgres), "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.password())))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void startsBesideTheFileOfAServerThatIsNoMore() throws IOException, SQLException {
        EmbeddedPostgres.start(home).close();
        long stranger = ProcessHandle.current().pid();
        Files.write(
                home.cluster().resolve("postmaster.pid"),
                List.of("" + stranger, home.cluster().toString(), "0", "1", "", "127.0.0.1", "", "ready"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(home)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void makesAClusterInPlaceOfOneThatWasLeftHalfMade() throws IOException, SQLException {
        PostgresHome interrupted = freshHome("interrupted");
        Files.createDirectories(interrupted.folder().resolve("unfinished/data/base"));
        Files.writeString(interrupted.password(), "of the half-made cluster");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start(interrupted)) {
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void saysWhereToLookWhenPostgresDoesNotStart() throws IOException {
        PostgresHome broken = freshHome("broken");
        EmbeddedPostgres.start(broken).close();
        Files.delete(broken.cluster().resolve("global/pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(broken))
                .isInstanceOf(WrongSetting.class)
                .hasMessageContaining("PORTICO_DATA_DIR")
                .hasMessageContaining(broken.log().toString());
    }

    @Test
    void refusesADataFolderThatIsAFile() throws IOException {
        Path file = Files.createDirectories(Path.of("target/portico-launcher")).resolve("file");
        Files.writeString(file, "");
        assertThatThrownBy(() -> PostgresHome.within(file.toString()))
                .isInstanceOf(WrongSetting.class)
                .hasMessage("PORTICO_DATA_DIR must be a folder that can be made and written.");
        FileSystemUtils.deleteRecursively(file);
    }

    @Test
    void asksForAnotherDatabaseWhereItCannotRun() {
        assertThatThrownBy(() -> PostgresBinaries.archive("Mac OS X", "aarch64"))
                .isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("SPRING_R2DBC_URL must name a PostgreSQL");
    }
}
