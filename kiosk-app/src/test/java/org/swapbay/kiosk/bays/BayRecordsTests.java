package org.swapbay.kiosk.bays;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.BayLooks.Unsettled;
import org.swapbay.kiosk.bays.DoorFact.BayHeld;
import org.swapbay.kiosk.bays.DoorFact.BayReleased;
import org.swapbay.kiosk.bays.DoorFact.DoorClosed;
import org.swapbay.kiosk.bays.DoorFact.DoorForced;
import org.swapbay.kiosk.bays.DoorFact.DoorOpened;
import org.swapbay.kiosk.bays.DoorFact.HeldDoorOpened;
import org.swapbay.kiosk.bays.DoorFact.LookEnded;
import org.swapbay.kiosk.bays.DoorFact.LookIntended;
import org.swapbay.kiosk.bays.DoorFact.OpeningIntended;
import org.swapbay.kiosk.bays.DoorFact.OpeningSettled;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.simulation.QuietKiosk;

/** What doors did, as openings, looks, held bays and cases. A loaner lies in bay 1; bay 2 is empty. */
class BayRecordsTests {

    private static final AssetId LOANER = new AssetId("ln-1");
    private static final AssetId ANAS = new AssetId("cb-ana");
    private static final PersonId ANA = new PersonId("ana");
    private static final IntentId FIRST = new IntentId("i-1");
    private static final IntentId SECOND = new IntentId("i-2");

    private final QuietKiosk kiosk = new QuietKiosk();

    @BeforeEach
    void aLoanerLiesInTheFirstBay() {
        kiosk.part(Records.class).commit(() -> {
            var loaner = new Asset(LOANER, new AssetTag("LN-0001"), "S-1", "Chromebook", true, true, null);
            kiosk.part(Assets.class).register(loaner);
            kiosk.part(CustodyLedger.class).record(LOANER, new Custody.HeldInBay(1), "put in", "founding/1", now());
        });
    }

    @Test
    void anOpeningStandsThereBeforeItsPulseWithAllThatIsKnown() {
        var began = now();
        happens(
                new OpeningIntended(FIRST, "visit-1", 2, Purpose.DEPOSIT, ANAS, ANA),
                new OpeningIntended(SECOND, "round-1", 1, Purpose.COLLECT, LOANER, null));
        assertThat(openings())
                .containsExactly(
                        new Opening(FIRST, "visit-1", 2, Purpose.DEPOSIT, ANAS, ANA, false, null, began, null),
                        new Opening(SECOND, "round-1", 1, Purpose.COLLECT, LOANER, null, false, null, began, null));
    }

    @Test
    void anOpeningIsSeenAndSettledOnceForItselfAlone() {
        var began = now();
        happens(opens(FIRST, 2), opens(SECOND, 1), new DoorOpened(FIRST, 2));
        happens(new DoorClosed(FIRST, 2, Presence.PRESENT));
        var ended = later();
        happens(new OpeningSettled(FIRST, OpeningOutcome.DONE));
        later();
        happens(new OpeningSettled(FIRST, OpeningOutcome.JAMMED));
        assertThat(openings())
                .containsExactly(
                        new Opening(
                                FIRST,
                                "visit-1",
                                2,
                                Purpose.PICK_UP,
                                LOANER,
                                ANA,
                                true,
                                OpeningOutcome.DONE,
                                began,
                                ended),
                        new Opening(SECOND, "visit-1", 1, Purpose.PICK_UP, LOANER, ANA, false, null, began, null));
        assertThat(cases()).isEmpty();
        assertThat(holds()).isEmpty();
    }

    @Test
    void aForcedDoorHoldsItsBayAndAsksAboutWhatLiesThere() {
        var at = now();
        happens(new DoorForced(1, "c-1", null));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 1, "ln-1", null, null, at));
        assertThat(holds()).containsExactly(new Held(1, HoldReason.FORCED, "c-1", at));
    }

    @Test
    void aForcedDoorOfAnEmptyBayIsAboutNobody() {
        var at = now();
        happens(opens(FIRST, 2), new DoorOpened(FIRST, 2), new DoorForced(2, "c-1", null));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 2, null, null, null, at));
    }

    @Test
    void aDoorThatOpensLateIsAboutWhomItWasToOpenFor() {
        happens(new OpeningIntended(SECOND, "visit-0", 2, Purpose.DEPOSIT, LOANER, null));
        later();
        happens(new OpeningIntended(FIRST, "visit-1", 2, Purpose.DEPOSIT, ANAS, ANA));
        var at = later();
        happens(new DoorForced(2, "c-1", null));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 2, "cb-ana", "ana", "visit-1", at));
    }

    @Test
    void theLoanerThatAForcedDoorWasToOpenForIsAskedForWithItsBorrower() {
        happens(opens(FIRST, 1), new DoorForced(1, "c-1", null));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 1, "ln-1", "ana", "visit-1", now()));
    }

    @Test
    void whoeverWaitedForAnotherChromebookHasNothingToDoWithWhatLiesThere() {
        happens(new OpeningIntended(FIRST, "visit-1", 1, Purpose.GIVE_BACK, ANAS, ANA), new DoorForced(1, "c-1", null));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 1, "ln-1", null, null, now()));
    }

    /** The wrong door opens at a pulse: the case of the door knows the opening, though that was for another bay. */
    @Test
    void aDoorThatIsForcedDuringAnOpeningIsAboutThatOpening() {
        happens(opens(FIRST, 1), new DoorOpened(FIRST, 1), new DoorForced(2, "c-1", FIRST));
        assertThat(cases()).containsExactly(asked("c-1", CaseKind.DOOR_FORCED, 2, "ln-1", "ana", "visit-1", now()));
    }

    @Test
    void theFirstReasonForHoldingABayStays() {
        var first = now();
        happens(new BayHeld(2, HoldReason.JAMMED, "c-1"));
        later();
        happens(new BayHeld(2, HoldReason.LEFT_OPEN, "c-2"), new DoorForced(2, "c-3", null));
        assertThat(holds()).containsExactly(new Held(2, HoldReason.JAMMED, "c-1", first));
    }

    @Test
    void aHeldDoorThatOpensAfterAllIsANewCaseThatHoldsItsBayFromThen() {
        var held = now();
        happens(
                new OpeningIntended(SECOND, "visit-2", 2, Purpose.DEPOSIT, LOANER, null),
                new BayHeld(1, HoldReason.JAMMED, "c-9"));
        later();
        happens(
                new OpeningIntended(FIRST, "visit-1", 2, Purpose.DEPOSIT, ANAS, ANA),
                new BayHeld(2, HoldReason.JAMMED, "c-1"));
        var opened = later();
        happens(new HeldDoorOpened(2, "c-2"));
        assertThat(cases())
                .containsExactly(asked("c-2", CaseKind.DOOR_OPENED_LATE, 2, "cb-ana", "ana", "visit-1", opened));
        assertThat(holds())
                .containsExactly(
                        new Held(1, HoldReason.JAMMED, "c-9", held),
                        new Held(2, HoldReason.FORCED, "c-2", held.plus(Duration.ofMinutes(1))));
    }

    @Test
    void whoLookedAndFoundNothingWrongFreesTheBay() {
        happens(new DoorForced(1, "c-1", null), new DoorForced(2, "c-2", null));
        var at = later();
        happens(new BayReleased(1, "c-1", "kim", "all there"));
        assertThat(holds()).extracting(Held::bay).containsExactly(2);
        assertThat(cases()).extracting(StaffCase::id).containsExactly("c-2");
        assertThat(kiosk.part(StaffCases.class).find("c-1")).hasValueSatisfying(decided -> {
            assertThat(decided.resolvedBy()).isEqualTo("kim");
            assertThat(decided.resolution()).isEqualTo("all there");
            assertThat(decided.resolvedAt()).isEqualTo(at);
        });
    }

    @Test
    void aLookIsUnsettledUntilItsEndIsKnown() {
        happens(new LookIntended(FIRST, 1, "kim", "it beeped"), new LookIntended(SECOND, 2, "kim", "again"));
        assertThat(unsettled()).containsExactly(new Unsettled(FIRST, 1, false), new Unsettled(SECOND, 2, false));
        happens(new DoorOpened(FIRST, 1));
        assertThat(unsettled()).containsExactly(new Unsettled(FIRST, 1, true), new Unsettled(SECOND, 2, false));
        happens(new LookEnded(FIRST, 1, OpeningOutcome.DONE, null));
        assertThat(unsettled()).containsExactly(new Unsettled(SECOND, 2, false));
        assertThat(cases()).isEmpty();
        assertThat(holds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "JAMMED, DOOR_JAMMED, JAMMED",
        "LEFT_OPEN, DOOR_LEFT_OPEN, LEFT_OPEN",
        "UNKNOWN, UNKNOWN_OUTCOME, UNKNOWN_OUTCOME"
    })
    void aLookThatEndedBadlyHoldsTheBayAndAsksAboutWhatLiesThere(
            OpeningOutcome outcome, CaseKind kind, HoldReason reason) {
        happens(new LookIntended(FIRST, 1, "kim", "it beeped"));
        var at = later();
        happens(new LookEnded(FIRST, 1, outcome, "c-1"));
        assertThat(cases()).containsExactly(asked("c-1", kind, 1, "ln-1", null, null, at));
        assertThat(holds()).containsExactly(new Held(1, reason, "c-1", at));
        assertThat(unsettled()).isEmpty();
    }

    private static OpeningIntended opens(IntentId intent, int bay) {
        return new OpeningIntended(intent, "visit-1", bay, Purpose.PICK_UP, LOANER, ANA);
    }

    private void happens(DoorFact... facts) {
        kiosk.part(Records.class).record(facts);
    }

    private Instant now() {
        return kiosk.clock.instant();
    }

    private Instant later() {
        kiosk.clock.forward(Duration.ofMinutes(1));
        return now();
    }

    private List<StaffCase> cases() {
        return kiosk.part(StaffCases.class).undecided();
    }

    private List<Unsettled> unsettled() {
        return kiosk.part(BayLooks.class).unsettled();
    }

    private static StaffCase asked(
            String id,
            CaseKind kind,
            int bay,
            @Nullable String asset,
            @Nullable String person,
            @Nullable String visit,
            Instant at) {
        return new StaffCase(id, kind, bay, asset, person, visit, at, null, null, null);
    }

    private List<Held> holds() {
        return kiosk.part(JdbcClient.class)
                .sql("select bay, reason, case_id, since from bay_hold order by bay")
                .query(Held.class)
                .list();
    }

    record Held(int bay, HoldReason reason, String caseId, Instant since) {}

    private List<Opening> openings() {
        return kiosk.part(JdbcClient.class)
                .sql("select * from opening order by intent_id")
                .query(Opening.class)
                .list();
    }

    record Opening(
            IntentId intentId,
            String visitId,
            int bay,
            Purpose purpose,
            AssetId assetId,
            @Nullable PersonId personId,
            boolean seenOpen,
            @Nullable OpeningOutcome outcome,
            Instant intendedAt,
            @Nullable Instant decidedAt) {}
}
