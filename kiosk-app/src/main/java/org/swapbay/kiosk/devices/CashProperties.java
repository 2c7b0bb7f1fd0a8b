package org.swapbay.kiosk.devices;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bill acceptor.
 *
 * @param line the serial port, best {@code /dev/serial/by-id/…}; none: this kiosk takes no cash
 * @param baud bits per second of the serial port
 * @param address its address on the line, 0 from the factory
 */
@ConfigurationProperties("swapbay.devices.cash")
record CashProperties(
        @DefaultValue("") String line,
        @DefaultValue("9600") int baud,
        @DefaultValue("0") int address) {

    CashProperties {
        new Bounds("swapbay.devices.cash")
                .baud(baud)
                .between("address", address, 0, 125)
                .refuse();
    }
}
