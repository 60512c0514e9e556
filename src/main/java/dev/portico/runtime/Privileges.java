package dev.portico.runtime;

import dev.portico.shared.WrongSetting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How PostgreSQL's programs are run. They refuse to be root, so where the server is root they must become nobody. */
enum Privileges {
    /** The server is no root. */
    UNCHANGED(),
    /** Nobody inside a user namespace, outside still the owner of root's files. */
    NAMESPACE("unshare", "-U"),
    /** Really nobody: for containers that forbid namespaces. */
    NOBODY("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private final List<String> prefix;

    Privileges(String... prefix) {
        this.prefix = List.of(prefix);
    }

    static Privileges find() throws IOException {
        boolean root = Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        if (!root) {
            return UNCHANGED;
        }
        return Arrays.stream(values())
                .filter(way -> way != UNCHANGED)
                .filter(way -> Command.succeeds(way.command("true")))
                .findFirst()
                .orElseThrow(() -> new WrongSetting(
                        "SPRING_R2DBC_URL",
                        "must name a PostgreSQL, because the embedded one cannot run as root here"
                                + " (neither unshare nor setpriv works)"));
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(words));
        return command;
    }

    /** Makes a folder theirs to write. */
    void handOver(Path folder) throws IOException {
        if (this == NOBODY) {
            Command.run(List.of("chown", "-R", "65534:65534", folder.toString()), "");
        }
    }
}
