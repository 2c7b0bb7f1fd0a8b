package org.swapbay.hardware.usb;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which device is meant, wherever it is plugged in: {@code usb:0c2e:0b81} or {@code usb:0c2e:0b81:17123B4567}.
 *
 * @param serial tells two of a kind apart
 */
public record UsbAddress(int vendor, int product, Optional<String> serial) {

    private static final Pattern FORM =
            Pattern.compile("usb:([0-9a-fA-F]{4}):([0-9a-fA-F]{4})(?::([A-Za-z0-9._-]{1,64}))?");

    /** Nothing where the text is no such address. */
    public static Optional<UsbAddress> of(String text) {
        var read = FORM.matcher(text);
        if (!read.matches()) return Optional.empty();
        return Optional.of(new UsbAddress(
                Integer.parseInt(read.group(1), 16),
                Integer.parseInt(read.group(2), 16),
                Optional.ofNullable(read.group(3))));
    }

    boolean means(UsbDevice device) {
        return device.vendor() == vendor
                && device.product() == product
                && (serial.isEmpty() || serial.get().equals(device.serial()));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "usb:%04x:%04x", vendor, product)
                + serial.map(one -> ":" + one).orElse("");
    }
}
