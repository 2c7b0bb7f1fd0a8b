package org.swapbay.hardware.transport;

import java.util.List;

/**
 * A program of our own between us and a device, as a line: what it writes came from the device, what it is given goes
 * there. Native code that may crash runs in it, and a crash costs the line, which comes back, and nothing else.
 */
public final class ProcessLine {

    private ProcessLine() {}

    /**
     * Starts the line and returns at once; the program is started anew whenever it has ended.
     *
     * @param command the program with its arguments; it ends when its input ends
     */
    public static Line open(String name, List<String> command) {
        return SerialLine.open(name, () -> ProcessPort.start(command));
    }
}
