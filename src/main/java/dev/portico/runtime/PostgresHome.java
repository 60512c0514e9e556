package dev.portico.runtime;

import dev.portico.shared.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The folder that holds everything of one embedded PostgreSQL: programs, cluster, password, locks and log. */
record PostgresHome(Path folder) {

    static final String SETTING = "PORTICO_DATA_DIR";

    /** The home within the server's data folder, made where it is not there yet. */
    static PostgresHome within(String dataFolder) {
        try {
            Path folder = Files.createDirectories(Path.of(dataFolder).resolve("postgres"));
            if (!Files.isWritable(folder)) {
                throw notUsable();
            }
            // PostgreSQL's processes are told from others by their working directory, which has no symbolic links.
            return new PostgresHome(folder.toRealPath());
        } catch (IOException | InvalidPathException failure) {
            throw notUsable();
        }
    }

    private static WrongSetting notUsable() {
        return new WrongSetting(SETTING, "must be a folder that can be made and written");
    }

    Path cluster() {
        return folder.resolve("data");
    }

    Path password() {
        return folder.resolve("password");
    }

    Path log() {
        return folder.resolve("postgres.log");
    }

    /** A place for what is to appear whole or not at all; what a killed process left there is thrown away. */
    Path emptyScratch() throws IOException {
        Path scratch = folder.resolve("unfinished");
        FileSystemUtils.deleteRecursively(scratch);
        return Files.createDirectory(scratch);
    }

    Path startLock() {
        return folder.resolve("start.lock");
    }

    Path useLock() {
        return folder.resolve("use.lock");
    }
}
