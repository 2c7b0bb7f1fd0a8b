package org.swapbay.hardware.transport;

/**
 * How a serial line is set. Always eight bits, no flow control: no lock board, scanner or printer here uses another.
 *
 * @param path the device node, best a stable name such as {@code /dev/serial/by-id/…}; looked up anew at every open
 * @param baud bits per second on the wire, as the device is set
 */
public record SerialSettings(String path, int baud, Parity parity, StopBits stopBits) {

    /** Parity bit of each byte. */
    public enum Parity {
        NONE,
        ODD,
        EVEN
    }

    /** Stop bits of each byte. */
    public enum StopBits {
        ONE,
        TWO
    }

    public SerialSettings {
        if (path.isBlank()) throw new IllegalArgumentException("a serial line needs the path of its device node");
        if (baud < 300 || baud > 4_000_000)
            throw new IllegalArgumentException("baud rate out of 300..4000000: " + baud);
    }

    /** Eight bits, no parity, one stop bit: what nearly every device here leaves the factory with. */
    public static SerialSettings of(String path, int baud) {
        return new SerialSettings(path, baud, Parity.NONE, StopBits.ONE);
    }

    /** Nanoseconds that so many bytes take on the wire: start bit, eight bits, parity and stop bits each. */
    public long nanosOnTheWire(int bytes) {
        var bits = 9 + (parity == Parity.NONE ? 0 : 1) + (stopBits == StopBits.ONE ? 1 : 2);
        return bytes * bits * 1_000_000_000L / baud;
    }
}
