package org.swapbay.kiosk.devices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

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
@ConfigurationProperties("swapbay.devices.printer")
record PrinterProperties(
        @DefaultValue("") String line,
        @DefaultValue("115200") int baud,
        @DefaultValue("eighty-millimetres") Profile profile,
        @DefaultValue("80000") int roll,
        @DefaultValue("4000") int nearEnd) {

    PrinterProperties {
        new Bounds("swapbay.devices.printer")
                .baud(baud)
                .between("roll", roll, 1_000, 500_000)
                .between("near-end", nearEnd, 0, 500_000)
                .refuse();
    }

    /** The printer's make. */
    enum Profile {
        /** Epson TM-T20, TM-T88 and compatible, 80 mm, 48 columns. */
        EIGHTY_MILLIMETRES,
        /** The same in 42-column mode. */
        FORTY_TWO_COLUMNS
    }
}
