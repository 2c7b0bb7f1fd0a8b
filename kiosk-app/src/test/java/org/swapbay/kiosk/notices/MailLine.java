package org.swapbay.kiosk.notices;

import com.icegreen.greenmail.util.DummySSLSocketFactory;
import com.icegreen.greenmail.util.GreenMail;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * The line between the kiosk and a real mail server, and what can go wrong with it. Speaks STARTTLS itself, because the
 * server behind it does not.
 */
public final class MailLine implements AutoCloseable {

    /** What goes wrong from now on. */
    public enum Trouble {
        NONE,
        REFUSES_THE_PERSON,
        IS_BUSY,
        CUT_IN_THE_LETTER,
        CUT_BEFORE_THE_ANSWER,
        ANSWERS_LATE,
        NO_STARTTLS
    }

    public static final String PASSWORD = "a secret of the server";

    private final ServerSocket door;
    private final GreenMail server;
    private final SSLContext tls;
    private final CountDownLatch lateness = new CountDownLatch(1);
    public volatile Trouble trouble = Trouble.NONE;
    volatile int letters;

    /** @param server that runs, and knows whoever is let in */
    public MailLine(GreenMail server) throws IOException, GeneralSecurityException {
        this(server, tls());
    }

    /** @param tls with the certificate it shows */
    public MailLine(GreenMail server, SSLContext tls) throws IOException {
        this.server = server;
        this.tls = tls;
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("mail-line").start(this::serve);
    }

    /** As the program's own, but for what a test's certificate cannot say. @param patience with a server that is silent */
    public JavaMailSenderImpl sender(Duration patience) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(door.getLocalPort());
        sender.setUsername("kiosk");
        sender.setPassword(PASSWORD);
        var properties = new Properties();
        properties.put("mail.smtp.auth", "true");
        properties.put("mail.smtp.starttls.enable", "true");
        properties.put("mail.smtp.starttls.required", "true");
        // The test's certificate names no host.
        properties.put("mail.smtp.ssl.checkserveridentity", "false");
        properties.put("mail.smtp.ssl.socketFactory", new DummySSLSocketFactory());
        properties.put("mail.smtp.connectiontimeout", "5000");
        properties.put("mail.smtp.timeout", Long.toString(patience.toMillis()));
        sender.setJavaMailProperties(properties);
        return sender;
    }

    public int port() {
        return door.getLocalPort();
    }

    /** With a certificate that nobody vouches for. */
    public static SSLContext tls() throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = GreenMail.class.getResourceAsStream("/greenmail.p12")) {
            keys.load(file, "changeit".toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
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

    private void talk(Socket plain) {
        try (plain;
                var behind = new Socket(
                        InetAddress.getLoopbackAddress(), server.getSmtp().getPort())) {
            var client = plain;
            var back = reader(behind);
            var in = reader(client);
            say(client, back.readLine());
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var verb = line.toUpperCase(Locale.ROOT);
                if (verb.startsWith("EHLO")) {
                    say(behind, line);
                    var answer = back.readLine();
                    while (answer.startsWith("250-")) {
                        say(client, answer);
                        answer = back.readLine();
                    }
                    if (client instanceof SSLSocket || trouble == Trouble.NO_STARTTLS) say(client, answer);
                    else say(client, answer.replaceFirst("250 ", "250-") + "\r\n250 STARTTLS");
                } else if (verb.startsWith("STARTTLS")) {
                    say(client, "220 go ahead");
                    var secure = (SSLSocket) tls.getSocketFactory().createSocket(client, null, client.getPort(), false);
                    secure.setUseClientMode(false);
                    secure.startHandshake();
                    client = secure;
                    in = reader(client);
                } else if (verb.startsWith("RCPT") && trouble == Trouble.REFUSES_THE_PERSON) {
                    say(client, "550 5.1.1 " + line.substring(8) + " is nobody here");
                } else if (verb.startsWith("MAIL") && trouble == Trouble.IS_BUSY) {
                    say(client, "451 4.3.2 try again later");
                } else if (verb.equals("DATA")) {
                    say(behind, line);
                    say(client, back.readLine());
                    if (!letter(in, behind)) return;
                    letters++;
                    var answer = back.readLine();
                    if (trouble == Trouble.CUT_BEFORE_THE_ANSWER) return;
                    if (trouble == Trouble.ANSWERS_LATE) lateness.await();
                    say(client, answer);
                } else {
                    say(behind, line);
                    say(client, back.readLine());
                }
            }
        } catch (IOException | UncheckedIOException gone) {
            // Lines break; that is what this one is for.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean letter(BufferedReader in, Socket behind) throws IOException {
        var lines = 0;
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (trouble == Trouble.CUT_IN_THE_LETTER && ++lines > 3) return false;
            say(behind, line);
            if (line.equals(".")) return true;
        }
        return false;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    private static void say(Socket to, String line) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        lateness.countDown();
        door.close();
    }
}
