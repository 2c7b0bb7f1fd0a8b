package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.notices.MailLine.Trouble;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.Contacts;
import org.swapbay.kiosk.swaps.SwapFact;

/** The sender against a real SMTP server, with everything a line can do to it. */
@KioskTest
@ExtendWith(OutputCaptureExtension.class)
class MailTests {

    @Autowired
    private ApplicationContext program;

    @Autowired
    private JdbcClient jdbc;

    private SchoolDay day;
    private String address;
    private MailBench bench;

    @BeforeEach
    void begin() throws Exception {
        day = new SchoolDay(program);
        address = day.key + "@family.example";
        // What other tests left to tell is nobody's here.
        program.getBean(Records.class).commit(() -> jdbc.sql("update notice set void_at = due_at where void_at is null")
                .update());
        bench = new MailBench(program, Instant.now(program.getBean(Clock.class)));
    }

    @AfterEach
    void end() throws Exception {
        bench.close();
    }

    @Test
    void aReceiptLeavesInTheFamilysLanguageOverAnEncryptedLine() throws Exception {
        lives("es");
        handsIn();
        bench.sends();

        var mail = bench.at(address);
        assertThat(mail).hasSize(1);
        assertThat(mail.getFirst().getSubject()).startsWith("Se entregó el Chromebook BR-");
        assertThat(mail.getFirst().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFirst().getContent())
                .isInstanceOfSatisfying(MimeMultipart.class, both -> assertThat(types(both))
                        .containsExactly("text/plain", "text/html"));
        assertThat(GreenMailUtil.getBody(mail.getFirst())).contains("T-" + day.key, "<h1>");
        assertThat(row("state")).isEqualTo("SENT");
        assertThat(row("coalesce(answer, 'came')")).isEqualTo("came");
        assertThat(told()).isEqualTo(Notice.BY_MAIL);

        bench.passes(Duration.ofHours(8));
        assertThat(bench.at(address)).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Trouble.class,
            names = {"NO_STARTTLS", "CUT_IN_THE_LETTER"})
    void aServerWithoutEncryptionOrACutLineGetsItOnceTheTroubleIsOver(Trouble trouble) throws Exception {
        lives(null);
        bench.line.trouble = trouble;
        handsIn();
        bench.sends();
        assertThat(bench.at(address)).isEmpty();

        bench.line.trouble = Trouble.NONE;
        bench.passes(Duration.ofMinutes(20));
        assertThat(bench.at(address)).hasSize(1);
    }

    @Test
    void whatTheServerRefusesForGoodIsKeptWithItsReasonAndNotTriedAgain(CapturedOutput output) throws Exception {
        lives(null);
        bench.line.trouble = Trouble.REFUSES_THE_PERSON;
        handsIn();
        bench.sends();

        assertThat(row("state")).isEqualTo("REFUSED");
        assertThat(row("answer")).contains("550").doesNotContain("@");
        assertThat(output).contains("was not taken").doesNotContain(address);

        bench.line.trouble = Trouble.NONE;
        bench.passes(Duration.ofDays(1));
        assertThat(bench.at(address)).isEmpty();
    }

    @Test
    void whoeverIsTooBusyIsTriedAgainLaterEachTimeAfterTwiceAsLong() throws Exception {
        lives(null);
        bench.line.trouble = Trouble.IS_BUSY;
        handsIn();
        bench.sends();
        assertThat(row("attempts")).isEqualTo("1");
        bench.passes(Duration.ofSeconds(59));
        assertThat(row("attempts")).isEqualTo("1");
        bench.passes(Duration.ofSeconds(2));
        assertThat(row("attempts")).isEqualTo("2");
        bench.passes(Duration.ofSeconds(61));
        assertThat(row("attempts")).isEqualTo("2");

        bench.line.trouble = Trouble.NONE;
        bench.passes(Duration.ofMinutes(2));
        assertThat(bench.at(address)).hasSize(1);
    }

    @Test
    void anAnswerThatIsLostOrLateLeadsAtMostToASecondCopyUnderTheSameName() throws Exception {
        lives(null);
        bench.line.trouble = Trouble.CUT_BEFORE_THE_ANSWER;
        handsIn();
        bench.sends();
        bench.line.trouble = Trouble.ANSWERS_LATE;
        bench.passes(Duration.ofMinutes(20));
        bench.line.trouble = Trouble.NONE;
        bench.passes(Duration.ofHours(2));

        var copies = bench.at(address);
        assertThat(copies).hasSize(3);
        assertThat(copies)
                .extracting(mail -> mail.getMessageID())
                .containsOnly(copies.getFirst().getMessageID());
        assertThat(row("state")).isEqualTo("SENT");
    }

    @Test
    void aStopBetweenSendingAndMarkingSendsTheSameNameAgainAndSaysSo() throws Exception {
        lives(null);
        handsIn();
        assertThatThrownBy(() -> ScopedValue.where(CrashPoint.WATCHER, MailTests::stopOncePosted)
                        .run(bench::sends))
                .isInstanceOf(IllegalStateException.class);
        assertThat(bench.at(address)).hasSize(1);
        assertThat(row("state")).isEqualTo("WAITING");
        assertThat(row("answer")).contains("may come twice");
        bench.passes(Duration.ofMinutes(1));

        var copies = bench.at(address);
        assertThat(copies).hasSize(2);
        assertThat(copies.get(1).getMessageID()).isEqualTo(copies.getFirst().getMessageID());
        assertThat(row("state")).isEqualTo("SENT");
        assertThat(row("answer")).contains("may come twice");
    }

    private static void stopOncePosted(String point) {
        if (point.equals("mail.posted")) throw new IllegalStateException("stopped here");
    }

    @Test
    void withoutTheNetworkEverythingWaitsForDaysAndNothingIsGivenUp() throws Exception {
        lives(null);
        bench.line.close();
        handsIn();
        for (var hour = 0; hour < 24 * 6; hour += 12) bench.passes(Duration.ofHours(12));

        assertThat(row("state")).isEqualTo("WAITING");
        assertThat(row("attempts")).isEqualTo("0");
    }

    @Test
    void mailThatHasWaitedForAnHourIsToldToWhoeverWatchesTheKiosk() throws Exception {
        lives(null);
        bench.line.trouble = Trouble.NO_STARTTLS;
        handsIn();
        bench.sends();
        assertThat(bench.health.look().findings()).containsExactly(Finding.fine(Part.MAIL));

        var handedIn = bench.now;
        bench.passes(Duration.ofMinutes(61));
        assertThat(bench.health.look().findings())
                .containsExactly(Finding.of(Part.MAIL, HealthState.ATTENTION, Cause.NOT_DELIVERED)
                        .since(handedIn)
                        .with("", 1));

        bench.line.trouble = Trouble.NONE;
        bench.passes(Duration.ofMinutes(31));
        assertThat(bench.health.look().findings()).containsExactly(Finding.fine(Part.MAIL));
    }

    @Test
    void whereNobodyHasAnAddressItWaitsForTheOfficeAndLeavesOnceThereIsOne() throws Exception {
        handsIn();
        bench.sends();
        assertThat(row("state")).isEqualTo("NO_ADDRESS");

        lives(null);
        bench.passes(Duration.ofMinutes(11));
        assertThat(bench.at(address)).hasSize(1);
    }

    @Test
    void anotherCopyThatStaffAskForHasANameOfItsOwn() throws Exception {
        lives(null);
        handsIn();
        bench.sends();
        program.getBean(NoticeDesk.class).sendAgain("HANDED_IN/swap-" + day.key, day.student, "kim");
        bench.passes(Duration.ofMinutes(1));

        var copies = bench.at(address);
        assertThat(copies).hasSize(2);
        assertThat(copies.get(1).getMessageID()).isNotEqualTo(copies.getFirst().getMessageID());
    }

    @Test
    void aReminderWaitsForTheNextSchoolDayAndIsDroppedWhenNothingIsLeftToTell() throws Exception {
        lives(null);
        bench.now = Instant.parse("2026-09-05T10:00:00Z"); // a Saturday
        reminderDue();
        bench.sends();
        assertThat(bench.at(address)).isEmpty();
        assertThat(Instant.parse(row("next_try"))).isEqualTo("2026-09-07T07:00:00Z");

        program.getBean(Records.class)
                .commit(() -> program.getBean(NoticeShelf.class).nothingLeft(day.asset, bench.now));
        bench.passes(Duration.ofDays(3));
        assertThat(bench.at(address)).isEmpty();
        assertThat(row("state")).isEqualTo("TOO_LATE");
    }

    private void reminderDue() {
        program.getBean(Records.class).commit(() -> program.getBean(NoticeShelf.class)
                .put(NoticeKind.STILL_WAITING, day.key, day.student, day.asset, bench.now)
                .of("T-" + day.key)
                .write());
    }

    private void lives(@Nullable String language) {
        program.getBean(Records.class)
                .commit(() -> program.getBean(Contacts.class).keep(new Contact(day.student, address, language)));
    }

    private void handsIn() {
        var visit = day.handInAlone();
        program.getBean(Records.class).record(new SwapFact.VisitEnded(visit, SwapFact.Ending.DONE));
        bench.now = Instant.now(program.getBean(Clock.class));
    }

    private String row(String column) {
        return String.valueOf(jdbc.sql("select " + column + " from mail where person_id = ?")
                .param(day.student.value())
                .query((row, number) ->
                        column.equals("next_try") ? String.valueOf(row.getObject(1, Instant.class)) : row.getString(1))
                .single());
    }

    private String told() {
        return jdbc.sql("select told_way from notice where person_id = ?")
                .param(day.student.value())
                .query(String.class)
                .single();
    }

    private static List<String> types(MimeMultipart parts) {
        try {
            var types = new ArrayList<String>();
            for (var part = 0; part < parts.getCount(); part++) {
                types.add(new ContentType(parts.getBodyPart(part).getContentType()).getBaseType());
            }
            return types;
        } catch (MessagingException e) {
            throw new AssertionError("it is no letter", e);
        }
    }
}
