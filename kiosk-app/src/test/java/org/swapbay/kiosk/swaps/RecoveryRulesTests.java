package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayLooks;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.journal.Fact;

class RecoveryRulesTests {

    private static final VisitId VISIT = new VisitId("visit-1");
    private static final IntentId INTENT = new IntentId("intent-1");

    /** The recovery table, row by row: what was intended, what was seen before, what the sensors say now. */
    @ParameterizedTest(name = "{0}, seen open {1}, door {2}, presence {3}: {4}, {5}")
    @CsvSource({
        "DEPOSIT, false, CLOSED,     ABSENT,     HandInCancelled, VOID",
        "DEPOSIT, true,  CLOSED,     ABSENT,     HandInCancelled, UNCHANGED",
        "DEPOSIT, false, CLOSED,     PRESENT,    HandInUnclear,   UNKNOWN",
        "DEPOSIT, true,  CLOSED,     PRESENT,    DeviceHandedIn,  DONE",
        "DEPOSIT, false, OPEN,       PRESENT,    HandInUnclear,   LEFT_OPEN",
        "DEPOSIT, true,  OPEN,       ABSENT,     HandInUnclear,   LEFT_OPEN",
        "DEPOSIT, true,  CLOSED,     NOT_SENSED, HandInUnclear,   UNKNOWN",
        "DEPOSIT, true,  NOT_SENSED, PRESENT,    HandInUnclear,   UNKNOWN",
        "PICK_UP, false, CLOSED,     PRESENT,    none,            VOID",
        "PICK_UP, true,  CLOSED,     PRESENT,    none,            UNCHANGED",
        "PICK_UP, false, CLOSED,     ABSENT,     LoanerTaken,     DONE",
        "PICK_UP, true,  CLOSED,     ABSENT,     LoanerTaken,     DONE",
        "PICK_UP, true,  OPEN,       ABSENT,     LoanerUnclear,   LEFT_OPEN",
        "PICK_UP, false, CLOSED,     NOT_SENSED, LoanerUnclear,   UNKNOWN",
        "PICK_UP, false, NOT_SENSED, NOT_SENSED, LoanerUnclear,   UNKNOWN",
        "RESTOCK, false, CLOSED,     ABSENT,     none,            VOID",
        "RESTOCK, true,  CLOSED,     ABSENT,     none,            UNCHANGED",
        "RESTOCK, true,  CLOSED,     PRESENT,    LoanerStocked,   DONE",
        "RESTOCK, false, CLOSED,     PRESENT,    StockingUnclear, UNKNOWN",
        "RESTOCK, true,  OPEN,       PRESENT,    StockingUnclear, LEFT_OPEN",
        "RESERVE, true,  CLOSED,     PRESENT,    DeviceReserved,  DONE",
        "RESERVE, true,  NOT_SENSED, PRESENT,    StockingUnclear, UNKNOWN",
        "COLLECT, false, CLOSED,     PRESENT,    none,            VOID",
        "COLLECT, true,  CLOSED,     PRESENT,    none,            UNCHANGED",
        "COLLECT, true,  CLOSED,     ABSENT,     DeviceCollected, DONE",
        "COLLECT, true,  OPEN,       ABSENT,     TakingUnclear,   LEFT_OPEN",
        "COLLECT, true,  CLOSED,     NOT_SENSED, TakingUnclear,   UNKNOWN",
        "TAKE_BACK, false, CLOSED,   ABSENT,     TakenBack,       DONE",
        "RETURN, false,  CLOSED,     ABSENT,     GiveBackCancelled, VOID",
        "RETURN, true,   CLOSED,     ABSENT,     GiveBackCancelled, UNCHANGED",
        "RETURN, true,   CLOSED,     PRESENT,    LoanerReturned,  DONE",
        "RETURN, false,  CLOSED,     PRESENT,    ReturnUnclear,   UNKNOWN",
        "RETURN, true,   OPEN,       ABSENT,     ReturnUnclear,   LEFT_OPEN",
        "RETURN, false,  NOT_SENSED, PRESENT,    ReturnUnclear,   UNKNOWN",
        "GIVE_BACK, false, CLOSED,   PRESENT,    GiveBackCancelled, VOID",
        "GIVE_BACK, true, CLOSED,    PRESENT,    GiveBackCancelled, UNCHANGED",
        "GIVE_BACK, true, CLOSED,    ABSENT,     OwnTaken,        DONE",
        "GIVE_BACK, true, OPEN,      ABSENT,     OwnUnclear,      LEFT_OPEN",
        "GIVE_BACK, false, CLOSED,   NOT_SENSED, OwnUnclear,      UNKNOWN",
    })
    void aCutOffIntentIsSettledByWhatTheSensorsSay(
            Purpose purpose, boolean seenOpen, DoorState door, Presence presence, String fact, String outcome) {
        var opening = new UnsettledOpening(INTENT, VISIT, 1, purpose, Hallway.ANAS_OWN.id(), seenOpen);
        var facts = decide(List.of(opening), List.of(), bay(door, presence, Optional.empty(), Optional.empty()));

        assertThat(facts)
                .filteredOn(f -> f instanceof SwapFact || f instanceof RoundFact || f instanceof GiveBackFact)
                .extracting(f -> f.getClass().getSimpleName())
                .isEqualTo(fact.equals("none") ? List.of() : List.of(fact));
        assertThat(facts)
                .filteredOn(DoorFact.OpeningSettled.class::isInstance)
                .extracting(f -> ((DoorFact.OpeningSettled) f).outcome().name())
                .containsExactly(outcome);
        var unclear = fact.endsWith("Unclear");
        assertThat(facts.stream().anyMatch(DoorFact.BayHeld.class::isInstance)).isEqualTo(unclear);
        assertThat(facts)
                .filteredOn(DoorFact.BayHeld.class::isInstance)
                .allMatch(f -> ((DoorFact.BayHeld) f).caseId().startsWith(INTENT + "/"));
    }

    /** Staff looked into a bay when the power went. */
    @ParameterizedTest(name = "seen open {0}, door {1}, held {2}: {3}, {4}")
    @CsvSource({
        "false, CLOSED,     false, VOID,      none",
        "true,  CLOSED,     false, UNCHANGED, none",
        "true,  OPEN,       false, LEFT_OPEN, DOOR_LEFT_OPEN",
        "true,  OPEN,       true,  LEFT_OPEN, none",
        "true,  NOT_SENSED, false, UNKNOWN,   UNKNOWN_OUTCOME",
    })
    void aLookThatWasCutOffIsSettledByWhatTheDoorSays(
            boolean seenOpen, DoorState door, boolean held, String outcome, String kind) {
        var hold = held ? Optional.of(HoldReason.JAMMED) : Optional.<HoldReason>empty();
        var bay = bay(door, Presence.ABSENT, Optional.empty(), hold);
        var names = new Hallway().situation().names();
        var look = new BayLooks.Unsettled(INTENT, 1, seenOpen);
        var facts =
                RecoveryRules.decide(List.of(), List.of(look), List.of(), List.of(), new Cabinet(List.of(bay)), names);
        var caseId = kind.equals("none") ? null : INTENT + "/" + kind;
        if (held) assertThat(facts).last().isInstanceOf(DoorFact.HeldDoorOpened.class);
        else assertThat(facts).hasSize(1);
        assertThat(facts).first().isEqualTo(new DoorFact.LookEnded(INTENT, 1, OpeningOutcome.valueOf(outcome), caseId));
    }

    @Test
    void anAgreedGivingBackWithoutAnIntentIsCancelledToo() {
        var bay = atRest(Optional.empty(), Presence.ABSENT);
        var names = new Hallway().situation().names();
        assertThat(RecoveryRules.decide(
                        List.of(), List.of(), List.of(), List.of(VISIT), new Cabinet(List.of(bay)), names))
                .containsExactly(new GiveBackFact.GiveBackCancelled(VISIT));
    }

    @Test
    void anAgreedHandInWithoutAnIntentIsCancelled() {
        assertThat(decide(List.of(), List.of(VISIT), atRest(Optional.empty(), Presence.ABSENT)))
                .containsExactly(new SwapFact.HandInCancelled(VISIT));
    }

    @Test
    void aBayWhoseContentIsGoneBecomesACase() {
        var facts = decide(List.of(), List.of(), atRest(Optional.of(Hallway.FIRST_LOANER), Presence.ABSENT));
        assertThat(facts).hasSize(2);
        assertThat(facts.getFirst())
                .isInstanceOfSatisfying(SwapFact.BayContentDiffers.class, differs -> assertThat(differs.expected())
                        .contains(Hallway.FIRST_LOANER.id()));
    }

    @Test
    void somethingInABayThatShouldBeEmptyBecomesACase() {
        var facts = decide(List.of(), List.of(), atRest(Optional.empty(), Presence.PRESENT));
        assertThat(facts.getFirst())
                .isInstanceOfSatisfying(SwapFact.BayContentDiffers.class, differs -> assertThat(differs.expected())
                        .isEmpty());
    }

    @Test
    void aDoorFoundOpenWithoutAnIntentIsHeld() {
        var facts =
                decide(List.of(), List.of(), bay(DoorState.OPEN, Presence.ABSENT, Optional.empty(), Optional.empty()));
        assertThat(facts).singleElement().isInstanceOf(DoorFact.DoorForced.class);
    }

    @Test
    void aBayThatIsHeldAlreadyIsLeftToItsCase() {
        var held = bay(DoorState.OPEN, Presence.ABSENT, Optional.empty(), Optional.of(HoldReason.FORCED));
        assertThat(decide(List.of(), List.of(), held)).isEmpty();
    }

    @Test
    void agreeingRecordAndSensorsNeedNothing() {
        assertThat(decide(List.of(), List.of(), atRest(Optional.of(Hallway.FIRST_LOANER), Presence.PRESENT)))
                .isEmpty();
        assertThat(decide(List.of(), List.of(), atRest(Optional.empty(), Presence.ABSENT)))
                .isEmpty();
        assertThat(decide(List.of(), List.of(), atRest(Optional.of(Hallway.FIRST_LOANER), Presence.NOT_SENSED)))
                .isEmpty();
    }

    private static List<Fact> decide(List<UnsettledOpening> unsettled, List<VisitId> interrupted, Bay bay) {
        var names = new Hallway().situation().names();
        return RecoveryRules.decide(unsettled, List.of(), interrupted, List.of(), new Cabinet(List.of(bay)), names);
    }

    private static Bay atRest(Optional<Asset> content, Presence presence) {
        return bay(DoorState.CLOSED, presence, content, Optional.empty());
    }

    private static Bay bay(DoorState door, Presence presence, Optional<Asset> content, Optional<HoldReason> hold) {
        return new Bay(1, 1, 1, new BayReading(door, presence), content, hold);
    }
}
