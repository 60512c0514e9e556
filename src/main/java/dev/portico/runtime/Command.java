package dev.portico.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.List;

/** Runs another program to its end. */
final class Command {

    private Command() {}

    /** Fails with everything that the program said. */
    static void run(List<String> words, String input) throws IOException {
        Process process = builder(words).redirectErrorStream(true).start();
        try (OutputStream standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (exitCode(process) != 0) {
            throw new IOException(String.join(" ", words) + ": " + output.strip());
        }
    }

    static boolean succeeds(List<String> words) {
        try {
            run(words, "");
            return true;
        } catch (IOException failure) {
            return false;
        }
    }

    /** Starts a program that stays. */
    static Process launch(List<String> words, File log) throws IOException {
        return builder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .redirectInput(new File("/dev/null"))
                .start();
    }

    private static ProcessBuilder builder(List<String> words) {
        // Another user may not be able to enter the folder in which the server was started.
        return new ProcessBuilder(words).directory(new File("/"));
    }

    private static int exitCode(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for another program");
        }
    }
}
