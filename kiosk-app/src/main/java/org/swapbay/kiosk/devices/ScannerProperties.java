package org.swapbay.kiosk.devices;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("swapbay.devices.scanner")
record ScannerProperties(
        @DefaultValue("") String line,
        @DefaultValue("9600") int baud,
        @DefaultValue("") String prefix,
        @DefaultValue("learned") Suffix suffix,

        @DefaultValue("100ms") Duration gap,

        @DefaultValue("true") boolean aimIdentifiers) {

    ScannerProperties {
        new Bounds("swapbay.devices.scanner")
                .baud(baud)
                .between("gap", gap, Duration.ofMillis(20), Duration.ofSeconds(2))
                .refuse();
    }

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
