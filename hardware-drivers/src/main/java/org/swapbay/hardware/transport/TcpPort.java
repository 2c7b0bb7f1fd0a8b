package org.swapbay.hardware.transport;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.StandardSocketOptions;
import jdk.net.ExtendedSocketOptions;

/** One connection. Closing it ends pending reads and writes. */
final class TcpPort implements Port {

    private static final int GONE = -1;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 1_000;
    // A printer whose cable was pulled says nothing: found out within 5 + 3 * 2 seconds.
    private static final int QUIET_SECONDS = 5;
    private static final int BETWEEN_PROBES_SECONDS = 2;
    private static final int PROBES = 3;

    private final Socket socket;

    private TcpPort(Socket socket) {
        this.socket = socket;
    }

    static Port open(String host, int port) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_MILLIS);
            socket.setOption(StandardSocketOptions.SO_KEEPALIVE, true);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPIDLE, QUIET_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPINTERVAL, BETWEEN_PROBES_SECONDS);
            socket.setOption(ExtendedSocketOptions.TCP_KEEPCOUNT, PROBES);
            return new TcpPort(socket);
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    @Override
    public int read(byte[] buffer) {
        try {
            return socket.getInputStream().read(buffer);
        } catch (SocketTimeoutException e) {
            return 0;
        } catch (IOException e) {
            return GONE;
        }
    }

    @Override
    public int write(byte[] octets, int offset) {
        try {
            socket.getOutputStream().write(octets, offset, octets.length - offset);
            return octets.length - offset;
        } catch (IOException e) {
            return GONE;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Closed all the same.
        }
    }
}
