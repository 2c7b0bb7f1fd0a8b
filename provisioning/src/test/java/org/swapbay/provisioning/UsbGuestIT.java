package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * USB devices that a kernel really enumerates, in a virtual machine: {@code src/test/guest/run} starts it, {@link UsbGuest}
 * is what runs inside. Each build runs the short form. {@code -Dswapbay.usb=200} pulls plugs that often,
 * {@code -Dswapbay.usb.libusb=200} those that libusb holds; with {@code -Dswapbay.write=true} the tables of
 * {@code docs/proof/usb.md} are written.
 */
class UsbGuestIT {

    private static final Path FOLDER = Path.of("target/guest").toAbsolutePath();
    private static final int PULLS = Integer.getInteger("swapbay.usb", 4);
    private static final int PULLS_OF_LIBUSB = Integer.getInteger("swapbay.usb.libusb", 1);

    @Test
    void noPluggingAndPullingLosesAScanOrLetsAStrangerIn() throws Exception {
        assumeTrue(
                isRoot() || "true".equals(System.getenv("CI")),
                "left out: the USB guest needs root, because it shows the machine's own files to a virtual machine");
        Files.createDirectories(FOLDER);
        var output = FOLDER.resolve("run.log");
        // The guest's clock counts its own instructions, so it may wait for whoever else wants the processor.
        var run = new ProcessBuilder(
                        "chrt",
                        "--idle",
                        "0",
                        "src/test/guest/run",
                        Integer.toString(PULLS),
                        Integer.toString(PULLS_OF_LIBUSB))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        run.environment().put("GUEST_CLASSPATH", classPath());
        var started = run.start();
        // No virtual machine is left behind by a build that is stopped.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.descendants().forEach(ProcessHandle::destroy);
            started.destroy();
        }));
        var ended = started.waitFor();
        var said = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended).as(String.join("\n", said)).isZero();
        if (Boolean.getBoolean("swapbay.write")) UsbPage.of(said, how(said)).write();
    }

    private static boolean isRoot() throws IOException {
        return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0);
    }

    private static String how(List<String> said) throws IOException {
        var took = said.stream()
                .filter(line -> line.startsWith("The guest took "))
                .findFirst()
                .orElseThrow();
        var well = said.stream()
                .filter(line -> line.endsWith(" " + UsbReport.WELL))
                .findFirst()
                .orElseThrow();
        return "At %s: `-Dit.test=UsbGuestIT -Dswapbay.usb=%d -Dswapbay.usb.libusb=%d -Dswapbay.write=true`. %s By its own clock: %s s."
                .formatted(commit(), PULLS, PULLS_OF_LIBUSB, took, well.strip().split("\\.")[0]);
    }

    private static String commit() throws IOException {
        var git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").start();
        return new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
    }

    /** Of this test, and not of the jar that starts it. */
    private static String classPath() {
        return Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                .orElseGet(() -> System.getProperty("java.class.path"));
    }
}
