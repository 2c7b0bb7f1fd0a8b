package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.lock.LockAddress;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.OpeningOutcome;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.AStudent;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.Guest;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.swaps.VisitId;
import org.swapbay.kiosk.swaps.WaitFact;

/** Each invariant is broken once on purpose, because a check that cannot fail shows nothing. */
class PlantedViolationTests {

    private static final int BAY = 3;
    private static final IntentId INTENT = new IntentId("planted");

    @Test
    void nothingIsFoundWhereNothingIsPlanted() {
        assertThat(Scenario.play(Sweep.mainVisit()).violations).isEmpty();
    }

    @Test
    void anAssetThatVanishesIsFound() {
        assertThat(atRest(kept -> kept.world.bay(2).content = null)).contains(Invariant.ONE_CUSTODIAN);
    }

    @Test
    void aCollectedChromebookThatStillLiesInABayIsFound() {
        assertThat(atRest(kept -> {
                    kept.world.hands(Technician.NAME).remove(School.own("ana"));
                    kept.world.bay(BAY).content = School.own("ana");
                }))
                .contains(Invariant.ONE_CUSTODIAN);
    }

    @Test
    void aPulseWithoutAnIntentIsFound() {
        assertThat(atRest(kept -> pulse(kept.kiosk, BAY))).contains(Invariant.INTENT_FIRST);
    }

    @Test
    void aLoanersDoorBeforeTheHandInIsFound() {
        assertThat(atRest(kept -> {
                    record(kept, intended(Purpose.PICK_UP));
                    pulse(kept.kiosk, BAY);
                }))
                .contains(Invariant.HAND_IN_FIRST);
    }

    @Test
    void anOpeningOfAHeldBayIsFound() {
        assertThat(atRest(kept -> {
                    record(kept, new DoorFact.BayHeld(BAY, HoldReason.JAMMED, "planted"), intended(Purpose.DEPOSIT));
                    pulse(kept.kiosk, BAY);
                }))
                .contains(Invariant.HELD_STAYS_SHUT);
    }

    @Test
    void aKioskThatNeverComesToRestIsFound() {
        var nagged = new Sabotage() {
            @Override
            public void atPoint(Kiosk kiosk, String point) {
                if (point.equals("kiosk.powered")) nag(kiosk);
            }
        };
        assertThat(found(nagged)).contains(Invariant.EVERY_VISIT_ENDS);
    }

    @Test
    void anIntentWithoutAnOutcomeIsFound() {
        assertThat(atRest(kept -> record(kept, intended(Purpose.DEPOSIT)))).contains(Invariant.ALL_SETTLED);
    }

    @Test
    void aChangedLineOfTheCustodyLedgerIsFound() {
        assertThat(atRest(kept -> kept.kiosk
                        .database
                        .jdbc
                        .sql("update custody_entry set note = 'planted' where seq = 1")
                        .update()))
                .contains(Invariant.ALL_SETTLED);
    }

    @Test
    void aBadgeInTheJournalIsFound() {
        assertThat(atRest(kept -> record(kept, new SwapFact.CaseDecided("planted", "x", School.badge("ana")))))
                .contains(Invariant.NOTHING_PERSONAL);
    }

    @Test
    void aPinInTheJournalIsFound() {
        assertThat(atRest(kept -> record(kept, new SwapFact.CaseDecided("planted", "x", kept.pins.getFirst()))))
                .contains(Invariant.NOTHING_PERSONAL);
    }

    @Test
    void aDecisionByTheWallClockIsFound() {
        var calm = Scenario.play(Plans.calm(0, List.of()));
        assertThat(Scenario.play(Plans.calm(1, List.of())).facts()).isNotEqualTo(calm.facts());
    }

    @Test
    void aScreenThatTurnsIntoAnotherPersonsIsFound() {
        var onlooker = new Onlooker();
        onlooker.sees(screenOf("ana"));
        onlooker.sees(screenOf("ben"));
        assertThat(onlooker.violations)
                .extracting(Invariant.Violation::invariant)
                .containsExactly(Invariant.ONE_PERSON_A_SCREEN);
    }

    @Test
    void aLoanerThatIsKeptForAPasserByIsFound() {
        var visit = new VisitId("planted");
        assertThat(atRest(kept -> {
                    kept.kiosk.passersBy.visits.add(visit);
                    record(
                            kept,
                            new WaitFact.LoanerOffered(
                                    "planted",
                                    new AssetId("ln-2"),
                                    1,
                                    visit,
                                    new PersonId("ana"),
                                    Instant.EPOCH.plus(Duration.ofDays(365_000))));
                }))
                .contains(Invariant.KEPT_FOR_WHO_WAITS);
    }

    @Test
    void aLoanThatIsKeptLongerTooOftenIsFound() {
        assertThat(atRest(kept -> record(
                        kept,
                        new DayLoanFact.DayLoanKept(new VisitId("a"), new VisitId("b"), Instant.EPOCH, 1),
                        new DayLoanFact.DayLoanKept(new VisitId("a"), new VisitId("c"), Instant.EPOCH, 1))))
                .contains(Invariant.WITHIN_THE_LIMIT);
    }

    @Test
    void anOpenDoorThatIsCalledStuckIsFound() {
        assertThat(atRest(kept -> {
                    record(kept, intended(Purpose.DEPOSIT));
                    kept.world.bay(BAY).open = true;
                    record(kept, new DoorFact.OpeningSettled(INTENT, OpeningOutcome.JAMMED));
                }))
                .contains(Invariant.OPEN_IS_NOT_STUCK);
    }

    @Test
    void aRecoveryThatHasSomethingToDecideAgainIsFound() {
        var moved = new Sabotage() {
            @Override
            public void betweenRestarts(Scenario scenario) {
                scenario.world.bay(BAY).content = "book";
            }
        };
        assertThat(found(moved)).contains(Invariant.RECOVERY_IS_FINAL);
    }

    @Test
    void twoLoanersForOneHandInAreFound() {
        assertThat(atRest(kept -> kept.world.takenBy.values().forEach(out -> out.addAll(List.of("ln-1", "ln-2")))))
                .contains(Invariant.WHAT_IS_OWED);
    }

    @Test
    void theUndisturbedVisitGoesAllTheWayHome() {
        var played = Scenario.play(Sweep.mainVisit());
        assertThat(played.facts()).hasAtLeastOneElementOfType(GiveBackFact.LoanerReturned.class);
        assertThat(played.facts()).hasAtLeastOneElementOfType(GiveBackFact.OwnTaken.class);
    }

    @Test
    void theDoorOfAnOwnOneBeforeTheLoanerIsInIsFound() {
        assertThat(atRest(kept -> {
                    lends(kept);
                    record(kept, givingBack("ana"));
                    pulse(kept.kiosk, BAY);
                }))
                .contains(Invariant.LOANER_BEFORE_OWN);
    }

    @Test
    void anOwnOneForSomebodyElseIsFound() {
        assertThat(atRest(kept -> {
                    record(kept, givingBack("ben"));
                    pulse(kept.kiosk, BAY);
                }))
                .contains(Invariant.OWN_TO_ITS_OWNER);
    }

    @Test
    void somebodyWithBothIsFound() {
        assertThat(atRest(PlantedViolationTests::lends)).contains(Invariant.NOT_BOTH);
    }

    /** The loaner that came back is lent again by the record, and nobody was told. */
    private static void lends(Scenario kept) {
        kept.kiosk
                .database
                .jdbc
                .sql("update loan set returned_at = null where person_id = 'ana'")
                .update();
    }

    private static DoorFact.OpeningIntended givingBack(String person) {
        var own = new AssetId(School.own("ana"));
        return new DoorFact.OpeningIntended(INTENT, "planted", BAY, Purpose.GIVE_BACK, own, new PersonId(person));
    }

    private static List<Invariant> atRest(Consumer<Scenario> plant) {
        return found(new Sabotage() {
            @Override
            public void atRest(Scenario scenario) {
                scenario.kiosk.work(() -> plant.accept(scenario));
            }
        });
    }

    private static List<Invariant> found(Sabotage sabotage) {
        return Scenario.play(Sweep.mainVisit(), sabotage).violations.stream()
                .map(Invariant.Violation::invariant)
                .toList();
    }

    private static void record(Scenario scenario, Fact... facts) {
        scenario.kiosk.part(Records.class).record(facts);
    }

    private static void nag(Kiosk kiosk) {
        kiosk.world.time.in(1_000, () -> {
            kiosk.scan(School.badge("ana"));
            kiosk.atTheDesk(desk -> desk.touch(desk.now().step(), new Touch.MoreTime()));
            nag(kiosk);
        });
    }

    static void pulse(Kiosk kiosk, int bay) {
        try {
            kiosk.board.pulse(new LockAddress(0, bay));
        } catch (DeviceException e) {
            throw new AssertionError("the simulated board is well", e);
        }
    }

    private static DoorFact.OpeningIntended intended(Purpose purpose) {
        return new DoorFact.OpeningIntended(INTENT, "planted", BAY, purpose, new AssetId("ln-2"), new PersonId("ana"));
    }

    private static Visit screenOf(String person) {
        var id = new PersonId(person);
        var student = AStudent.named(id, person).made();
        var guest = new Guest(new VisitId(person), student, false);
        var scene = new Scene.Choose(guest, List.of(Errand.SWAP), Optional.empty(), Optional.empty());
        return new Visit(scene, 1, 0, Optional.empty());
    }
}
