package org.swapbay.kiosk.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped alert rules in Prometheus' own tool, which {@code ./test} fetches. */
class RulesTests {

    private static final Path MONITORING = Path.of("../provisioning/monitoring");

    @ParameterizedTest
    @ValueSource(strings = {"check rules swapbay-rules.yml", "test rules swapbay-rules-test.yml"})
    void theRulesDoWhatTheyPromise(String command) throws Exception {
        var words = Stream.concat(Stream.of(promtool().toString()), Arrays.stream(command.split(" ")))
                .toList();
        var tool = new ProcessBuilder(words)
                .directory(MONITORING.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tool.waitFor()).as(said).isZero();
    }

    private static Path promtool() throws IOException {
        var onPath = Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "promtool"));
        return Stream.concat(onPath, Stream.of(Path.of("../provisioning/target/tools/promtool")))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new IOException("promtool is missing: ./test fetches it"));
    }
}
