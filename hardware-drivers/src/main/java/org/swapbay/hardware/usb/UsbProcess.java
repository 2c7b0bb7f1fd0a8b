package org.swapbay.hardware.usb;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.ProcessLine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks {@link UsbHost} in a process of its own: libusb crashes the program it lives in when devices come and go at the
 * wrong moment, and no visit may end for that.
 */
public final class UsbProcess {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Where a package puts native libraries: usb4java takes its own from there and unpacks none that others could change. */
    private static final String NATIVE = Optional.ofNullable(System.getProperty("jSerialComm.library.path"))
            .map(folder -> folder + File.pathSeparator)
            .orElse("");

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private UsbProcess() {}

    /**
     * What is plugged in now; empty where the machine has no USB.
     *
     * @throws IOException when the process did not answer
     */
    public static List<UsbDevice> devices() throws IOException {
        var process = new ProcessBuilder(command("list"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var answer = process.getInputStream()) {
            var text = new String(answer.readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0)
                throw new IOException("the USB devices could not be listed");
            return List.of(JsonMapper.builder().build().readValue(text, UsbDevice[].class));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while listing USB devices", stopped);
        } catch (JacksonException broken) {
            throw new IOException("the USB devices could not be listed", broken);
        } finally {
            process.destroyForcibly();
        }
    }

    /**
     * A scanner of usage page 0x8C without its kernel node, report by report. The kernel's own driver is taken off it
     * for as long as the line is open.
     */
    public static Line scanner(UsbAddress address) {
        return ProcessLine.open(address.toString(), command("scanner", address.toString()));
    }

    /** A printer of the printer class without its kernel node. */
    public static Line printer(UsbAddress address) {
        return ProcessLine.open(address.toString(), command("printer", address.toString()));
    }

    /** The same program with another beginning, also out of a packaged jar. */
    private static List<String> command(String... arguments) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m"));
        command.addAll(List.of("-cp", NATIVE + System.getProperty("java.class.path")));
        if (packaged()) command.addAll(List.of("-Dloader.main=" + UsbHost.class.getName(), LAUNCHER));
        else command.add(UsbHost.class.getName());
        command.addAll(List.of(arguments));
        return List.copyOf(command);
    }

    private static boolean packaged() {
        var here = UsbProcess.class.getResource("UsbProcess.class");
        return here != null && here.toString().contains("nested:");
    }
}
