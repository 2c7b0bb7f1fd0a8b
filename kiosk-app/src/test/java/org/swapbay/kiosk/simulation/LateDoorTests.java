package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.console.CaseDesk;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.swaps.VisitId;

/** What comes to light after a visit was given up, and what staff's word makes of it. */
class LateDoorTests {

    private static final String ANA = "ana";
    private static final AssetId OWN = new AssetId(School.own(ANA));
    private static final String SPARE = School.SPARES.getFirst();
    private static final VisitId ROUND = new VisitId("round-1");
    private static final long OUTAGE = 20_000;

    private final World world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
    private final Kiosk kiosk = new Kiosk(
            world,
            new Plan(
                    "late",
                    1,
                    List.of(),
                    List.of(),
                    List.of(),
                    1,
                    OUTAGE,
                    Set.of(With.PRESENCE_SENSORS, With.DAY_LOANS)));
    private final PhysicalBay deposit = world.bay(Plan.DEPOSIT_BAY);

    @Test
    void aDoorThatOpensAfterItsHandInWasCancelledNamesThatHandIn() {
        deposit.opensAfter = 30_000;
        agreed();
        kiosk.cut("switched off");
        world.time.pass(40_000);
        assertThat(cases()).singleElement().satisfies(late -> {
            assertThat(late.kind()).isEqualTo(CaseKind.DOOR_FORCED);
            assertThat(late.assetId()).isEqualTo(OWN.value());
            assertThat(late.personId()).isEqualTo(ANA);
            assertThat(late.visitId()).isNotNull();
        });
        putIn(deposit);
        decide(cases().getFirst());
        handedInAndOwed();
    }

    @Test
    void whatIsFoundWhereItWasToBeHandedInIsHandedInWhateverMadeStaffLook() {
        deposit.opensAfter = 30_000;
        agreed();
        kiosk.cut("switched off");
        world.time.pass(OUTAGE + 3_000);
        kiosk.cut("switched off again before the door moved");
        world.time.pass(10_000);
        putIn(deposit);
        world.time.pass(OUTAGE);
        assertThat(cases()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(CaseKind.BAY_CONTENT_DIFFERS);
            assertThat(found.visitId()).isNull();
        });
        decide(cases().getFirst());
        handedInAndOwed();
    }

    @Test
    void aWrongDoorNamesWhatItsPulseWasFor() {
        deposit.wiredTo = 6;
        agreed();
        putIn(world.bay(6));
        var forced = cases().stream()
                .filter(one -> one.kind() == CaseKind.DOOR_FORCED)
                .findFirst()
                .orElseThrow();
        assertThat(forced.assetId()).isEqualTo(OWN.value());
        decide(forced);
        handedInAndOwed();
        cases().forEach(this::decide);
        handedInAndOwed();
    }

    @Test
    void anUnclearHandInThatWasFoundThroughAnotherCaseStays() {
        deposit.wiredTo = 6;
        agreed();
        putIn(world.bay(6));
        var records = kiosk.part(Records.class);
        records.record(new SwapFact.CustodyDecided("inventory", OWN, new Whereabouts.InBay(6), "kim", "lay in it"));
        cases().forEach(one -> records.record(new SwapFact.CaseDecided(one.id(), "kim", "found elsewhere")));
        handedInAndOwed();
    }

    @Test
    void aLoanerThatWasKeptAfterAllIsTheLoanAndNoOtherIsOwed() {
        var kept = rejectedAndKept();
        var person = new PersonId(ANA);
        assertThat(kiosk.part(Swaps.class).owedTo(person)).isPresent();
        assertThat(kept.kind()).isEqualTo(CaseKind.LOANER_NOT_WORKING);
        console().decide(kept.id(), Optional.of(new Whereabouts.WithPerson(person)), Optional.empty());
        assertThat(kiosk.part(Swaps.class).owedTo(person)).isEmpty();
        assertThat(kiosk.part(Swaps.class).lentTo(person)).contains(new AssetId("ln-1"));
    }

    @Test
    void ofTwoLoanersThatCameToOnePersonStaffAreToldUntilOneIsBack() {
        var kept = rejectedAndKept();
        another(kept);
        console().decide(kept.id(), Optional.of(new Whereabouts.WithPerson(new PersonId(ANA))), Optional.empty());
        assertThat(stillOut()).containsExactly("ln-1");
        world.time.pass(3_000);
        var records = kiosk.part(Records.class);
        records.record(new RoundFact.RoundEnded(ROUND, true));
        assertThat(stillOut()).containsExactly("ln-1");
        records.record(new SwapFact.CustodyDecided(
                "inventory", new AssetId("ln-1"), new Whereabouts.OnTheShelf(), "kim", "brought to the office"));
        records.record(new RoundFact.RoundEnded(ROUND, true));
        assertThat(stillOut()).isEmpty();
    }

    @Test
    void alsoWhereStaffSaidSoWhileTheSecondDoorStoodOpen() {
        var kept = rejectedAndKept();
        console().decide(kept.id(), Optional.of(new Whereabouts.WithPerson(new PersonId(ANA))), Optional.empty());
        another(kept);
        assertThat(stillOut()).containsExactly(SPARE);
        var told = cases().getFirst().id();
        kiosk.part(Records.class)
                .record(new SwapFact.CustodyDecided(
                        told, new AssetId(SPARE), new Whereabouts.WithPerson(new PersonId(ANA)), "kim", "she has it"));
        assertThat(stillOut()).as("told once").isEmpty();
        assertThat(kiosk.part(Swaps.class).lentTo(new PersonId(ANA))).contains(new AssetId("ln-1"));
    }

    @Test
    void whatStaffFindInOneBayWhileTheVisitGoesOnAtAnotherIsHandedIn() {
        deposit.opensAfter = 30_000;
        agreed();
        world.time.pass(10_000);
        touch(new Touch.DoorIsStuck());
        world.time.pass(20_000);
        putIn(deposit);
        var late = cases().stream()
                .filter(one -> one.kind() == CaseKind.DOOR_OPENED_LATE)
                .findFirst()
                .orElseThrow();
        decide(late);
        world.bay(6).open = false;
        world.time.pass(Duration.ofMinutes(15).toMillis());
        assertThat(kiosk.desk().now().scene()).isInstanceOf(Scene.Welcome.class);
        handedInAndOwed();
    }

    @Test
    void aDoorThatWasClosedOnNothingUnseenCanBeSaidToHaveBeen() {
        deposit.presence = Sense.SILENT;
        agreed();
        deposit.open = false;
        world.time.pass(3_000);
        var unseen = cases().getFirst();
        assertThat(unseen.kind()).isEqualTo(CaseKind.UNVERIFIED_DEPOSIT);
        var person = new PersonId(ANA);
        assertThat(console().decide(unseen.id(), Optional.empty(), Optional.empty()))
                .isFalse();
        assertThat(console().decide(unseen.id(), Optional.of(new Whereabouts.WithPerson(person)), Optional.empty()))
                .isTrue();
        assertThat(kiosk.part(CustodyLedger.class)
                        .now(OWN)
                        .map(CustodyEntry::custody)
                        .orElseThrow())
                .isEqualTo(new Custody.HeldByPerson(person));
        assertThat(kiosk.part(RepairDesk.class).openFor(OWN)).isEmpty();
        assertThat(kiosk.part(Swaps.class).owedTo(person)).isEmpty();
    }

    /** Said not to start and put back behind a silent sensor, and really still in hand. */
    private StaffCase rejectedAndKept() {
        agreed();
        putIn(deposit);
        var loaner = world.bay(Plan.LOANER_BAY);
        loaner.presence = Sense.SILENT;
        world.take(ANA, loaner);
        touch(new Touch.DoesNotStart());
        loaner.open = false;
        world.time.pass(3_000);
        return cases().getFirst();
    }

    private void another(StaffCase inTheSameVisit) {
        var visit = new VisitId(Objects.requireNonNull(inTheSameVisit.visitId()));
        kiosk.part(Records.class)
                .record(new SwapFact.LoanerTaken(
                        visit, new IntentId("another"), new AssetId(SPARE), 2, SwapFact.Proof.SENSED));
    }

    private List<String> stillOut() {
        return cases().stream()
                .filter(one -> one.kind() == CaseKind.LOANER_STILL_OUT)
                .map(StaffCase::assetId)
                .toList();
    }

    private void handedInAndOwed() {
        assertThat(kiosk.part(Swaps.class).owedTo(new PersonId(ANA))).isPresent();
        assertThat(kiosk.part(RepairDesk.class).openFor(OWN)).isPresent();
    }

    /** Ana has agreed to a swap and the deposit's lock has had its pulse. */
    private void agreed() {
        kiosk.build();
        School.found(world, kiosk.running().parts(), 1);
        kiosk.start();
        world.time.pass(3_000);
        kiosk.scan(School.badge(ANA));
        kiosk.scan(School.label(OWN.value()));
        if (kiosk.desk().now().scene() instanceof Scene.Choose) touch(new Touch.ChoseErrand(Errand.SWAP));
        touch(new Touch.ChoseSymptom(Symptom.SCREEN));
        touch(new Touch.ChoseCause(Cause.DROPPED, ""));
        touch(new Touch.GoOn());
        world.time.pass(3_000);
    }

    private void putIn(PhysicalBay bay) {
        assertThat(bay.open).isTrue();
        world.put(ANA, bay, OWN.value());
        bay.open = false;
        world.time.pass(3_000);
    }

    /** As a technician would who stands there and reads the label. */
    private void decide(StaffCase about) {
        var question = console().question(about.id()).orElseThrow();
        var lies = world.bayOf(OWN.value()).<Whereabouts>map(Whereabouts.InBay::new);
        var tag = Optional.ofNullable(question.bay())
                .flatMap(bay -> Optional.ofNullable(world.bay(bay).content))
                .map(School::label);
        assertThat(console().decide(about.id(), lies.filter(_ -> question.whereaboutsUnknown()), tag))
                .isTrue();
    }

    private CaseDesk console() {
        return kiosk.part(CaseDesk.class);
    }

    private List<StaffCase> cases() {
        return kiosk.part(StaffCases.class).undecided();
    }

    private void touch(Touch touch) {
        kiosk.atTheDesk(desk -> desk.touch(desk.now().step(), touch));
    }
}
