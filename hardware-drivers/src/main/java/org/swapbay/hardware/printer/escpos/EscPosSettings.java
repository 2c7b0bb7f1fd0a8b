package org.swapbay.hardware.printer.escpos;

import java.time.Duration;

/**
 * How patient the driver is with one printer.
 *
 * @param answer how long a real-time answer may take; it comes while printing too
 * @param draining how long the printer may take no more bytes before the line is given up
 * @param printing how long it may take from the last byte sent to the receipt cut
 * @param millimetresBefore paper printed in its life before this program counted
 */
public record EscPosSettings(
        EscPosProfile profile, Duration answer, Duration draining, Duration printing, long millimetresBefore) {

    public static EscPosSettings standard() {
        return new EscPosSettings(
                EscPosProfile.eightyMillimetres(),
                Duration.ofMillis(500),
                Duration.ofSeconds(5),
                Duration.ofSeconds(20),
                0);
    }
}
