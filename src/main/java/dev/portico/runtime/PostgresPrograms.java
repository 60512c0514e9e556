package dev.portico.runtime;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** PostgreSQL's programs, run with the privileges that they accept. */
record PostgresPrograms(PostgresBinaries binaries, Privileges privileges) {

    static PostgresPrograms in(PostgresHome home) throws IOException {
        return new PostgresPrograms(PostgresBinaries.in(home), Privileges.find());
    }

    void run(String input, String program, String... options) throws IOException {
        Command.run(command(program, options), input);
    }

    List<String> command(String program, String... options) {
        List<String> command = privileges.command(binaries.program(program));
        command.addAll(Arrays.asList(options));
        return command;
    }
}
