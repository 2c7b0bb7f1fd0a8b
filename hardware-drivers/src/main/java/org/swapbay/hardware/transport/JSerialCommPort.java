package org.swapbay.hardware.transport;

import com.fazecast.jSerialComm.SerialPort;
import com.fazecast.jSerialComm.SerialPortInvalidPortException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The only class that calls jSerialComm 2.11.4.
 *
 * <p>It uses no listeners: after a hang-up the library calls them in a tight loop, and closing inside one may crash the
 * JVM (jSerialComm issue 625). The native library is loaded from {@code jSerialComm.library.path} when that is set.
 */
final class JSerialCommPort implements Port {

    private static final int READ_MILLIS = 1_000;

    private final SerialPort port;
    private final AtomicBoolean open = new AtomicBoolean(true);

    private JSerialCommPort(SerialPort port) {
        this.port = port;
    }

    static Port open(SerialSettings settings) throws IOException {
        SerialPort port;
        try {
            port = SerialPort.getCommPort(settings.path());
        } catch (SerialPortInvalidPortException e) {
            throw new IOException("no such port", e);
        }
        port.setComPortParameters(settings.baud(), 8, stopBits(settings), parity(settings));
        port.setFlowControl(SerialPort.FLOW_CONTROL_DISABLED);
        port.setComPortTimeouts(
                SerialPort.TIMEOUT_READ_SEMI_BLOCKING | SerialPort.TIMEOUT_WRITE_BLOCKING, READ_MILLIS, 0);
        // The error code means nothing when opening succeeded: a pseudo-terminal leaves ENOTTY there.
        if (!port.openPort())
            throw new IOException("cannot open (in use or not permitted), error " + port.getLastErrorCode());
        return new JSerialCommPort(port);
    }

    private static int parity(SerialSettings settings) {
        return switch (settings.parity()) {
            case NONE -> SerialPort.NO_PARITY;
            case ODD -> SerialPort.ODD_PARITY;
            case EVEN -> SerialPort.EVEN_PARITY;
        };
    }

    private static int stopBits(SerialSettings settings) {
        return switch (settings.stopBits()) {
            case ONE -> SerialPort.ONE_STOP_BIT;
            case TWO -> SerialPort.TWO_STOP_BITS;
        };
    }

    @Override
    public int read(byte[] buffer) {
        return port.readBytes(buffer, buffer.length);
    }

    @Override
    public int write(byte[] octets, int offset) {
        return port.writeBytes(octets, octets.length - offset, offset);
    }

    @Override
    public void close() {
        if (open.compareAndSet(true, false)) port.closePort();
    }
}
