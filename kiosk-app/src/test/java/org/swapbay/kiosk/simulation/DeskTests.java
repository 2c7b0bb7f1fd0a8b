package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.swaps.WaitingDesk;

/** The desk in the middle of the day: who waits for what, and what comes in between. */
class DeskTests extends AtTheDesk {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("org.swapbay");

    DeskTests() {
        super(With.PRESENCE_SENSORS, With.DAY_LOANS);
    }

    @Override
    @BeforeEach
    void start() {
        log.setLevel(Level.DEBUG);
        lines.start();
        log.addAppender(lines);
        super.start();
    }

    @AfterEach
    void stop() {
        log.detachAppender(lines);
        log.setLevel(null);
    }

    @Test
    void aPinIsCheckedWhileDoorsAreServed() {
        kiosk.scan(School.badge(ANA));
        pin(pins.getFirst());
        assertThat(who().answer()).isEqualTo(Scene.Who.Answer.CHECKING);
        world.bay(6).open = true;
        world.time.pass(2_500);
        assertThat(who().answer()).isEqualTo(Scene.Who.Answer.CHECKING);
        assertThat(facts(DoorFact.DoorForced.class)).hasSize(1);
        world.time.pass(A_CHECK);
        assertThat(scene()).isInstanceOf(Scene.Choose.class);
    }

    @Test
    void aDoorThatOpensWhileTheProgramStandsStillIsServedWhenItGoesOn() {
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        agrees(() -> world.time.in(0, () -> kiosk.standsStill(75_000)));
        world.time.pass(76_000);
        assertThat(scene()).isInstanceOf(Scene.PutIn.class);
        assertThat(facts(DoorFact.DoorOpened.class)).hasSize(1);
    }

    @Test
    void whoeverTouchesTheScreenOfAPersonWhoIsGoneFindsNoVisit() {
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        kiosk.standsStill(75_000);
        world.time.pass(70_000);
        touch(new Touch.MoreTime());
        touch(new Touch.ChoseErrand(Errand.SWAP));
        world.time.pass(10_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
    }

    @Test
    void anAnswerThatComesAfterTheVisitDoesNothing() {
        kiosk.scan(School.badge(ANA));
        pin(pins.getFirst());
        touch(new Touch.StartOver());
        world.time.pass(A_CHECK);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(SwapFact.VisitBegan.class)).isEmpty();
    }

    @Test
    void aLockedPersonsChromebookIsRefusedLikeAnyWrongOne() {
        kiosk.scan(School.badge(ANA));
        for (var n = 0; n < 5; n++) {
            pin("000000");
            world.time.pass(A_CHECK);
        }
        var wrong = who();
        kiosk.scan(School.label(School.own(ANA)));
        assertThat(who()).isEqualTo(wrong);
        assertThat(wrong.answer()).isEqualTo(Scene.Who.Answer.DENIED);
        world.time.pass(15 * 60_000);
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(School.own(ANA)));
        assertThat(scene()).isInstanceOf(Scene.Choose.class);
    }

    @Test
    void unknownWrongAndLockedLookTheSameAllTheWay() {
        // Whoever is locked shows the badge third.
        for (var n = 0; n < 5; n++) {
            kiosk.scan(School.badge("ben"));
            pin("000000");
            world.time.pass(A_CHECK);
        }
        touch(new Touch.StartOver());
        assertThat(seenWith("nobody", "000000"))
                .isEqualTo(seenWith(ANA, "000000"))
                .isEqualTo(seenWith("ben", pins.get(1)))
                .containsSubsequence(Scene.Who.Answer.CHECKING, Scene.Who.Answer.DENIED);
    }

    /** What the screen goes by, every half second from the PIN on. */
    private List<Object> seenWith(String badge, String digits) {
        kiosk.scan(School.badge(badge));
        var seen = new ArrayList<>();
        pin(digits);
        for (var half = 0; half < 14; half++) {
            seen.addAll(List.of(who().answer(), who().pins(), who().factor()));
            world.time.pass(500);
        }
        touch(new Touch.StartOver());
        return seen;
    }

    @Test
    void aFloodOfCodesFillsNeitherTheLogNorTheQueue() {
        for (var n = 0; n < 1_000; n++) kiosk.running().desk().hears(new CodeScanned("\u0001" + n));
        kiosk.running().desk().mailbox().work();
        for (var n = 0; n < 1_000; n++) kiosk.scan("%%" + n);
        assertThat(warnings()).singleElement().asString().contains("no expected shape");
        kiosk.scan(School.badge(ANA));
        assertThat(who().pins()).isEqualTo(Scene.Who.Pins.TAKEN);
        world.time.pass(61_000);
        kiosk.scan("%%");
        assertThat(warnings()).hasSize(2).last().asString().contains("1007 more");
    }

    @Test
    void afterADatabaseThatFailedForAWhileTheDeskBeginsAnewByItself() {
        agreesToASwap(() -> jdbc("alter table opening rename to opening_gone"));
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Scene.OutOfService.Closed.RECORDS_NOT_WRITABLE));
        assertThat(kiosk.pulses.bays).isEmpty();
        world.time.pass(200_000);
        assertThat(scene()).isInstanceOf(Scene.OutOfService.class);
        jdbc("alter table opening_gone rename to opening");
        world.time.pass(200_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(kiosk.pulses.bays).isEmpty();
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.VOID);
        assertThat(facts(SwapFact.HandInCancelled.class)).hasSize(1);
    }

    @Test
    void nothingThatNamesAPersonReachesTheLog() {
        kiosk.scan(School.badge("nobody"));
        pin("000000");
        world.time.pass(A_CHECK);
        kiosk.scan(School.badge(ANA));
        pin("000000");
        world.time.pass(A_CHECK);
        pin(pins.getFirst());
        world.time.pass(A_CHECK);
        kiosk.scan(School.label(School.own(ANA)));
        wholeSwap();
        assertThat(facts(SwapFact.LoanerTaken.class)).hasSize(1);
        // A board that answers nothing makes the program talk.
        kiosk.board.offline = true;
        world.time.pass(5_000);
        assertThat(lines.list).isNotEmpty();
        assertThat(lines.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains(ANA)
                        || line.contains("BADGE")
                        || line.contains("N-")
                        || line.contains("000000")
                        || line.contains(pins.getFirst())
                        || line.contains("pushed"));
    }

    @Test
    void aBoardThatWasSilentIsHeldAgainstTheRecordWhenItIsBack() {
        silent(1, Sense.SILENT);
        world.time.pass(5_000);
        world.bay(1).content = null;
        silent(1, Sense.TRUE);
        world.time.pass(5_000);
        assertThat(cases()).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(CaseKind.BAY_CONTENT_DIFFERS);
            assertThat(one.assetId()).isEqualTo("ln-1");
        });
    }

    @Test
    void anOpeningThatWasCutOffIsLookedAtAgainBeforeItCountsAsUnknown() {
        agreesToASwap();
        kiosk.cut("switched off");
        silent(Plan.DEPOSIT_BAY, Sense.SILENT);
        world.bay(Plan.DEPOSIT_BAY).open = false;
        world.time.pass(6_000);
        assertThat(scene()).isEqualTo(new Scene.OutOfService(Scene.OutOfService.Closed.STARTING));
        silent(Plan.DEPOSIT_BAY, Sense.TRUE);
        world.time.pass(10_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .doesNotContain(OpeningOutcome.UNKNOWN);
    }

    @Test
    void aSensorThatStaysSilentKeepsNobodyWaitingForLong() {
        agreesToASwap();
        kiosk.cut("switched off");
        silent(Plan.DEPOSIT_BAY, Sense.SILENT);
        world.time.pass(20_000);
        assertThat(scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(facts(DoorFact.OpeningSettled.class))
                .extracting(DoorFact.OpeningSettled::outcome)
                .containsExactly(OpeningOutcome.UNKNOWN);
    }

    @Test
    void aStuckDoorThatOpensLateIsACaseThatNamesTheChromebookAndHoldsTheBay() {
        world.bay(Plan.DEPOSIT_BAY).jammed = true;
        agreesToASwap();
        world.time.pass(61_000);
        assertThat(scene()).isInstanceOf(Scene.Stopped.class);
        for (var open : List.of(true, false, true)) {
            world.bay(Plan.DEPOSIT_BAY).open = open;
            world.time.pass(3_000);
        }
        assertThat(cases())
                .extracting(StaffCase::kind)
                .containsExactlyInAnyOrder(CaseKind.DOOR_JAMMED, CaseKind.DOOR_OPENED_LATE);
        assertThat(cases()).allMatch(one -> School.own(ANA).equals(one.assetId()));
        var late = cases().stream()
                .filter(one -> one.kind() == CaseKind.DOOR_OPENED_LATE)
                .findFirst()
                .orElseThrow();
        // It came open with nobody there, the student put it in and left; staff find it.
        kiosk.part(Records.class)
                .record(
                        new SwapFact.CustodyDecided(
                                late.id(),
                                new AssetId(School.own(ANA)),
                                new SwapFact.Whereabouts.InBay(Plan.DEPOSIT_BAY),
                                "kim",
                                "lay in it"),
                        new DoorFact.BayReleased(Plan.DEPOSIT_BAY, late.id(), "kim", "lay in it"));
        assertThat(kiosk.part(WaitingDesk.class).inLine()).hasSize(1);
        assertThat(kiosk.desk().cabinet().bay(Plan.DEPOSIT_BAY).orElseThrow().hold())
                .isEmpty();
    }

    private List<String> warnings() {
        return lines.list.stream()
                .filter(line -> line.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private void wholeSwap() {
        agrees(() -> {});
        var deposit = world.bay(Plan.DEPOSIT_BAY);
        world.time.pass(2_000);
        world.put(ANA, deposit, School.own(ANA));
        deposit.open = false;
        world.time.pass(3_000);
        var loaner = world.bay(Plan.LOANER_BAY);
        world.take(ANA, loaner);
        kiosk.scan(School.label("ln-1"));
        loaner.open = false;
        world.time.pass(3_000);
        touch(new Touch.PrintReceipt(Locale.ENGLISH));
        world.time.pass(60_000);
    }

    private void silent(int bay, Sense sense) {
        world.bay(bay).door = sense;
        world.bay(bay).presence = sense;
    }

    private List<StaffCase> cases() {
        return kiosk.part(StaffCases.class).undecided();
    }
}
