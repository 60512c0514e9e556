package dev.portico.sandbox.store;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The world on disk, append-only: a first line that says who it is, then one line for each unit of work, so that a
 * kill leaves a unit whole or not at all. One that has outgrown what it holds is written anew when it is opened.
 */
final class Journal implements AutoCloseable {

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    static boolean exists(Path path) {
        return Files.exists(path);
    }

    /** Writes a new world beside its place and moves it there, for half a demo world is worse than none. */
    static void create(Path path, Identity identity, Iterable<Change> changes) throws IOException {
        Path draft = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try (FileChannel file = open(draft)) {
            ByteArrayOutputStream lines = new ByteArrayOutputStream();
            writeLine(lines, identity.toJson());
            for (Change change : changes) {
                writeLine(lines, Json.array().add(change.toJson()));
            }
            write(file, lines);
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }

    static Identity identity(Path path) throws IOException {
        try (var lines = Files.newBufferedReader(path)) {
            return Identity.of(Json.read(lines.readLine()));
        }
    }

    /** Replays every whole unit and cuts off what a kill left half written. */
    static Journal open(Path path, Consumer<Change> replay) throws IOException {
        long whole = replay(path, replay);
        FileChannel file = open(path);
        file.truncate(whole);
        file.position(whole);
        return new Journal(file);
    }

    private static long replay(Path path, Consumer<Change> replay) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
            long whole = readLine(in).length + 1L;
            byte[] line = readLine(in);
            for (List<Change> unit = unit(line); !unit.isEmpty(); unit = unit(line)) {
                unit.forEach(replay);
                whole += line.length + 1L;
                line = readLine(in);
            }
            return whole;
        }
    }

    /** Empty for a line without its end, or with holes that the file system left in it: it was promised to nobody. */
    private static List<Change> unit(byte[] line) {
        try {
            List<Change> changes = new ArrayList<>();
            Json.read(new String(line, StandardCharsets.UTF_8)).forEach(change -> changes.add(Change.of(change)));
            return changes;
        } catch (JacksonException torn) {
            return List.of();
        }
    }

    private static byte[] readLine(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1024);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return new byte[0];
            }
            line.write(next);
        }
        return line.toByteArray();
    }

    /** On disk when it returns. */
    void append(List<Change> unit) {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        var changes = Json.array();
        unit.forEach(change -> changes.add(change.toJson()));
        writeLine(line, changes);
        try {
            long whole = file.position();
            writeOrCutOff(line, whole);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void writeOrCutOff(ByteArrayOutputStream line, long whole) throws IOException {
        try {
            write(file, line);
        } catch (IOException full) {
            file.truncate(whole);
            throw full;
        }
    }

    private static FileChannel open(Path path) throws IOException {
        return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static void writeLine(ByteArrayOutputStream lines, JsonNode json) {
        lines.writeBytes(Json.write(json));
        lines.write('\n');
    }

    private static void write(FileChannel file, ByteArrayOutputStream lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.toByteArray());
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
