package dev.portico;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A main class of Portico in a process of its own, as an operator would run it: with nothing of the tests on its class
 * path, and no setting but those given.
 */
public final class Program implements AutoCloseable {

    private static final int LIMIT_SECONDS = 60;

    private final Process process;
    private final Path log;

    private Program(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    public static Program start(String main, Path log, Map<String, String> environment, String... options)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath(), main));
        Files.createDirectories(log.getParent());
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(name -> name.matches("(SERVER|PORTICO|STRIPE|SPRING)_.*"));
        builder.environment().putAll(environment);
        return new Program(builder.start(), log);
    }

    public boolean running() {
        return process.isAlive();
    }

    /** What it has said so far, to standard output or error. */
    public String output() throws IOException {
        return Files.readString(log);
    }

    /** Waits until this is so, which must be before the program ends. */
    public void await(BooleanSupplier condition) throws InterruptedException, IOException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (process.waitFor(50, TimeUnit.MILLISECONDS)
                    || System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new AssertionError("Waited in vain for a program that said: " + output());
            }
        }
    }

    /** Waits for its end. */
    public int exitCode() {
        return process.onExit()
                .orTimeout(LIMIT_SECONDS, TimeUnit.SECONDS)
                .join()
                .exitValue();
    }

    /** As {@code kill -9}. */
    public void kill() {
        process.destroyForcibly();
        exitCode();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
