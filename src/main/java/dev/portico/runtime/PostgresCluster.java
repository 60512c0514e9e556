package dev.portico.runtime;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a PostgreSQL server, with one role beside the superuser: the server's own, which owns its database. The
 * superuser's password is random and forgotten, so over the network nobody is superuser.
 */
record PostgresCluster(PostgresHome home, PostgresPrograms programs) {

    static final String ROLE = "portico";

    /** The statements are each ended by an empty line, as the single-user mode wants them. */
    private static final String FIRST_STATEMENTS = """
            create role portico login password '%s';

            create database portico owner portico;

            """;

    /** Makes the cluster where there is none. It appears whole or not at all. To be called under the start lock. */
    void make() throws IOException {
        if (Files.exists(home.cluster())) {
            return;
        }
        Path unfinished = home.emptyScratch();
        initialise(unfinished, unfinished.resolve("data"));
        Files.move(unfinished.resolve("data"), home.cluster(), StandardCopyOption.ATOMIC_MOVE);
        FileSystemUtils.deleteRecursively(unfinished);
    }

    String password() throws IOException {
        return Files.readString(home.password()).strip();
    }

    private void initialise(Path scratch, Path cluster) throws IOException {
        String password = random();
        write(home.password(), password);
        Path forgotten = scratch.resolve("superuser");
        write(forgotten, random());
        programs.privileges().handOver(scratch);
        programs.run(
                "",
                "initdb",
                "-D",
                cluster.toString(),
                "-U",
                "postgres",
                "--pwfile=" + forgotten,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions");
        programs.run(
                FIRST_STATEMENTS.formatted(password),
                "postgres",
                "--single",
                "-j",
                "-c",
                "exit_on_error=on",
                "-D",
                cluster.toString(),
                "postgres");
    }

    private static void write(Path file, String secret) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret, US_ASCII);
    }

    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().encodeToString(bytes);
    }
}
