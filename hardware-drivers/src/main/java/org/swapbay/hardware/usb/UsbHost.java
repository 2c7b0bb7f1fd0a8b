package org.swapbay.hardware.usb;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The process that speaks with libusb. Its output is the device's, its input goes there; it ends when its input ends, or
 * with the device. Says {@link #READY} once the device is its own.
 */
public final class UsbHost {

    /** The same as the line waits for. */
    static final int READY = 0x06;

    private static final int NOT_THERE = 69; // EX_UNAVAILABLE of sysexits.h
    private static final int MISUSED = 64; // EX_USAGE

    private UsbHost() {}

    public static void main(String[] arguments) throws IOException {
        var from = new FileInputStream(FileDescriptor.in);
        var to = new FileOutputStream(FileDescriptor.out);
        var asked = arguments.length == 0 ? "" : arguments[0];
        // Halted, not ended: libusb's own threads must not hold up the end.
        Runtime.getRuntime().halt(answer(asked, arguments, from, to));
    }

    private static int answer(String asked, String[] arguments, FileInputStream from, FileOutputStream to)
            throws IOException {
        try (var bus = UsbBus.open()) {
            if (asked.equals("list")) {
                to.write(JsonMapper.builder()
                        .build()
                        .writeValueAsString(bus.devices())
                        .getBytes(StandardCharsets.UTF_8));
                return 0;
            }
            var address = arguments.length == 2 ? UsbAddress.of(arguments[1]) : Optional.<UsbAddress>empty();
            if (address.isEmpty()) return MISUSED;
            var claimed = bus.claim(
                    address.get(),
                    part -> asked.equals("printer") ? part.isPrinter() : part.isHid() && !part.isKeyboard());
            if (claimed.isEmpty()) return NOT_THERE;
            try (var claim = claimed.get()) {
                to.write(READY);
                claim.carry(from, to);
            }
            return 0;
        } catch (UsbFailure failed) {
            return NOT_THERE;
        }
    }
}
