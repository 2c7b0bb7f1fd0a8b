package org.swapbay.kiosk.alerts;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that connects to the hosts it knows and to no others, as the installed kiosk's one way out does. */
final class WayOut implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Map<String, Integer> hosts;
    final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param hosts with their ports, such as {@code smtp.school.example:587}, and at which port here they are */
    WayOut(Map<String, Integer> hosts) throws IOException {
        this.hosts = hosts;
        Thread.ofVirtual().name("way-out").start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client) {
            var request = head(client.getInputStream()).split(" ");
            asked.add(request[1]);
            var port = hosts.get(request[1]);
            if (!request[0].equals("CONNECT") || port == null) {
                say(client, "HTTP/1.1 403 Filtered\r\n\r\n");
                return;
            }
            try (var behind = new Socket(InetAddress.getLoopbackAddress(), port)) {
                say(client, "HTTP/1.1 200 Connection established\r\n\r\n");
                var back = Thread.ofVirtual().start(() -> pump(behind, client));
                pump(client, behind);
                back.join();
            }
        } catch (IOException gone) {
            // Lines break.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String head(InputStream in) throws IOException {
        var head = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            head.append((char) next);
            if (head.toString().endsWith("\r\n\r\n")) break;
        }
        return head.toString();
    }

    private static void pump(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.shutdownOutput();
        } catch (IOException gone) {
            // Whoever waits at the other end sees it too.
        }
    }

    private static void say(Socket to, String line) throws IOException {
        to.getOutputStream().write(line.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
