package org.swapbay.kiosk.notices;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.swaps.DayLoanPolicies;
import org.swapbay.kiosk.swaps.DayLoans;
import org.swapbay.kiosk.swaps.Swaps;

/** The sender beside the shared program: a real server, a line that can fail, and a clock that is ours. */
final class MailBench implements AutoCloseable {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    final MailLine line;
    final MailRound round;
    final MailHealth health;
    Instant now;

    MailBench(ApplicationContext program, Instant now) throws IOException, GeneralSecurityException {
        this.now = now;
        server.setUser("kiosk@school.example", "kiosk", MailLine.PASSWORD);
        server.start();
        line = new MailLine(server);
        var settings = new MailSettings("kiosk@school.example", "office@school.example", Locale.ENGLISH);
        var records = program.getBean(Records.class);
        var outbox = program.getBean(Outbox.class);
        var plan = new MailPlan(
                outbox,
                program.getBean(Contacts.class),
                program.getBean(Families.class),
                program.getBean(DayLoans.class),
                program.getBean(DayLoanPolicies.class),
                program.getBean(SchoolCalendars.class),
                settings,
                records);
        var writer = new MailWriter(
                program.getBean(Roster.class),
                program.getBean(Contacts.class),
                program.getBean(Assets.class),
                program.getBean(Swaps.class),
                program.getBean(DayLoans.class),
                program.getBean(MoneyMail.class),
                new ReceiptProperties("https://school.example/{ticket}"),
                settings,
                clock(),
                "hallway-1");
        var post = new MailPost(line.sender(Duration.ofSeconds(4)), "localhost", settings);
        round = new MailRound(plan, outbox, program.getBean(NoticeShelf.class), writer, post, records, clock());
        health = new MailHealth(program.getBean(JdbcClient.class), post, clock());
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
    }

    /** Sends until nothing is left that may be tried now. */
    void sends() {
        while (round.send() > 0) {}
    }

    void passes(Duration time) {
        now = now.plus(time);
        sends();
    }

    /** What arrived for an address. */
    List<MimeMessage> at(String address) throws MessagingException {
        var found = new ArrayList<MimeMessage>();
        for (var message : server.getReceivedMessages()) {
            if (message.getAllRecipients()[0].toString().equals(address)) found.add(message);
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.stop();
    }
}
