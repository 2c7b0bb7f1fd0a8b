package org.swapbay.kiosk.bays;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.bays.Bay.Stay;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.devices.Presence;
import org.swapbay.kiosk.roster.PersonId;

/** What a bay is good for now: each answer needs everything it is made of. */
class BayTests {

    private static final Asset LOANER = asset("ln-1", true, true);
    private static final Asset BROKEN_LOANER = asset("ln-2", true, false);
    private static final Asset ANAS = asset("cb-1", false, true);
    private static final Asset ANAS_BROKEN = asset("cb-2", false, false);

    @Test
    void aBayIsFreeWhereRecordAndSensorsSayThatNothingLiesBehindItsClosedDoor() {
        assertThat(bay(DoorState.CLOSED, Presence.ABSENT, null).free()).isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.NOT_SENSED, null).free()).isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.PRESENT, null).free()).isFalse();
        assertThat(bay(DoorState.OPEN, Presence.ABSENT, null).free()).isFalse();
        assertThat(bay(DoorState.NOT_SENSED, Presence.ABSENT, null).free()).isFalse();
        assertThat(bay(DoorState.CLOSED, Presence.ABSENT, LOANER).free()).isFalse();
        assertThat(held(bay(DoorState.CLOSED, Presence.ABSENT, null)).free()).isFalse();
    }

    @Test
    void aReadyLoanerIsLentFromAClosedBayThatNobodyHolds() {
        assertThat(closedOn(LOANER).holdsReadyLoaner()).isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.NOT_SENSED, LOANER).holdsReadyLoaner())
                .isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.ABSENT, LOANER).holdsReadyLoaner())
                .isFalse();
        assertThat(bay(DoorState.OPEN, Presence.PRESENT, LOANER).holdsReadyLoaner())
                .isFalse();
        assertThat(held(closedOn(LOANER)).holdsReadyLoaner()).isFalse();
        assertThat(closedOn(null).holdsReadyLoaner()).isFalse();
    }

    @Test
    void onlyALoanerThatWorksIsLent() {
        assertThat(closedOn(BROKEN_LOANER).holdsReadyLoaner()).isFalse();
        assertThat(closedOn(ANAS).holdsReadyLoaner()).isFalse();
    }

    @Test
    void aLoanerThatChargesOrWaitsForSomebodyIsLentToNobodyElse() {
        assertThat(staying(LOANER, Stay.CHARGING).holdsReadyLoaner()).isFalse();
        assertThat(closedOn(LOANER).kept().holdsReadyLoaner()).isFalse();
        assertThat(staying(LOANER, Stay.CALLED_BACK).holdsReadyLoaner()).isTrue();
    }

    @Test
    void whatIsKeptForSomebodyIsTheSameBayOtherwise() {
        assertThat(closedOn(LOANER).kept()).isEqualTo(staying(LOANER, Stay.KEPT));
    }

    @Test
    void aLoanerChargesWhereItWorksAndNobodyHoldsItsBay() {
        assertThat(staying(LOANER, Stay.CHARGING).charges()).isTrue();
        assertThat(closedOn(LOANER).charges()).isFalse();
        assertThat(staying(BROKEN_LOANER, Stay.CHARGING).charges()).isFalse();
        assertThat(staying(ANAS, Stay.CHARGING).charges()).isFalse();
        assertThat(staying(null, Stay.CHARGING).charges()).isFalse();
        assertThat(held(staying(LOANER, Stay.CHARGING)).charges()).isFalse();
    }

    @Test
    void whatIsBrokenIsTakenOutOfAClosedBayThatIsNotSeenEmpty() {
        assertThat(closedOn(ANAS_BROKEN).holdsBroken()).isTrue();
        assertThat(closedOn(BROKEN_LOANER).holdsBroken()).isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.NOT_SENSED, ANAS_BROKEN).holdsBroken())
                .isTrue();
        assertThat(bay(DoorState.CLOSED, Presence.ABSENT, ANAS_BROKEN).holdsBroken())
                .isFalse();
        assertThat(bay(DoorState.OPEN, Presence.PRESENT, ANAS_BROKEN).holdsBroken())
                .isFalse();
        assertThat(held(closedOn(ANAS_BROKEN)).holdsBroken()).isFalse();
        assertThat(closedOn(null).holdsBroken()).isFalse();
    }

    @Test
    void whatWorksStaysUnlessItWasCalledBack() {
        assertThat(closedOn(ANAS).holdsBroken()).isFalse();
        assertThat(staying(ANAS, Stay.CALLED_BACK).holdsBroken()).isTrue();
    }

    @Test
    void staffOpenOnlyAClosedBayThatNobodyHolds() {
        assertThat(closedOn(LOANER).canBeEmptied()).isTrue();
        assertThat(bay(DoorState.OPEN, Presence.PRESENT, LOANER).canBeEmptied()).isFalse();
        assertThat(bay(DoorState.NOT_SENSED, Presence.PRESENT, LOANER).canBeEmptied())
                .isFalse();
        assertThat(held(closedOn(LOANER)).canBeEmptied()).isFalse();
    }

    @Test
    void aBayHasASensorForWhatLiesInItWhereThatSpeaks() {
        var silent = new BayReading(DoorState.CLOSED, Presence.NOT_SENSED);
        var speaking = new BayReading(DoorState.CLOSED, Presence.ABSENT);
        assertThat(new Bay(1, 1, 1, speaking, Optional.empty(), Optional.empty()).feels())
                .isTrue();
        assertThat(new Bay(1, 1, 1, silent, Optional.empty(), Optional.empty()).feels())
                .isFalse();
    }

    @Test
    void theFreeBayThatIsReachedMostEasilyIsTheLowestAndThereTheLeftmost() {
        var cabinet = new Cabinet(List.of(at(1, 1, 1), at(2, 3, 2), at(3, 3, 1), at(4, 2, 1)));
        assertThat(cabinet.firstFree().map(Bay::number)).contains(3);
        assertThat(cabinet.full()).isFalse();
        var sameRow = new Cabinet(List.of(at(1, 3, 1), at(2, 3, 2)));
        assertThat(sameRow.firstFree().map(Bay::number)).contains(1);
    }

    @Test
    void aCabinetWithoutAFreeBayIsFull() {
        var cabinet = new Cabinet(List.of(closedOn(LOANER), held(at(2, 1, 1))));
        assertThat(cabinet.full()).isTrue();
        assertThat(cabinet.firstFree()).isEmpty();
    }

    @Test
    void aBayIsFoundByTheNumberOnItsDoor() {
        var cabinet = new Cabinet(List.of(at(1, 1, 1), at(7, 2, 1)));
        assertThat(cabinet.bay(7)).contains(at(7, 2, 1));
        assertThat(cabinet.bay(2)).isEmpty();
    }

    @Test
    void onlyReadyLoanersOfACabinetAreOffered() {
        var cabinet = new Cabinet(List.of(at(2, 1, 1), closedOn(LOANER), staying(LOANER, Stay.CHARGING)));
        assertThat(cabinet.readyLoaners()).containsExactly(closedOn(LOANER));
    }

    private static Bay at(int number, int row, int column) {
        var reading = new BayReading(DoorState.CLOSED, Presence.ABSENT);
        return new Bay(number, row, column, reading, Optional.empty(), Optional.empty());
    }

    private static Bay closedOn(@Nullable Asset content) {
        return bay(DoorState.CLOSED, Presence.PRESENT, content);
    }

    private static Bay bay(DoorState door, Presence presence, @Nullable Asset content) {
        return new Bay(1, 1, 1, new BayReading(door, presence), Optional.ofNullable(content), Optional.empty());
    }

    private static Bay staying(@Nullable Asset content, Stay stay) {
        var bay = closedOn(content);
        return new Bay(
                bay.number(), bay.row(), bay.column(), bay.reading(), bay.content(), bay.hold(), bay.feels(), stay);
    }

    private static Bay held(Bay bay) {
        var hold = Optional.of(HoldReason.FORCED);
        return new Bay(
                bay.number(), bay.row(), bay.column(), bay.reading(), bay.content(), hold, bay.feels(), bay.stay());
    }

    private static Asset asset(String id, boolean loaner, boolean ready) {
        var owner = loaner ? null : new PersonId("ana");
        return new Asset(
                new AssetId(id),
                new AssetTag(id.toUpperCase(Locale.ROOT)),
                "S-" + id,
                "Chromebook",
                loaner,
                ready,
                owner);
    }
}
