package org.swapbay.hardware.transport;

/** A network printer's raw port, 9100 with nearly all of them, as a line; its status comes back on the same socket. */
public final class TcpLine {

    public static final int RAW_PRINTING = 9100;

    private TcpLine() {}

    /** Starts the line and returns at once, whether or not the device is there; the name is looked up at every open. */
    public static Line open(String host, int port) {
        return SerialLine.open(host + ":" + port, () -> TcpPort.open(host, port));
    }
}
