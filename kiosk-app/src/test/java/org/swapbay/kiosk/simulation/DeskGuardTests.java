package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.OutOfService.Closed;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What stands between a wish and a pulse at the desk itself, one guard at a time. */
class DeskGuardTests {

    private static final long A_CHECK = 6_000;
    private static final String ANA = "ana";

    private final World world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
    private final Kiosk kiosk = new Kiosk(
            world, new Plan("guards", 1, List.of(), List.of(), List.of(), 2, 1_500, Set.of(With.PRESENCE_SENSORS)));
    private List<String> pins = List.of();

    @BeforeEach
    void start() {
        kiosk.build();
        pins = School.found(world, kiosk.running().parts(), 2);
        kiosk.start();
        world.time.pass(3_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
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
        agree();
        assertThat(kiosk.pulses.bays).hasSize(1);
        assertThat(asked).startsWith(0);
    }

    @Test
    void theBoardsAnswerIsHeardBeforeAnythingThatCameLater() {
        kiosk.board.reply = SimulatedBoard.Reply.NOT_SENT;
        agree();
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
        agree();
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
        agree();
        kiosk.cut("switched off");
        world.bay(Plan.DEPOSIT_BAY).open = false;
        world.time.pass(4_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    private void failTheDisk() {
        kiosk.disk.full = true;
        assertThatThrownBy(() -> kiosk.part(Records.class).record(new DoorFact.DoorForced(5, "case-1", null)))
                .isInstanceOf(RuntimeException.class);
    }

    /** Ana agrees to a swap. */
    private void agree() {
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        if (scene() instanceof Scene.Choose) touch(new Touch.ChoseErrand(Errand.SWAP));
        touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        touch(new Touch.GoOn());
        world.time.pass(1_000);
    }

    private void pin(String digits) {
        kiosk.atTheDesk(desk -> desk.pin(desk.now().step(), digits));
    }

    private void touch(Touch touch) {
        kiosk.atTheDesk(desk -> desk.touch(desk.now().step(), touch));
    }

    private Scene scene() {
        return kiosk.desk().now().scene();
    }

    private Scene.Who who() {
        return (Scene.Who) scene();
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return kiosk.disk.entries().stream()
                .map(Entry::fact)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
