package org.swapbay.kiosk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.DayLoanReason;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitFact;

/** Each fact that is told to somebody, given twice: it is told once. */
@KioskTest
class NoticeRecordsTests {

    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");

    /** Beyond all entries that the program has written meanwhile. */
    private static final long A_MILLION = 1_000_000;

    @Autowired
    private ApplicationContext program;

    @Autowired
    private NoticeRecords records;

    @Autowired
    private Notices notices;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aHandInIsReceiptedOnce() {
        var visit = day.handInAlone();
        twice(new SwapFact.VisitEnded(visit, SwapFact.Ending.DONE));

        assertThat(kinds()).containsExactly(NoticeKind.HANDED_IN);
    }

    @Test
    void whatIsReadyAndWhatStillWaitsIsToldOnceEachAndIsOverWhenItIsTaken() {
        twice(reserved());
        twice(new GiveBackFact.ReminderDue(day.asset, 7, day.ticket, day.student));
        assertThat(kinds()).containsExactlyInAnyOrder(NoticeKind.READY_TO_COLLECT, NoticeKind.STILL_WAITING);

        twice(new GiveBackFact.OwnTaken(
                new VisitId("back-" + day.key), intent(), day.asset, 7, SwapFact.Proof.LABEL_SCANNED));
        assertThat(mine()).hasSize(2).allMatch(notice -> AT.equals(notice.voidAt()));
    }

    @Test
    void aDayLoanIsRemindedOfOnceEachTimeAndAnewOnceItIsKeptLonger() {
        var visit = new VisitId("day-" + day.key);
        var due = AT.plus(Duration.ofHours(6));
        program.getBean(Records.class)
                .record(
                        new DayLoanFact.DayLoanAgreed(
                                visit, day.student, DayLoanReason.FORGOTTEN, 1, 1, LocalDate.of(2026, 9, 1), due, null),
                        new SwapFact.LoanerTaken(visit, intent(), day.asset, 7, SwapFact.Proof.LABEL_SCANNED));
        twice(new DayLoanFact.DayLoanReminded(visit, 0));
        assertThat(kinds()).containsExactly(NoticeKind.DAY_LOAN_DUE);

        var kept = new DayLoanFact.DayLoanKept(visit, new VisitId("k-" + day.key), due.plus(Duration.ofDays(1)), 1);
        program.getBean(Records.class).record(kept);
        twice(kept);
        assertThat(mine()).allMatch(notice -> notice.voidAt() != null);

        twice(new DayLoanFact.DayLoanReminded(visit, 0));
        twice(new DayLoanFact.DayLoanReminded(visit, 1));
        assertThat(mine().stream().filter(notice -> notice.voidAt() == null))
                .extracting(Notice::kind)
                .containsExactlyInAnyOrder(NoticeKind.DAY_LOAN_DUE, NoticeKind.DAY_LOAN_LATE);
    }

    @Test
    void anOfferIsToldOnceAndIsOverOnce() {
        var id = "offer-" + day.key;
        var visit = new VisitId("waits-" + day.key);
        twice(new WaitFact.LoanerOffered(id, day.asset, 7, visit, day.student, AT.plusSeconds(60)));
        assertThat(kinds()).containsExactly(NoticeKind.PLACE_REACHED);

        twice(new WaitFact.OfferEnded(id, WaitFact.How.LAPSED));
        assertThat(mine()).singleElement().extracting(Notice::voidAt).isEqualTo(AT);
    }

    @Test
    void whoeverTellsItFirstHasToldIt() {
        twice(reserved());
        var id = mine().getFirst().id();
        twice(new NoticeFact.ToldByStaff(id, day.student, "kim"));
        twice(new NoticeFact.ToldByStaff(id, day.student, "lou"));

        assertThat(mine()).singleElement().extracting(Notice::toldWay).isEqualTo("kim");
    }

    private RoundFact.DeviceReserved reserved() {
        return new RoundFact.DeviceReserved(new VisitId("round-" + day.key), intent(), day.asset, 7, true, false);
    }

    private IntentId intent() {
        return new IntentId("intent-of-" + day.key);
    }

    private List<NoticeKind> kinds() {
        return mine().stream().map(Notice::kind).toList();
    }

    private List<Notice> mine() {
        return notices.of(day.student);
    }

    private void twice(Fact fact) {
        var entry = new Entry(Long.parseLong(day.key, 16) + A_MILLION, AT, fact, "");
        program.getBean(Records.class).commit(() -> {
            records.apply(entry);
            records.apply(entry);
        });
    }
}
