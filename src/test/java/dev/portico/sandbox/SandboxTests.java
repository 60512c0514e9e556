package dev.portico.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxTests {

    private final Path folder;

    SandboxTests(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void takesOverOnTheSamePortWhenTheOneThatServedIsKilled() throws Exception {
        Process first = startProcess();
        try (BufferedReader output = first.inputReader()) {
            String announced = output.lines()
                    .filter(line -> line.startsWith("Stripe sandbox at"))
                    .findFirst()
                    .orElseThrow();
            try (Sandbox second = Sandbox.start(folder, 0)) {
                assertThat(announced)
                        .contains(second.address().toString())
                        .contains(second.identity().account());
                assertThat(second.serves()).isFalse();
                SandboxHttp http = new SandboxHttp(second.address().getPort());
                long firstPid = http.get("/_sandbox").body().path("pid").asLong();
                assertThat(firstPid).isEqualTo(first.pid());

                first.destroyForcibly();
                assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
                second.takeOverIfGone();

                assertThat(second.serves()).isTrue();
                assertThat(http.get("/_sandbox").body().path("pid").asLong())
                        .isEqualTo(ProcessHandle.current().pid());
                assertThat(http.get("/v1/customers/cus_demo_card").status()).isEqualTo(200);
            }
        } finally {
            first.destroyForcibly();
        }
    }

    private Process startProcess() throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SandboxApplication.class.getName(),
                        "--portico.data-dir=" + folder,
                        "--portico.sandbox-port=0")
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void comesBackOnItsPortWithItsWorld() {
        Sandbox first = Sandbox.start(folder, 0);
        first.close();
        try (Sandbox again = Sandbox.start(folder, 0)) {
            assertThat(again.address()).isEqualTo(first.address());
            assertThat(again.identity()).isEqualTo(first.identity());
        }
    }

    @Test
    void handsOverToItsNeighbourWhenItIsClosed() throws Exception {
        Sandbox first = Sandbox.start(folder, 0);
        try (Sandbox second = Sandbox.start(folder, 0)) {
            assertThat(second.serves()).isFalse();
            first.close();
            second.takeOverIfGone();
            assertThat(second.serves()).isTrue();
            assertThat(new SandboxHttp(first.address().getPort())
                            .get("/v1/account")
                            .body()
                            .path("id")
                            .asString())
                    .isEqualTo(first.identity().account());
        }
    }

    @Test
    void namesTheSettingWhereItsPortIsTaken() throws IOException {
        try (ServerSocket foreign = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Sandbox.start(folder, foreign.getLocalPort()))
                    .isInstanceOf(UnusableSetting.class)
                    .hasMessageContaining(String.valueOf(foreign.getLocalPort()))
                    .hasMessageContaining("PORTICO_SANDBOX_PORT");
        }
        Sandbox.start(folder, 0).close();
    }
}
