package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.swapbay.kiosk.notices.MailLine;

/**
 * Mail and web-hooks as an installed kiosk sends them: with the options and settings of its package, through the one way
 * out, to servers whose certificates the school's own authority signed. No name of theirs is ever looked up here.
 */
class WayOutTests {

    private static final Path PACKAGE = Path.of("../provisioning/src/deb/kiosk");

    @TempDir
    Path folder;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private SchoolAuthority school;
    private MailLine mail;
    private HttpsServer receiver;
    private WayOut out;

    @BeforeEach
    void listen() throws Exception {
        school = new SchoolAuthority(folder, List.of(AlertTeller.MAIL_HOST, AlertTeller.HOOK_HOST));
        server.setUser("kiosk@school.example", "kiosk", MailLine.PASSWORD);
        server.start();
        mail = new MailLine(server, school.machine());
        receiver = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setHttpsConfigurator(new HttpsConfigurator(school.machine()));
        receiver.createContext("/", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        receiver.start();
        out = new WayOut(Map.of(
                AlertTeller.MAIL_HOST + ":587",
                mail.port(),
                AlertTeller.HOOK_HOST + ":443",
                receiver.getAddress().getPort()));
    }

    @AfterEach
    void stop() throws IOException {
        out.close();
        receiver.stop(0);
        mail.close();
        server.stop();
    }

    @Test
    void bothArriveWhereTheSchoolsAuthorityIsTrusted() throws Exception {
        var trusted = Files.createDirectories(folder.resolve("trusted/school"));
        school.publish(trusted.resolve("authority.crt"));
        // What somebody copied there by mistake.
        Files.writeString(trusted.resolve("letter.crt"), "Dear Sir or Madam");
        assertThat(tell(folder.resolve("trusted"))).contains("mail told", "webhook told");
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(heard).containsExactly("{}");
        assertThat(out.asked).containsExactly(AlertTeller.MAIL_HOST + ":587", AlertTeller.HOOK_HOST + ":443");
    }

    @Test
    void neitherWhereItIsNot() throws Exception {
        assertThat(tell(folder.resolve("nothing there"))).contains("mail not told", "webhook not told", "PKIX");
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(heard).isEmpty();
        assertThat(out.asked).as("both were reached").hasSize(2);
    }

    /** @return what the process said */
    private String tell(Path trusted) throws Exception {
        var port = Integer.toString(out.port());
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
        Files.readAllLines(PACKAGE.resolve("java.options")).stream()
                .filter(option -> option.startsWith("-Dhttp"))
                .map(option -> option.replace("8118", port))
                .forEach(command::add);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                AlertTeller.class.getName(),
                "--spring.config.additional-location=file:" + PACKAGE.resolve("appliance.yaml"),
                "--spring.mail.properties[mail.smtp.proxy.port]=" + port,
                "--spring.mail.host=" + AlertTeller.MAIL_HOST,
                "--spring.mail.username=kiosk",
                "--spring.mail.password=" + MailLine.PASSWORD,
                "--swapbay.trust=" + trusted,
                "--logging.file.name=",
                "--spring.main.banner-mode=off"));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
