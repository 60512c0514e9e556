package dev.portico.runtime;

import dev.portico.shared.WrongSetting;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked from the class path once for each home and release. */
record PostgresBinaries(Path folder) {

    private static final Map<String, String> ARCHIVES =
            Map.of("amd64", "/postgres-linux-x86_64.txz", "aarch64", "/postgres-linux-arm_64.txz");

    private static final int EXECUTABLE = 0100;

    /** The programs in this home, unpacked where they are not there yet. To be called under the start lock. */
    static PostgresBinaries in(PostgresHome home) throws IOException {
        URL archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        Path folder = home.folder().resolve("programs-" + release(archive));
        if (!Files.exists(folder)) {
            Path unfinished = home.emptyScratch();
            unpack(archive, unfinished);
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    static URL archive(String system, String architecture) {
        String name = ARCHIVES.get(architecture);
        URL archive = system.equals("Linux") && name != null ? PostgresBinaries.class.getResource(name) : null;
        if (archive == null) {
            throw new WrongSetting(
                    "SPRING_R2DBC_URL",
                    "must name a PostgreSQL, because the embedded one runs on Linux (amd64, arm64) only and this is "
                            + system + " (" + architecture + ")");
        }
        return archive;
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    /** The archive has no version inside, and its check sum changes with every release. */
    private static String release(URL archive) throws IOException {
        JarURLConnection connection = (JarURLConnection) archive.openConnection();
        return Long.toHexString(connection.getJarEntry().getCrc());
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive.openStream())))) {
            @Nullable TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                unpack(tar, entry, folder);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path target = entry.resolveIn(folder);
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            if ((entry.getMode() & EXECUTABLE) != 0) {
                target.toFile().setExecutable(true, false);
            }
        }
    }
}
