package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.PersonId;

/** What a visit remembered, as swap, ticket, loan, custody and cases: one transaction, once. */
@Component
class SwapRecords implements Projection {

    private final Swaps swaps;
    private final DayLoans dayLoans;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final StaffCases cases;
    private final Lending lending;
    private final DayLoanDecisions dayLoanDecisions;
    private final GiveBacks giveBacks;
    private final String kiosk;

    SwapRecords(
            Swaps swaps,
            DayLoans dayLoans,
            Assets assets,
            CustodyLedger custody,
            RepairDesk repairs,
            StaffCases cases,
            Lending lending,
            DayLoanDecisions dayLoanDecisions,
            GiveBacks giveBacks,
            @Value("${swapbay.kiosk}") String kiosk) {
        this.swaps = swaps;
        this.dayLoans = dayLoans;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.cases = cases;
        this.lending = lending;
        this.dayLoanDecisions = dayLoanDecisions;
        this.giveBacks = giveBacks;
        this.kiosk = kiosk;
    }

    @Override
    public void apply(Entry entry) {
        if (entry.fact() instanceof DoorFact.BayReleased released) closed(released.caseId(), entry.at());
        if (!(entry.fact() instanceof SwapFact fact)) return;
        var at = entry.at();
        var cause = "journal/" + entry.seq();
        switch (fact) {
            case SwapFact.VisitBegan _, SwapFact.VisitEnded _, SwapFact.ChargerNotBrought _ -> {}
            case SwapFact.HandInAgreed agreed -> swaps.open(agreed, at);
            case SwapFact.LoanTerms terms -> lending.agreed(terms);
            case SwapFact.LoanerChosen chosen -> lending.chosen(chosen);
            case SwapFact.HandInCancelled(var visit) -> cancelled(visit, at);
            case SwapFact.DeviceHandedIn in -> handedIn(in, cause, at);
            case SwapFact.HandInUnclear unclear -> unclear(unclear, cause, at);
            case SwapFact.LoanerTaken taken -> taken(taken, cause, at);
            case SwapFact.LoanerMissing(var visit, var intent, var loaner, var bay) -> {
                custody.record(loaner, new Custody.Unaccounted(), "not in its bay when it was to be lent", cause, at);
                open(intent + "/" + CaseKind.BAY_EMPTY, CaseKind.BAY_EMPTY, bay, loaner, visit, at);
            }
            case SwapFact.LoanerRejected(var visit, var intent, var loaner, var bay, var seen) -> {
                assets.markReady(loaner, false);
                if (!seen) {
                    var note = "said to be put back, seen by nobody";
                    custody.record(loaner, new Custody.Unaccounted(), note, cause, at);
                }
                var kind = CaseKind.LOANER_NOT_WORKING;
                open(intent + "/" + kind, kind, bay, loaner, visit, at);
            }
            case SwapFact.OtherLoanerTaken other -> otherTaken(other, cause, at);
            case SwapFact.LoanerUnclear(var visit, var intent, var loaner, var bay, var kind) -> {
                custody.record(loaner, new Custody.Unaccounted(), "with the student or still in the bay", cause, at);
                swaps.move(visit, Stage.UNVERIFIED, null, null);
                dayLoans.move(visit, DayLoan.State.UNVERIFIED);
                open(intent + "/" + kind, kind, bay, loaner, visit, at);
            }
            case SwapFact.CaseOpened(var id, var kind, var bay, var asset, var visit) ->
                cases.open(
                        id,
                        kind,
                        bay,
                        asset == null ? null : asset.value(),
                        visit == null ? null : personOf(visit),
                        visit == null ? null : visit.value(),
                        at);
            case SwapFact.BayContentDiffers(var bay, var id, var expected) -> {
                var asset = expected.map(AssetId::value).orElse(null);
                cases.open(id, CaseKind.BAY_CONTENT_DIFFERS, bay, asset, null, null, at);
                expected.ifPresent(missing ->
                        custody.record(missing, new Custody.Unaccounted(), "its bay was found empty", cause, at));
            }
            case SwapFact.CaseDecided(var id, var by, var finding) -> {
                cases.resolve(id, by, finding, at);
                closed(id, at);
            }
            case SwapFact.CustodyDecided decided -> decided(decided, cause, at);
        }
    }

    /** While the visit still went on staff may have found it behind a door that had opened late. */
    private void cancelled(VisitId visit, Instant at) {
        swaps.move(visit, Stage.CANCELLED, null, at);
        var where = custody.now(swap(visit).handedIn()).map(CustodyEntry::custody);
        if (where.isEmpty() || !(where.get() instanceof Custody.HeldInBay(var bay))) return;
        swaps.lastAt(bay, swap(visit).handedIn())
                .filter(found -> found.visitId().equals(visit))
                .ifPresent(found -> reallyHandedIn(found, bay, at));
    }

    private void handedIn(SwapFact.DeviceHandedIn fact, String cause, Instant at) {
        var swap = swap(fact.visit());
        receive(swap, fact.bay(), at);
        custody.record(
                swap.handedIn(),
                new Custody.HeldInBay(fact.bay()),
                fact.sensed() ? "handed in, seen by the bay's sensor" : "handed in, seen by the door only",
                cause,
                at);
        if (swap.loanerWanted()) swaps.move(swap.visitId(), Stage.LOANER_OWED, at, null);
        else swaps.move(swap.visitId(), Stage.HANDED_IN, null, at);
        // Nobody is kept waiting for it, but nobody saw what was put in either.
        if (fact.sensed() && swap.labelScanned()) return;
        var kind = CaseKind.UNVERIFIED_DEPOSIT;
        open(fact.intent() + "/" + kind, kind, fact.bay(), swap.handedIn(), swap.visitId(), at);
    }

    private void unclear(SwapFact.HandInUnclear fact, String cause, Instant at) {
        var swap = swap(fact.visit());
        receive(swap, fact.bay(), at);
        // Something lies in the bay, but nobody saw what: the asset itself is not accounted for until a person looked.
        custody.record(
                swap.handedIn(),
                new Custody.Unaccounted(),
                fact.seen() ? "something was put into the bay unseen" : "in the bay or still with the student",
                cause,
                at);
        swaps.move(swap.visitId(), Stage.UNVERIFIED, null, null);
        open(fact.intent() + "/" + fact.kind(), fact.kind(), fact.bay(), swap.handedIn(), swap.visitId(), at);
    }

    /** The ticket is opened, and a loaner that comes back broken is no longer on loan. */
    private void receive(Swap swap, int bay, Instant at) {
        swaps.returned(swap.handedIn(), at);
        assets.markReady(swap.handedIn(), false);
        repairs.open(new RepairTicket(
                swap.ticketNumber(),
                swap.visitId().value(),
                swap.handedIn(),
                swap.personId(),
                swap.symptom(),
                swap.cause(),
                swap.words(),
                kiosk,
                bay,
                swap.labelScanned(),
                swap.policyVersion(),
                at,
                TicketState.OPEN));
    }

    private void taken(SwapFact.LoanerTaken fact, String cause, Instant at) {
        var borrower = borrower(fact.visit());
        var certain = fact.proof() != SwapFact.Proof.ASSUMED;
        var note =
                switch (fact.proof()) {
                    case LABEL_SCANNED -> "lent, label scanned on the way out";
                    case SENSED -> "lent, seen by the bay's sensor";
                    case SENSED_AFTER_RESTART -> "lent, found gone after a restart";
                    case ASSUMED -> "lent, nobody saw it leave";
                };
        custody.record(fact.loaner(), new Custody.HeldByPerson(borrower), note, cause, at);
        lending.lend(fact.visit(), borrower, fact.loaner(), certain, at);
        second(fact.visit(), borrower, fact.loaner(), fact.intent().value(), at);
        if (certain) return;
        var kind = CaseKind.LOANER_TAKEN_UNSEEN;
        open(fact.intent() + "/" + kind, kind, fact.bay(), fact.loaner(), fact.visit(), at);
    }

    private void otherTaken(SwapFact.OtherLoanerTaken fact, String cause, Instant at) {
        var borrower = borrower(fact.visit());
        var holder = new Custody.HeldByPerson(borrower);
        custody.record(fact.taken(), holder, "lent, lay in another one's bay", cause, at);
        custody.record(
                fact.expected(), new Custody.Unaccounted(), "another one lay in its bay", cause + "/expected", at);
        lending.lend(fact.visit(), borrower, fact.taken(), true, at);
        second(fact.visit(), borrower, fact.taken(), fact.intent().value(), at);
        var kind = CaseKind.WRONG_LOANER_TAKEN;
        open(fact.intent() + "/" + kind, kind, fact.bay(), fact.expected(), fact.visit(), at);
    }

    /** A visit has one loaner; where it came to two, nobody would ask for the other one, so staff are told. */
    private void second(VisitId visit, PersonId holder, AssetId loaner, String because, Instant at) {
        if (lending.given(visit).filter(given -> !given.equals(loaner)).isEmpty()) return;
        var kind = CaseKind.LOANER_STILL_OUT;
        cases.open(because + "/" + kind, kind, null, loaner.value(), holder.value(), visit.value(), at);
    }

    private void decided(SwapFact.CustodyDecided fact, String cause, Instant at) {
        Custody where =
                switch (fact.where()) {
                    case SwapFact.Whereabouts.WithPerson(var person) -> new Custody.HeldByPerson(person);
                    case SwapFact.Whereabouts.InBay(var bay) -> new Custody.HeldInBay(bay);
                    case SwapFact.Whereabouts.OnTheShelf() -> new Custody.InStock();
                    case SwapFact.Whereabouts.Missing() -> new Custody.Unaccounted();
                };
        custody.record(fact.asset(), where, fact.reason() + " (" + fact.by() + ")", cause, at);
        var about = cases.find(fact.caseId());
        cases.resolve(fact.caseId(), fact.by(), fact.reason(), at);
        // Another asset than the one in question may be found in the same bay: that decides nothing about the visit.
        var swap = about.filter(c -> fact.asset().value().equals(c.assetId()))
                .map(StaffCase::visitId)
                .flatMap(visit -> swaps.find(new VisitId(visit)))
                .or(() -> lastFor(fact));
        if (swap.isEmpty()) {
            about.ifPresent(c -> dayLoanDecisions.decided(c, fact, at));
            return;
        }
        if (fact.asset().equals(swap.get().handedIn())) {
            handInDecided(swap.get(), fact, at);
            return;
        }
        lending.decided(swap.get(), about.orElseThrow(), fact, at);
        // Whoever decides about a second loaner knows of it.
        var known = about.filter(c -> c.kind() == CaseKind.LOANER_STILL_OUT).isPresent();
        if (!known && fact.where() instanceof SwapFact.Whereabouts.WithPerson(var person)) {
            second(swap.get().visitId(), person, fact.asset(), fact.caseId(), at);
            besideTheOwn(swap.get(), person, fact.asset(), at);
        }
    }

    /** The case is the one that giving the own one back opens where its loaner is known to be out. */
    private void besideTheOwn(Swap swap, PersonId holder, AssetId loaner, Instant at) {
        if (!holder.equals(swap.personId()) || !lending.ownIsBack(swap)) return;
        var visit = swap.visitId().value();
        var id = "still-out/" + swap.ticketNumber();
        cases.open(id, CaseKind.LOANER_STILL_OUT, null, loaner.value(), holder.value(), visit, at);
    }

    /** Whatever made somebody look: what lies where it was to be handed in was handed in. */
    private Optional<Swap> lastFor(SwapFact.CustodyDecided fact) {
        return fact.where() instanceof SwapFact.Whereabouts.InBay(var bay)
                ? swaps.lastAt(bay, fact.asset())
                : Optional.empty();
    }

    /** What staff found decides how an unverified hand-in goes on. */
    private void handInDecided(Swap swap, SwapFact.CustodyDecided fact, Instant at) {
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay(var bay) -> reallyHandedIn(swap, bay, at);
            case SwapFact.Whereabouts.OnTheShelf() -> {
                if (swap.stage() == Stage.UNVERIFIED) owedOrDone(swap, at);
            }
            case SwapFact.Whereabouts.WithPerson _, SwapFact.Whereabouts.Missing _ -> {
                switch (swap.stage()) {
                    case UNVERIFIED, HANDED_IN, LOANER_OWED -> neverHandedIn(swap, at);
                    // Its loaner is lent all the same.
                    case DONE -> {
                        unreceive(swap);
                        lending.lentAfterAll(swap, at);
                    }
                    case HANDING_IN, CANCELLED -> {}
                }
            }
        }
    }

    /** Also after the visit gave up at a stuck door that freed itself later: then it gets its ticket now. */
    private void reallyHandedIn(Swap swap, int bay, Instant at) {
        var visit = swap.visitId().value();
        var late = swap.stage() == Stage.CANCELLED
                && repairs.ofVisit(visit).isEmpty()
                && repairs.openFor(swap.handedIn()).isEmpty();
        if (late) receive(swap, bay, at);
        if (late || swap.stage() == Stage.UNVERIFIED) owedOrDone(swap, at);
    }

    private void owedOrDone(Swap swap, Instant at) {
        if (swap.loanerWanted()) swaps.move(swap.visitId(), Stage.LOANER_OWED, at, null);
        else swaps.move(swap.visitId(), Stage.HANDED_IN, null, at);
    }

    /**
     * The last case of an unverified swap was closed without anybody being asked where its Chromebook is, because it
     * came to light by itself meanwhile; the swap goes on all the same.
     */
    private void closed(String caseId, Instant at) {
        var about = cases.find(caseId);
        var swap = about.map(StaffCase::visitId).flatMap(visit -> swaps.find(new VisitId(visit)));
        about.ifPresent(dayLoanDecisions::closed);
        if (swap.filter(s -> s.stage() == Stage.UNVERIFIED).isEmpty()) return;
        var visit = swap.get().visitId().value();
        if (cases.undecided().stream().anyMatch(c -> visit.equals(c.visitId()) && !caseId.equals(c.id()))) return;
        if (swap.get().handedIn().value().equals(about.get().assetId())) {
            if (withSomebody(swap.get().handedIn())) neverHandedIn(swap.get(), at);
            else owedOrDone(swap.get(), at);
        } else lending.owe(swap.get(), at);
    }

    private boolean withSomebody(AssetId asset) {
        return custody.now(asset)
                .map(CustodyEntry::custody)
                .filter(where -> where instanceof Custody.HeldByPerson || where instanceof Custody.Unaccounted)
                .isPresent();
    }

    /** With its ticket open it could never be handed in again; and a loaner that was not given back is still lent. */
    private void neverHandedIn(Swap swap, Instant at) {
        unreceive(swap);
        swaps.move(swap.visitId(), Stage.CANCELLED, null, at);
    }

    private void unreceive(Swap swap) {
        repairs.close(swap.visitId().value());
        swaps.lentStill(swap.handedIn(), swap.openedAt());
    }

    private PersonId borrower(VisitId visit) {
        return dayLoans.find(visit).map(DayLoan::personId).orElseGet(() -> swap(visit)
                .personId());
    }

    private void open(String id, CaseKind kind, int bay, AssetId asset, VisitId visit, Instant at) {
        cases.open(id, kind, bay, asset.value(), personOf(visit), visit.value(), at);
    }

    private @Nullable String personOf(VisitId visit) {
        return swaps.find(visit)
                .map(Swap::personId)
                .or(() -> dayLoans.find(visit).map(DayLoan::personId))
                .or(() -> giveBacks.find(visit).map(GiveBack::personId))
                .map(PersonId::value)
                .orElse(null);
    }

    private Swap swap(VisitId visit) {
        return swaps.find(visit).orElseThrow(() -> new IllegalStateException("no hand-in was agreed in " + visit));
    }
}
