package org.swapbay.kiosk.devices;

import java.time.Instant;
import java.util.Locale;

/**
 * How one device is.
 *
 * @param since when it came into this state for this trouble
 * @param trouble {@link Trouble#NONE} exactly when {@link State#OK}
 */
public record DeviceHealth(Device device, State state, Instant since, Trouble trouble) {

    /** How far the device can be relied on. */
    public enum State {
        OK,
        /** It works, but somebody should come. */
        DEGRADED,
        DOWN
    }

    /** Message key of what is wrong, such as {@code device.printer.no-paper.cause}. */
    public String cause() {
        return key("cause");
    }

    /** Message key of what to do about it, such as {@code device.printer.no-paper.remedy}. */
    public String remedy() {
        return key("remedy");
    }

    private String key(String last) {
        return "device.%s.%s.%s".formatted(word(device), word(trouble), last);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
