package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What stands between a wish and a pulse at the desk itself, one guard at a time. */
class DeskGuardTests extends AtTheDesk {

    DeskGuardTests() {
        super(With.PRESENCE_SENSORS);
    }

    @Test
    void whoeverComesAfterTheDiskFailedIsNotServedThoughTheDeskHasNotLookedYet() {
        failTheDisk();
        kiosk.scan(School.badge(ANA));
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        world.time.pass(60_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
        assertThat(kiosk.pulses.bays).isEmpty();
    }

    @Test
    void aFailedDiskClosesTheKioskBeforeAnybodyComes() {
        failTheDisk();
        world.time.pass(1_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
    }

    @Test
    void whereNoDoorIsSeenNobodyIsServedUntilOneIs() {
        kiosk.board.offline = true;
        world.time.pass(5_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
        kiosk.scan(School.badge(ANA));
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
        kiosk.board.offline = false;
        world.time.pass(20_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    /** Whoever stands there must see which door it will be before it springs open. */
    @Test
    void theScreenSaysWhichDoorBeforeTheBoardIsAsked() {
        var asked = new ArrayList<Integer>();
        kiosk.desk().watch(visit -> {
            if (visit.scene() instanceof Scene.PutIn) asked.add(kiosk.pulses.bays.size());
        });
        agreesToASwap();
        assertThat(kiosk.pulses.bays).hasSize(1);
        assertThat(asked).startsWith(0);
    }

    @Test
    void theBoardsAnswerIsHeardBeforeAnythingThatCameLater() {
        kiosk.board.reply = SimulatedBoard.Reply.NOT_SENT;
        agreesToASwap();
        assertThat(kiosk.pulses.bays).hasSize(1);
        assertThat(scene()).isNotInstanceOf(Scene.PutIn.class);
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.VOID);
    }

    @Test
    void wrongLabelsLockThePersonLikeWrongPinsDo() {
        kiosk.scan(School.badge(ANA));
        for (var n = 0; n < 5; n++) kiosk.scan(School.label(School.own("ben")));
        pin(pins.getFirst());
        world.time.pass(A_CHECK);
        assertThat(who().answer()).isEqualTo(Scene.Who.Answer.DENIED);
        kiosk.scan(School.label(School.own(ANA)));
        assertThat(who().answer()).isEqualTo(Scene.Who.Answer.DENIED);
    }

    @Test
    void theOwnLabelForgivesTheWrongPinsBeforeIt() {
        for (var n = 0; n < 2; n++) {
            kiosk.scan(School.badge(ANA));
            for (var wrong = 0; wrong < 4; wrong++) {
                pin("000000");
                world.time.pass(A_CHECK);
            }
            kiosk.scan(School.label(School.own(ANA)));
            assertThat(scene()).as("after %d times four", n + 1).isInstanceOf(Scene.Choose.class);
            touch(new Touch.StartOver());
            world.time.pass(1_000);
        }
    }

    @Test
    void whatHasNotTheShapeOfALabelIsNoGuess() {
        kiosk.scan(School.badge(ANA));
        for (var n = 0; n < 20; n++) kiosk.scan("%%" + n);
        pin(pins.getFirst());
        world.time.pass(A_CHECK);
        assertThat(scene()).isInstanceOf(Scene.Choose.class);
    }

    /** With either of the two sensors silent. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOpeningWaitsForTheSensorThatSaysNothingYet(boolean door) {
        agreesToASwap();
        kiosk.cut("switched off");
        var bay = world.bay(Plan.DEPOSIT_BAY);
        if (door) bay.door = Sense.SILENT;
        else bay.presence = Sense.SILENT;
        bay.open = false;
        world.time.pass(6_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.STARTING));
        bay.door = Sense.TRUE;
        bay.presence = Sense.TRUE;
        world.time.pass(10_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .doesNotContain(OpeningOutcome.UNKNOWN);
    }

    /** Patience is for sensors that say nothing. */
    @Test
    void anOpeningWhoseSensorsSpeakKeepsNobodyWaiting() {
        agreesToASwap();
        kiosk.cut("switched off");
        world.bay(Plan.DEPOSIT_BAY).open = false;
        world.time.pass(4_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    @Test
    void noTechnicianIsServedAfterTheDiskFailedEither() {
        failTheDisk();
        kiosk.scan(School.STAFF_BADGE);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
    }

    @Test
    void aDiskThatFailsWhileNoDoorIsSeenIsSaidFirst() {
        kiosk.board.offline = true;
        world.time.pass(5_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
        failTheDisk();
        world.time.pass(3_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
    }

    @Test
    void aKioskThatSeesNoDoorWhenItStartsSaysSo() {
        kiosk.board.offline = true;
        kiosk.cut("switched off");
        world.time.pass(10_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
    }

    @Test
    void aDoorThatGoesOutOfSightWithAllOthersIsNotWaitedForWithoutEnd() {
        world.bay(Plan.DEPOSIT_BAY).jammed = true;
        agreesToASwap();
        kiosk.board.offline = true;
        world.time.pass(10_000);
        assertThat(scene()).as("it may open yet").isInstanceOf(Scene.PutIn.class);
        world.time.pass(120_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.LOCKS_DOWN));
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.UNKNOWN);
    }

    @Test
    void aCheckOfAPinThatBreaksOffClosesTheKioskUntilTheRecordCanBeReadAgain() {
        kiosk.scan(School.badge(ANA));
        jdbc("alter table pin rename to pin_gone");
        pin(pins.getFirst());
        world.time.pass(A_CHECK);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Closed.RECORDS_NOT_WRITABLE));
        jdbc("alter table pin_gone rename to pin");
        world.time.pass(200_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    /** A screen that asks then may be asking a record that is out of reach. */
    @Test
    void whoeverAsksForTheCabinetWhileNobodyIsServedFindsNoBays() {
        assertThat(kiosk.desk().cabinet().bays()).hasSize(Plan.BAYS);
        failTheDisk();
        world.time.pass(3_000);
        assertThat(kiosk.desk().cabinet().bays()).isEmpty();
    }

    @Test
    void afterClosingTimeNothingIsDoneAnyMore() {
        kiosk.running().desk().shut();
        agreesToASwap();
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(kiosk.pulses.bays).isEmpty();
    }

    /** So that a desk that hangs is not taken for one that works. */
    @Test
    void whoeverAsksWhetherTheDeskWorksIsAnsweredBehindWhatWaits() {
        var seen = new ArrayList<Scene>();
        kiosk.scan(School.badge(ANA));
        kiosk.atTheDesk(desk -> {
            desk.touch(desk.now().step(), new Touch.StartOver());
            desk.passBy(() -> seen.add(desk.now().scene()));
        });
        assertThat(seen).singleElement().isInstanceOf(Scene.Welcome.class);
    }

    /** Every simulated power cut depends on this. */
    @Test
    void thePowerCanBeCutAtEachEventAndOnBothSidesOfAPulse() {
        kiosk.pointsPassed.clear();
        agreesToASwap();
        assertThat(kiosk.pointsPassed).containsSubsequence("desk.event", "desk.before-pulse", "desk.after-pulse");
    }

    /** The doors are looked at before anything is decided: her loaner must not come to whoever stands there now. */
    @Test
    void whoeverClosedTheDoorWhileTheProgramStoodStillIsNotBelievedToBeThereStill() {
        agreesToASwap();
        world.time.pass(2_000);
        var deposit = world.bay(Plan.DEPOSIT_BAY);
        assertThat(deposit.open).isTrue();
        kiosk.standsStill(75_000);
        world.put(ANA, deposit, School.own(ANA));
        deposit.open = false;
        world.time.pass(74_000);
        // The desk wakes first, with what was last seen of the doors.
        kiosk.work(kiosk.running().desk()::tick);
        world.time.pass(20_000);
        assertThat(facts(SwapFact.DeviceHandedIn.class)).hasSize(1);
        assertThat(kiosk.pulses.bays).containsExactly(Plan.DEPOSIT_BAY);
    }

    private void failTheDisk() {
        kiosk.disk.full = true;
        assertThatThrownBy(() -> kiosk.part(Records.class).record(new DoorFact.DoorForced(5, "case-1", null)))
                .isInstanceOf(RuntimeException.class);
    }
}
