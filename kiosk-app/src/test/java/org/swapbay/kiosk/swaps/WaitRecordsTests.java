package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;

/** What waiting and loans for the day leave behind, each fact given twice: it counts once. */
@KioskTest
class WaitRecordsTests {

    private static final Instant AT = Instant.parse("2026-09-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Autowired
    private ApplicationContext program;

    @Autowired
    private WaitRecords waiting;

    @Autowired
    private DayLoanRecords dayLoans;

    @Autowired
    private DayLoans loans;

    @Autowired
    private WaitingList list;

    private SchoolDay day;
    private VisitId visit;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
        visit = new VisitId("wait-" + day.key);
    }

    @Test
    void whoWaitsForTheDayWaitsOnce() {
        twice(new WaitFact.WaitBegan(visit, day.student, TODAY));

        assertThat(list.line(TODAY, AT))
                .filteredOn(w -> w.personId().equals(day.student))
                .hasSize(1);
        assertThat(list.line(TODAY.plusDays(1), AT)).noneMatch(w -> w.personId().equals(day.student));

        twice(new WaitFact.LeftTheList(visit, day.student));
        assertThat(list.line(TODAY, AT)).noneMatch(w -> w.personId().equals(day.student));
    }

    @Test
    void anOfferStandsOnceAndEndsOnce() {
        var id = "offer-" + day.key;
        twice(new WaitFact.LoanerOffered(id, day.asset, 7, visit, day.student, AT.plusSeconds(60)));
        assertThat(offers()).hasSize(1);
        assertThat(list.offeredBefore(day.asset, 7)).containsExactly(visit);

        twice(new WaitFact.OfferEnded(id, WaitFact.How.LAPSED));
        assertThat(offers()).isEmpty();
    }

    @Test
    void whoIsPutFirstStaysFirst() {
        var other = new SchoolDay(program);
        var otherVisit = new VisitId("wait-" + other.key);
        twice(new WaitFact.WaitBegan(visit, day.student, TODAY));
        twice(new WaitFact.WaitBegan(otherVisit, other.student, TODAY));
        twice(new WaitFact.PutFirst(otherVisit, "kim", "an exam"));

        assertThat(list.line(TODAY, AT).getFirst().personId()).isEqualTo(other.student);

        twice(new WaitFact.TakenOffTheList(otherVisit, "kim", "has one"));
        assertThat(list.line(TODAY, AT)).noneMatch(w -> w.personId().equals(other.student));
    }

    @Test
    void whoFetchesLaterIsOwedOneAndWaitsFromWhenTheyAsk() {
        var handIn = day.handInAlone();
        assertThat(waits()).isTrue();
        twice(new WaitFact.FetchesLater(handIn));
        assertThat(waits()).isFalse();

        twice(new WaitFact.WantsNext(handIn));
        assertThat(waits()).isTrue();

        twice(new WaitFact.LeftTheList(new VisitId("other-" + day.key), day.student));
        assertThat(waits()).isFalse();
        assertThat(program.getBean(Swaps.class).owedTo(day.student)).isPresent();
    }

    private boolean waits() {
        return list.line(TODAY, AT).stream().anyMatch(w -> w.personId().equals(day.student));
    }

    @Test
    void aLoanForTheDayIsAgreedPutOffAndAllowedOnce() {
        var due = AT.plusSeconds(3600);
        twice(new DayLoanFact.DayLoanAgreed(visit, day.student, DayLoanReason.FORGOTTEN, 1, 1, TODAY, due, null));
        twice(new DayLoanFact.DayLoanRenewed(visit, due.plusSeconds(3600), "kim", "a test"));
        twice(new DayLoanFact.OneMoreAllowed("a-" + day.key, day.student, TODAY, "kim", "a test"));

        var loan = loans.find(visit).orElseThrow();
        assertThat(loan.renewed()).isEqualTo(1);
        assertThat(loan.dueAt()).isEqualTo(due.plusSeconds(3600));
    }

    private List<WaitingList.Offer> offers() {
        return list.offers().stream()
                .filter(offer -> offer.assetId().equals(day.asset))
                .toList();
    }

    private void twice(Fact fact) {
        var entry = new Entry(1, AT, fact, "");
        program.getBean(Records.class).commit(() -> {
            for (var time = 0; time < 2; time++) {
                waiting.apply(entry);
                dayLoans.apply(entry);
            }
        });
    }
}
