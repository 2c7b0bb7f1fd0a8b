package org.swapbay.hardware.transport;

import java.nio.file.Path;

/** A character device such as {@code /dev/usb/lp0} or {@code /dev/hidraw0}, which is no serial port, as a line. */
public final class NodeLine {

    private NodeLine() {}

    /**
     * Starts the line and returns at once, whether or not the node is there.
     *
     * @param node best a name that udev keeps stable; looked up anew at every open
     */
    public static Line open(Path node) {
        return SerialLine.open(node.toString(), () -> NodePort.open(node));
    }
}
