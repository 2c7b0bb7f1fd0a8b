package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** USBGuard itself, out of its own package, with the rules of the machine. */
final class UsbGuard {

    private static final Path AUDIT = Path.of("/run/usbguard-audit.log");
    private static final Path ROOT = Path.of(System.getenv().getOrDefault("GUARD", "/"));

    private Process daemon;

    private UsbGuard(Process daemon) {
        this.daemon = daemon;
    }

    /** Returns once it has judged what is plugged in already. */
    static UsbGuard start() throws IOException {
        var before = decisions();
        var guard = new UsbGuard(started());
        guard.awaitJudged(before);
        return guard;
    }

    void restart() throws IOException {
        stop();
        var before = decisions();
        daemon = started();
        awaitJudged(before);
    }

    private void awaitJudged(int before) {
        for (var serial : List.of("SC-0001", "PR-0001", "LK-0001"))
            assertThat(decision("", serial, before)).as(serial).isEqualTo("allow");
    }

    void stop() throws IOException {
        daemon.destroy();
        try {
            daemon.waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isAlive() {
        return daemon.isAlive();
    }

    /** How many decisions it has written down so far. */
    static int decisions() throws IOException {
        return lines().size();
    }

    /** The next decision on that device after so many: {@code allow}, {@code block} or {@code reject}. */
    String decision(String id, String serial, int after) {
        return await("USBGuard's word on " + id)
                .atMost(UsbGadget.LONG)
                .until(
                        () -> {
                            assertThat(daemon.isAlive()).as("USBGuard runs").isTrue();
                            return lines().stream()
                                    .skip(after)
                                    .filter(line ->
                                            line.contains("id " + id) && line.contains("serial \"" + serial + "\""))
                                    .filter(line -> line.contains("type='Policy.Device."))
                                    .filter(line -> line.contains("result='SUCCESS'"))
                                    .map(line -> line.replaceFirst(".*target.new='(\\w+)'.*", "$1"))
                                    .findFirst()
                                    .orElse("");
                        },
                        word -> !word.isEmpty());
    }

    private static List<String> lines() throws IOException {
        return Files.exists(AUDIT) ? Files.readAllLines(AUDIT) : List.of();
    }

    private static Process started() throws IOException {
        var command = new ProcessBuilder(
                        ROOT.resolve("usr/sbin/usbguard-daemon").toString(), "-k")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Path.of("/run/usbguard.out").toFile()));
        command.environment().put("LD_LIBRARY_PATH", System.getenv().getOrDefault("GUARD_LIBRARIES", ""));
        return command.start();
    }
}
