package org.swapbay.kiosk.devices;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * The bill acceptor.
 *
 * @param line the serial port, best {@code /dev/serial/by-id/…}; none: this kiosk takes no cash
 * @param baud bits per second of the serial port
 * @param address its address on the line, 0 from the factory
 */
@Validated
@ConfigurationProperties("swapbay.devices.cash")
record CashProperties(
        @DefaultValue("") String line,
        @DefaultValue("9600") @Min(300) @Max(4_000_000) int baud,
        @DefaultValue("0") @Min(0) @Max(125) int address) {}
