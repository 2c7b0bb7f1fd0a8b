package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * USB devices that a kernel really enumerates, in a virtual machine: {@code src/test/guest/run} starts it, {@link UsbGuest}
 * is what runs inside; only when asked for. {@code -Dswapbay.usb=200} pulls plugs that often, {@code -Dswapbay.usb.libusb=200} those that libusb
 * holds; with {@code -Dswapbay.write=true} the tables of {@code docs/proof/usb.md} are written.
 */
class UsbGuestIT {

    private static final Path FOLDER = Path.of("target/guest").toAbsolutePath();
    private static final int PULLS = Integer.getInteger("swapbay.usb", 4);
    private static final int PULLS_OF_LIBUSB = Integer.getInteger("swapbay.usb.libusb", 1);

    @Test
    @EnabledIfSystemProperty(named = "swapbay.usb", matches = "\\d+")
    void noPluggingAndPullingLosesAScanOrLetsAStrangerIn() throws Exception {
        Files.createDirectories(FOLDER);
        var output = FOLDER.resolve("run.log");
        var run = new ProcessBuilder("src/test/guest/run", Integer.toString(PULLS), Integer.toString(PULLS_OF_LIBUSB))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        run.environment().put("GUEST_CLASSPATH", classPath());
        var ended = run.start().waitFor();
        var said = Files.readAllLines(output, StandardCharsets.UTF_8);
        assertThat(ended).as(String.join("\n", said)).isZero();
        if (Boolean.getBoolean("swapbay.write")) UsbPage.of(said, how(said)).write();
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
