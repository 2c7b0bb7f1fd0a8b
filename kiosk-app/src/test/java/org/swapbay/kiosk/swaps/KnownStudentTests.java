package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.RecognitionTests.finishes;
import static org.swapbay.kiosk.swaps.RecognitionTests.reserved;
import static org.swapbay.kiosk.swaps.RecognitionTests.takes;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANA;
import static org.swapbay.kiosk.swaps.RecordedSchool.ANAS;
import static org.swapbay.kiosk.swaps.RecordedSchool.LOANER;
import static org.swapbay.kiosk.swaps.RecordedSchool.SECOND;
import static org.swapbay.kiosk.swaps.WrittenDown.BAY;
import static org.swapbay.kiosk.swaps.WrittenDown.TODAY;
import static org.swapbay.kiosk.swaps.WrittenDown.VISIT;
import static org.swapbay.kiosk.swaps.WrittenDown.agreed;
import static org.swapbay.kiosk.swaps.WrittenDown.borrows;
import static org.swapbay.kiosk.swaps.WrittenDown.handedIn;
import static org.swapbay.kiosk.swaps.WrittenDown.loanerUnclear;
import static org.swapbay.kiosk.swaps.WrittenDown.taken;
import static org.swapbay.kiosk.swaps.WrittenDown.unclear;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.Charge;
import org.swapbay.kiosk.fees.Condition;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeRow;
import org.swapbay.kiosk.fees.FeeTerms;
import org.swapbay.kiosk.fees.Wording;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.swaps.SwapFact.Proof;

/** What a visit knows of Ana once her badge was scanned, by what happened before. */
class KnownStudentTests {

    private static final VisitId DAY = new VisitId("day");

    private final RecordedSchool school = new RecordedSchool();

    @Test
    void whoHasTheirOwnMayBorrowForTheDay() {
        var ana = ana();
        assertThat(ana.id()).isEqualTo(ANA);
        assertThat(ana.hallwayName()).isEqualTo("Givenana X");
        assertThat(ana.borrowing()).isEqualTo(Borrowing.ALLOWED);
        assertThat(ana.grade()).isEqualTo("07");
        assertThat(ana.keeps()).containsExactly(school.asset(ANAS));
        assertThat(ana.today())
                .extracting(DayLoanTerms::reason)
                .containsExactly(DayLoanReason.FORGOTTEN, DayLoanReason.UNCHARGED);
        assertThat(ana.loaner()).isEmpty();
        assertThat(ana.owed()).isEmpty();
        assertThat(ana.unverified()).isFalse();
        assertThat(ana.waiting()).isEmpty();
        assertThat(ana.dayLoan()).isEmpty();
        assertThat(ana.charger()).isEmpty();
    }

    @Test
    void whoHandedTheirsInIsOwedALoanerAndBorrowsNothingForTheDay() {
        school.happens(agreed(), handedIn(VISIT, BAY));
        assertThat(ana().keeps()).isEmpty();
        assertThat(ana().today()).isEmpty();
        assertThat(ana().owed()).contains(new Student.Owed(VISIT, ANAS, "R-visit", false, Optional.empty()));
    }

    @Test
    void whoHasTwoAndHandedInOneKeepsTheOtherAndBorrowsNothingForTheDay() {
        var other = another();
        school.happens(agreed(), handedIn(VISIT, BAY));
        assertThat(ana().keeps()).extracting(Asset::id).containsExactly(other);
        assertThat(ana().today()).isEmpty();
    }

    @Test
    void inAStraightSwapWhatIsOwedWillBeTheirs() {
        school.part(Records.class).commit(() -> school.part(LoanPolicies.class)
                .publish(new LoanPolicy(2, TODAY, LoanModel.STRAIGHT_SWAP, 120, 10, 7, false, Map.of())));
        school.happens(agreed(), WrittenDown.keeps(VISIT), handedIn(VISIT, BAY));
        assertThat(ana().owed()).contains(new Student.Owed(VISIT, ANAS, "R-visit", true, Optional.empty()));
    }

    @Test
    void whoTookTheLoanerHasItAndIsOwedNone() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        assertThat(ana().loaner()).contains(school.asset(LOANER));
        assertThat(ana().owed()).isEmpty();
        assertThat(ana().dayLoan()).isEmpty();
    }

    @Test
    void aHandInThatStaffHaveToLookAtIsKnown() {
        school.happens(agreed(), unclear(VISIT));
        assertThat(ana().unverified()).isTrue();
    }

    @Test
    void soIsALoanForTheDay() {
        school.happens(borrows(DAY, ANA), loanerUnclear(DAY, LOANER));
        assertThat(ana().unverified()).isTrue();
    }

    @Test
    void whatIsMendedAndLiesInABayForHerWaits() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.happens(takes("R-visit"), finishes("R-visit"), reserved(ANAS, 4));
        assertThat(ana().waiting()).contains(new Student.Waiting(4, school.asset(ANAS), "R-visit"));
        assertThat(ana().keeps()).isEmpty();
    }

    @Test
    void whatSheHasForTheDaySaysUntilWhen() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        assertThat(ana().loaner()).contains(school.asset(LOANER));
        var out = ana().dayLoan().orElseThrow();
        assertThat(out.visit()).isEqualTo(DAY);
        assertThat(out.due().at()).isEqualTo(Instant.parse("2026-09-01T15:00:00Z"));
        assertThat(out.late()).isFalse();
    }

    @Test
    void whatIsLentForARepairIsNotForTheDayWhateverElseSheHas() {
        school.happens(agreed(), handedIn(VISIT, BAY), taken(VISIT, LOANER, Proof.SENSED));
        school.later(Duration.ofMinutes(5));
        school.happens(borrows(DAY, ANA), taken(DAY, SECOND, Proof.SENSED));
        assertThat(ana().loaner()).contains(school.asset(LOANER));
        assertThat(ana().dayLoan()).isEmpty();
    }

    @Test
    void whatTakesADayLoansPlaceIsOwedUntilTheDayIsOver() {
        school.happens(borrows(DAY, ANA), taken(DAY, LOANER, Proof.SENSED));
        school.happens(agreed(VISIT, ANA, LOANER), new DayLoanFact.DayLoanGoesOn(VISIT, DAY), handedIn(VISIT, BAY));
        var owed = ana().owed().orElseThrow();
        assertThat(owed.forTheDay().orElseThrow().at()).isEqualTo(Instant.parse("2026-09-01T15:00:00Z"));
        school.later(Duration.ofHours(7));
        assertThat(ana().owed()).isEmpty();
    }

    @Test
    void whereTheSchoolAsksForChargersSheIsToldUntilWhen() {
        school.happens(new FeeFact.SchedulePublished(1, null, TODAY, asksForChargers(), "lee"));
        var charger = ana().charger().orElseThrow();
        assertThat(charger.by()).isAfter(TODAY);
        assertThat(charger.mayCost().lowest()).isEqualTo(3_500);
    }

    private Student ana() {
        return school.part(Recognition.class).badge("BADGE-ana").caller().orElseThrow();
    }

    private AssetId another() {
        var other = new AssetId("cb-ana-2");
        school.part(Records.class).commit(() -> {
            school.part(Assets.class)
                    .register(new Asset(other, new AssetTag("CB-ANA-2"), "S-2", "Chromebook", false, true, ANA));
            school.part(CustodyLedger.class)
                    .record(other, new Custody.HeldByPerson(ANA), "given out", "test/other", school.now());
        });
        return other;
    }

    private static FeeTerms asksForChargers() {
        var words = new Wording("It costs what it costs.", "Cuesta lo que cuesta.");
        var row = new FeeRow("any", new Condition.Always(), new Charge.Fixed(1_000), true, false, words);
        var charger = new FeeRow(
                "charger", new Condition.Lacks(Accessory.CHARGER), new Charge.Fixed(3_500), false, false, words);
        var practice = new FeeTerms.Practice(List.of(), 14, true, FeeTerms.Practice.Confirm.ALWAYS, false, 30, words);
        return new FeeTerms(
                "Policy",
                "https://example.org/policy",
                "USD",
                8,
                true,
                List.of(),
                false,
                List.of(row),
                List.of(charger),
                FeeTerms.Limits.NONE,
                null,
                practice,
                new FeeTerms.Accounts("1210", "4510", "4590", "1010"));
    }
}
