package org.swapbay.kiosk.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bar-code scanner.
 *
 * @param line the serial port, best {@code /dev/serial/by-id/…}; none: everything is typed
 * @param baud bits per second; USB scanners ignore it
 * @param prefix what the scanner sends before each read
 * @param suffix what tells that a read is whole
 * @param gap the silence that ends or drops a read, as {@code suffix} says
 * @param aimIdentifiers whether the scanner sends {@code ]cm} before the text
 */
@Validated
@ConfigurationProperties("swapbay.devices.scanner")
record ScannerProperties(
        @DefaultValue("") String line,
        @DefaultValue("9600") @Min(300) @Max(4_000_000) int baud,
        @DefaultValue("") String prefix,
        @DefaultValue("learned") @NotNull Suffix suffix,

        @DefaultValue("100ms") @DurationMin(millis = 20) @DurationMax(seconds = 2)
        Duration gap,

        @DefaultValue("true") boolean aimIdentifiers) {

    /** What a terminator (CR, LF, CRLF, TAB, ETX) and a silence mean. */
    enum Suffix {
        /** A silence ends reads until the first terminator was seen. */
        LEARNED,
        /** Only a terminator ends a read. */
        TERMINATOR,
        /** The scanner sends no terminator. */
        GAP
    }
}
