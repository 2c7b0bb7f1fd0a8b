package org.swapbay.kiosk.simulation;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.notices.ReceiptProbe;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.GiveBacks;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Stage;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.WaitFact;

/** What must hold after every scenario, numbered as in the reliability bar. Exemptions stand in {@link Knowable}. */
final class Invariants {

    private final Scenario scenario;
    private final World world;
    private final Kiosk kiosk;
    private List<Fact> facts = List.of();

    Invariants(Scenario scenario) {
        this.scenario = scenario;
        this.world = scenario.world;
        this.kiosk = scenario.kiosk;
    }

    /** While the program that served still runs. */
    void atRest() {
        if (!(kiosk.on() && kiosk.desk().now().scene() instanceof Scene.Welcome)) return;
        facts = scenario.facts();
        record();
        chains();
        secrets();
    }

    /** After a restart with everything mended, and after one more, which must find nothing to do (I12). */
    void afterRestart(Runnable restart, Runnable meanwhile) {
        restart.run();
        if (!(kiosk.on() && kiosk.desk().now().scene() instanceof Scene.Welcome)) {
            violated(
                    Invariant.EVERY_VISIT_ENDS,
                    "after a restart with everything mended the kiosk shows " + scenario.shown());
            return;
        }
        facts = scenario.facts();
        record();
        chains();
        meanwhile.run();
        restart.run();
        // Time goes on: what is offered to whom waits is decided by the clock and not by a recovery.
        var added = scenario.facts().stream()
                .skip(facts.size())
                .filter(fact -> !(fact instanceof WaitFact))
                .toList();
        if (!added.isEmpty()) violated(Invariant.RECOVERY_IS_FINAL, "decided again: " + added);
    }

    private void record() {
        var cases = kiosk.part(StaffCases.class).undecided();
        assets().forEach(asset -> place(asset, cases));
        facts(SwapFact.HandInAgreed.class).forEach(agreed -> handIn(agreed, cases));
        facts(GiveBackFact.OwnTaken.class).forEach(taken -> givenBack(taken, cases));
        new LendingInvariants(facts, kiosk).violations().forEach(scenario.violations::add);
        world.takenBy.forEach((visit, out) -> {
            if (out.size() > 1
                    && out.stream().allMatch(world.knowable::placeOf)
                    && out.stream().noneMatch(loaner -> told(loaner, cases) || dismissed(loaner))) {
                violated(Invariant.WHAT_IS_OWED, "two loaners in " + visit + ": " + out);
            }
        });
    }

    /** I1: one custodian, and it is the true one, or a person has been told to look. */
    private void place(String asset, List<StaffCase> cases) {
        var custody = kiosk.part(CustodyLedger.class).now(new AssetId(asset)).map(CustodyEntry::custody);
        var bay = world.bayOf(asset);
        var right =
                switch (custody.orElseThrow()) {
                    case Custody.HeldByPerson(var person) ->
                        bay.isEmpty()
                                && (person.value().equals(world.holderOf(asset)) || !world.knowable.carrierOf(asset));
                    case Custody.HeldInBay(var recorded) -> bay.equals(Optional.of(recorded));
                    case Custody.Unaccounted() -> false;
                    case Custody.HeldForRepair _, Custody.InStock _ ->
                        bay.isEmpty()
                                && (Technician.NAME.equals(world.holderOf(asset)) || !world.knowable.carrierOf(asset));
                };
        var unaccounted = custody.get() instanceof Custody.Unaccounted;
        if (unaccounted && !named(asset, cases))
            violated(Invariant.ONE_CUSTODIAN, asset + " is unaccounted for without a case");
        if (!right && !unaccounted && !told(asset, cases) && world.knowable.placeOf(asset)) {
            violated(Invariant.ONE_CUSTODIAN, asset + " is recorded as " + custody.get() + " but " + world);
        }
    }

    /** A ticket exactly once, a loaner owed, given or explained by a case, and a receipt. */
    private void handIn(SwapFact.HandInAgreed agreed, List<StaffCase> cases) {
        var swap = kiosk.part(Swaps.class).find(agreed.visit()).orElseThrow();
        var ticket = kiosk.part(RepairDesk.class).ofVisit(agreed.visit().value());
        var in = swap.stage() != Stage.CANCELLED && swap.stage() != Stage.HANDING_IN;
        if (swap.stage() == Stage.HANDING_IN)
            violated(Invariant.EVERY_VISIT_ENDS, agreed.visit() + " is still handing in");
        // Closed again where staff found that it never was handed in.
        if (in != ticket.filter(t -> in || t.state() != TicketState.CLOSED).isPresent())
            violated(Invariant.ONE_TICKET, agreed.visit() + " in stage " + swap.stage() + ": " + ticket);
        if (in && kiosk.part(ReceiptProbe.class).write(agreed.visit()).isEmpty()) {
            violated(Invariant.ONE_TICKET, "no receipt for " + agreed.visit());
        }
        var about = cases.stream().anyMatch(c -> agreed.visit().value().equals(c.visitId()));
        if (swap.stage() == Stage.UNVERIFIED && !about)
            violated(Invariant.WHAT_IS_OWED, "unverified without a case: " + agreed.visit());
        var asset = agreed.asset().value();
        var bay = world.bayOf(asset);
        var cancelledAll = facts(SwapFact.HandInAgreed.class).stream()
                .filter(other -> other.asset().equals(agreed.asset()))
                .allMatch(other -> kiosk.part(Swaps.class)
                                .find(other.visit())
                                .orElseThrow()
                                .stage()
                        == Stage.CANCELLED);
        var broughtBack = facts(GiveBackFact.LoanerReturned.class).stream()
                        .anyMatch(back -> back.loaner().equals(agreed.asset()))
                || facts(GiveBackFact.ReturnUnclear.class).stream()
                        .anyMatch(back -> back.loaner().equals(agreed.asset()) && foundToBeBack(back));
        if (bay.isPresent() && cancelledAll && !broughtBack && !told(asset, cases) && world.knowable.placeOf(asset)) {
            violated(
                    Invariant.WHAT_IS_OWED,
                    agreed.visit() + ": " + asset + " lies in bay " + bay.get() + ", nothing owed");
        }
    }

    private boolean foundToBeBack(GiveBackFact.ReturnUnclear unclear) {
        var caseId = unclear.intent() + "/" + unclear.kind();
        return facts(SwapFact.CustodyDecided.class).stream()
                .anyMatch(decided -> decided.caseId().equals(caseId) && found(decided));
    }

    /** To its owner, once, with a closed ticket, and not besides a loaner that nobody was told of. */
    private void givenBack(GiveBackFact.OwnTaken taken, List<StaffCase> cases) {
        var back = kiosk.part(GiveBacks.class).find(taken.visit()).orElseThrow();
        if (!School.own(back.personId().value()).equals(taken.own().value())
                && !scenario.plan.has(With.STRAIGHT_SWAP)) {
            violated(Invariant.OWN_TO_ITS_OWNER, taken.own() + " was given to " + back.personId());
        }
        if (kiosk.part(ReceiptProbe.class).write(taken.visit()).isEmpty()) {
            violated(Invariant.ONE_TICKET, "no receipt for " + taken.visit());
        }
        var ticket = kiosk.part(RepairDesk.class).find(String.valueOf(back.ticketNumber()));
        if (ticket.filter(t -> t.state() == TicketState.CLOSED).isEmpty()) {
            violated(Invariant.OWN_TO_ITS_OWNER, "its ticket is still open: " + ticket);
        }
        var again = facts.stream()
                .skip(facts.indexOf(taken) + 1L)
                .anyMatch(fact -> fact instanceof SwapFact.HandInAgreed agreed
                                && agreed.person().equals(back.personId())
                        || fact instanceof DayLoanFact.DayLoanAgreed borrowed
                                && borrowed.person().equals(back.personId())
                        || fact instanceof SwapFact.CustodyDecided);
        var loaner = kiosk.part(Swaps.class).lentTo(back.personId());
        if (!again && loaner.filter(l -> !named(l.value(), cases)).isPresent()) {
            violated(Invariant.NOT_BOTH, back.personId() + " has " + taken.own() + " and " + loaner.get());
        }
    }

    /** I8: both chains fit, every intent has its outcome; and no asset was handed in or lent twice by one visit. */
    private void chains() {
        kiosk.part(CustodyLedger.class)
                .firstBrokenEntry()
                .ifPresent(at -> violated(Invariant.ALL_SETTLED, "custody breaks at " + at));
        var intended = new TreeSet<String>();
        facts(DoorFact.OpeningIntended.class)
                .forEach(o -> intended.add(o.intent().value()));
        facts(DoorFact.OpeningSettled.class).forEach(settled -> {
            if (!intended.remove(settled.intent().value()))
                violated(Invariant.ALL_SETTLED, "settled twice: " + settled.intent());
        });
        if (!intended.isEmpty()) violated(Invariant.ALL_SETTLED, "never settled: " + intended);
        once(
                facts(SwapFact.DeviceHandedIn.class).stream()
                        .map(SwapFact.DeviceHandedIn::visit)
                        .toList(),
                "handed in");
        once(
                facts(GiveBackFact.LoanerReturned.class).stream()
                        .map(GiveBackFact.LoanerReturned::visit)
                        .toList(),
                "brought back");
        once(
                facts(GiveBackFact.OwnTaken.class).stream()
                        .map(GiveBackFact.OwnTaken::visit)
                        .toList(),
                "given back");
        once(
                facts(SwapFact.LoanerTaken.class).stream()
                        .filter(taken -> !foundAfterAll(taken))
                        .map(SwapFact.LoanerTaken::visit)
                        .toList(),
                "lent");
    }

    /** It was booked unseen, and afterwards a person found it still there. */
    private boolean foundAfterAll(SwapFact.LoanerTaken taken) {
        return taken.proof() == SwapFact.Proof.ASSUMED
                && facts.stream()
                        .skip(facts.indexOf(taken) + 1L)
                        .anyMatch(fact -> fact instanceof SwapFact.CustodyDecided decided
                                && decided.asset().equals(taken.loaner())
                                && found(decided));
    }

    static boolean found(SwapFact.CustodyDecided decided) {
        return switch (decided.where()) {
            case SwapFact.Whereabouts.InBay _, SwapFact.Whereabouts.OnTheShelf _ -> true;
            case SwapFact.Whereabouts.WithPerson _, SwapFact.Whereabouts.Missing _ -> false;
        };
    }

    /** I9: what nobody may read later is nowhere. */
    private void secrets() {
        var written = facts + " " + kiosk.desk().now();
        if (written.contains(School.GIVEN)) violated(Invariant.NOTHING_PERSONAL, "a name stands in the record");
        for (var student : School.STUDENTS) {
            if (written.contains(School.badge(student))) violated(Invariant.NOTHING_PERSONAL, "a badge of " + student);
        }
        if (written.contains(School.STAFF_BADGE)) violated(Invariant.NOTHING_PERSONAL, "a staff badge");
        for (var pin : scenario.pins) {
            // The number of a ticket has six digits, too, and by chance the same.
            if (Pattern.compile("(?<![\\w-])" + pin + "(?!\\w)")
                    .matcher(written)
                    .find()) violated(Invariant.NOTHING_PERSONAL, "a PIN");
        }
    }

    private void once(List<?> visits, String what) {
        var seen = new HashSet<Object>();
        visits.stream()
                .filter(visit -> !seen.add(visit))
                .forEach(visit -> violated(Invariant.ALL_SETTLED, what + " twice in " + visit));
    }

    /** A person has been asked to look for it: by its name, or into the bay where it is or should be. */
    private boolean told(String asset, List<StaffCase> cases) {
        var custody = kiosk.part(CustodyLedger.class).now(new AssetId(asset)).map(CustodyEntry::custody);
        return named(asset, cases)
                || world.bayOf(asset).filter(bay -> held(bay, cases)).isPresent()
                || custody.orElseThrow() instanceof Custody.HeldInBay(var recorded) && held(recorded, cases);
    }

    /** Staff were told that it is out, and said that it may be. */
    private boolean dismissed(String loaner) {
        return facts(SwapFact.CaseDecided.class).stream()
                .map(decided -> kiosk.part(StaffCases.class).find(decided.caseId()))
                .flatMap(Optional::stream)
                .anyMatch(about -> about.kind() == CaseKind.LOANER_STILL_OUT && loaner.equals(about.assetId()));
    }

    private boolean held(int bay, List<StaffCase> cases) {
        var isHeld = kiosk.desk().cabinet().bay(bay).orElseThrow().hold().isPresent();
        return isHeld && cases.stream().anyMatch(c -> Integer.valueOf(bay).equals(c.bay()));
    }

    private static boolean named(String asset, List<StaffCase> cases) {
        return cases.stream().anyMatch(c -> asset.equals(c.assetId()));
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    private List<String> assets() {
        var assets = new TreeSet<String>();
        School.STUDENTS.forEach(student -> assets.add(School.own(student)));
        assets.addAll(School.SPARES);
        for (var bay = 1; bay <= scenario.plan.loaners(); bay++) assets.add("ln-" + bay);
        return List.copyOf(assets);
    }

    private void violated(Invariant invariant, String what) {
        scenario.violations.add(invariant.violatedBy(what));
    }
}
