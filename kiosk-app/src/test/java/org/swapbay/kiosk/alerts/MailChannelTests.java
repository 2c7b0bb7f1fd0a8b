package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.notices.MailLine;

/** A real SMTP server behind STARTTLS, and what a line to it can do. */
class MailChannelTests extends AlertChannelContract {

    private static final String FROM = "kiosk@school.example";
    private static final String TO = "it@school.example";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private MailLine line;

    @BeforeEach
    void listen() throws Exception {
        server.setUser(FROM, "kiosk", MailLine.PASSWORD);
        server.start();
        line = new MailLine(server);
    }

    @AfterEach
    void stop() throws IOException {
        line.close();
        server.stop();
    }

    @Override
    AlertChannel channel(Duration patience) {
        return new MailChannel(1, line.sender(patience), FROM, TO);
    }

    @Override
    void goesWrong(Trouble trouble) {
        line.trouble = switch (trouble) {
            case REFUSES -> MailLine.Trouble.REFUSES_THE_PERSON;
            case IS_BUSY -> MailLine.Trouble.IS_BUSY;
            case SAYS_NOTHING -> MailLine.Trouble.ANSWERS_LATE;
        };
    }

    @Override
    void isWell() {
        line.trouble = MailLine.Trouble.NONE;
    }

    @Override
    List<Told> told() throws MessagingException, IOException {
        var told = new ArrayList<Told>();
        for (var mail : server.getReceivedMessages())
            told.add(new Told(mail.getMessageID(), mail.getSubject() + "\n" + mail.getContent()));
        return told;
    }

    @Test
    void itIsAPlainLetterThatNoMachineNeedAnswer() throws Exception {
        channel(PATIENCE).tell(letter());
        var mail = only();
        assertThat(mail.getSubject()).isEqualTo("Störung – trouble");
        assertThat(mail.getContentType()).startsWith("text/plain");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly(FROM);
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(TO);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void withoutEncryptionNothingLeaves() {
        line.trouble = MailLine.Trouble.NO_STARTTLS;
        assertThatThrownBy(() -> channel(PATIENCE).tell(letter())).isInstanceOf(Exception.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void norToAServerWhoseCertificateNobodyVouchesFor() {
        var sender = line.sender(PATIENCE);
        sender.getJavaMailProperties().remove("mail.smtp.ssl.socketFactory");
        assertThatThrownBy(() -> new MailChannel(1, sender, FROM, TO).tell(letter()))
                .isInstanceOf(Exception.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void norDoesItForWhomTheServerDoesNotKnow() {
        var sender = line.sender(PATIENCE);
        sender.setPassword("another");
        assertThatThrownBy(() -> new MailChannel(1, sender, FROM, TO).tell(letter()))
                .isInstanceOf(Exception.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void whoIsRefusedKeepsItFromNobodyElse() throws Exception {
        var properties = new AlertProperties(
                List.of("nobody at all", "gone@school.example", TO), FROM, null, null, null, Locale.ENGLISH);
        var channels = AlertConfiguration.mail(properties, line.sender(PATIENCE), "mail.school.example");
        assertThat(channels).extracting(AlertChannel::name).containsExactly("mail", "mail 2");
        line.trouble = MailLine.Trouble.REFUSES_THE_PERSON;
        assertThatThrownBy(() -> channels.getFirst().tell(letter())).isInstanceOf(Exception.class);
        line.trouble = MailLine.Trouble.NONE;
        channels.getLast().tell(letter());
        assertThat(only().getAllRecipients()).extracting(Object::toString).containsExactly(TO);
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    private Letter letter() {
        var now = clock.instant();
        return new Letter("one", "mail", "Störung – trouble", "text", "{}", now, 0, now);
    }
}
