package org.swapbay.kiosk.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The receipt printer.
 *
 * @param line {@code tcp://host:9100}, a printer node such as {@code /dev/usb/lp0}, or else a serial port; none: receipts
 *     are shown only
 * @param baud bits per second of a serial port
 * @param profile what the model can do
 * @param roll length of a new roll of paper in millimetres; the 80 mm rolls of most makers have 80 m
 * @param nearEnd what is left on it, in millimetres, when the printer says that its end is near: a roll of 26 mm on a core
 *     of 18 mm has some 4 m
 */
@Validated
@ConfigurationProperties("swapbay.devices.printer")
record PrinterProperties(
        @DefaultValue("") String line,
        @DefaultValue("115200") @Min(300) @Max(4_000_000) int baud,
        @DefaultValue("eighty-millimetres") @NotNull Profile profile,
        @DefaultValue("80000") @Min(1_000) @Max(500_000) int roll,
        @DefaultValue("4000") @Min(0) @Max(500_000) int nearEnd) {

    /** The printer's make. */
    enum Profile {
        /** Epson TM-T20, TM-T88 and compatible, 80 mm, 48 columns. */
        EIGHTY_MILLIMETRES,
        /** The same in 42-column mode. */
        FORTY_TWO_COLUMNS
    }
}
