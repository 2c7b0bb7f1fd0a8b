package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.swaps.GiveBack.Progress;

/** What a visit that gave back remembered, as loan, custody, charging and cases. */
@Component
class GiveBackRecords implements Projection {

    private final JdbcClient jdbc;
    private final GiveBacks giveBacks;
    private final Swaps swaps;
    private final LoanPolicies policies;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final StaffCases cases;
    private final String kiosk;

    GiveBackRecords(
            JdbcClient jdbc,
            GiveBacks giveBacks,
            Swaps swaps,
            LoanPolicies policies,
            Assets assets,
            CustodyLedger custody,
            RepairDesk repairs,
            StaffCases cases,
            @Value("${swapbay.kiosk}") String kiosk) {
        this.jdbc = jdbc;
        this.giveBacks = giveBacks;
        this.swaps = swaps;
        this.policies = policies;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.cases = cases;
        this.kiosk = kiosk;
    }

    @Override
    public void apply(Entry entry) {
        if (entry.fact() instanceof SwapFact.CustodyDecided decided) decided(decided, entry.at());
        if (!(entry.fact() instanceof GiveBackFact fact)) return;
        var at = entry.at();
        var cause = "journal/" + entry.seq();
        switch (fact) {
            case GiveBackFact.GiveBackAgreed agreed -> giveBacks.open(agreed, at);
            case GiveBackFact.LoanerReturned returned -> returned(returned, cause, at);
            case GiveBackFact.ReturnUnclear(var visit, var intent, var loaner, var bay, var kind) -> {
                lost(loaner, "in the bay or still with the student", cause, at);
                giveBacks.move(visit, Progress.UNCLEAR, at);
                open(intent + "/" + kind, kind, bay, loaner, visit, at);
            }
            case GiveBackFact.GiveBackCancelled(var visit) -> {
                if (row(visit).stage() == Progress.AGREED) giveBacks.move(visit, Progress.CANCELLED, at);
            }
            case GiveBackFact.OwnTaken taken -> taken(taken, cause, at);
            case GiveBackFact.AnotherInOwnBay another -> another(another, cause, at);
            case GiveBackFact.OwnUnclear(var visit, var intent, var own, var bay, var kind) -> {
                lost(own, "with its owner or still in the bay", cause, at);
                giveBacks.move(visit, Progress.UNCLEAR, at);
                open(intent + "/" + kind, kind, bay, own, visit, at);
            }
            case GiveBackFact.ReminderDue(var own, var bay, var ticket, var person) ->
                jdbc.sql("update reservation set reminded_at = ? where asset_id = ? and bay = ?")
                        .params(at, own.value(), bay)
                        .update();
            case GiveBackFact.ReservationLapsed lapsed -> assets.callBack(lapsed.own(), true);
        }
    }

    /** Lent no more; it charges in its bay and is lent again by itself, unless something is wrong with it. */
    private void returned(GiveBackFact.LoanerReturned fact, String cause, Instant at) {
        var row = row(fact.visit());
        var loaner = fact.loaner();
        swaps.returned(loaner, at);
        var note = fact.sensed() ? "brought back, seen by the bay's sensor" : "brought back, seen by the door only";
        custody.record(loaner, new Custody.HeldInBay(fact.bay()), note, cause, at);
        giveBacks.move(fact.visit(), row.own() == null ? Progress.DONE : Progress.LOANER_IN, at);
        if (row.chargerMissing()) {
            var kind = CaseKind.CHARGER_MISSING;
            open(fact.intent() + "/" + kind, kind, fact.bay(), loaner, fact.visit(), at);
        }
        var certain = fact.sensed() && row.labelScanned();
        if (!certain) {
            var kind = CaseKind.UNVERIFIED_DEPOSIT;
            open(fact.intent() + "/" + kind, kind, fact.bay(), loaner, fact.visit(), at);
        }
        if (row.damageTicket() != null) damaged(row, fact.bay(), at);
        if (!certain || row.damageTicket() != null) assets.markReady(loaner, false);
        else charge(row, at);
    }

    private void damaged(GiveBack row, int bay, Instant at) {
        repairs.open(new RepairTicket(
                Objects.requireNonNull(row.damageTicket()),
                row.visitId().value(),
                Objects.requireNonNull(row.loaner()),
                row.personId(),
                Objects.requireNonNull(row.symptom()),
                Objects.requireNonNull(row.cause()),
                row.words(),
                kiosk,
                bay,
                row.labelScanned(),
                row.repairPolicy(),
                at,
                TicketState.OPEN));
    }

    /** By the policy the return was agreed under. */
    private void charge(GiveBack row, Instant at) {
        var minutes = policies.version(row.policyVersion())
                .map(LoanPolicy::chargingMinutes)
                .orElse(0);
        assets.charge(Objects.requireNonNull(row.loaner()), minutes == 0 ? null : at.plus(Duration.ofMinutes(minutes)));
    }

    private void taken(GiveBackFact.OwnTaken fact, String cause, Instant at) {
        var note =
                switch (fact.proof()) {
                    case LABEL_SCANNED -> "given back repaired, label scanned on the way out";
                    case SENSED -> "given back repaired, seen by the bay's sensor";
                    case SENSED_AFTER_RESTART -> "given back repaired, found gone after a restart";
                    case ASSUMED -> "given back repaired, nobody saw it leave";
                };
        var person = row(fact.visit()).personId();
        custody.record(fact.own(), new Custody.HeldByPerson(person), note, cause, at);
        assets.callBack(fact.own(), false);
        giveBacks.move(fact.visit(), Progress.DONE, at);
    }

    private void another(GiveBackFact.AnotherInOwnBay fact, String cause, Instant at) {
        lost(fact.own(), "another one lay in its bay", cause, at);
        var with = new Custody.HeldByPerson(row(fact.visit()).personId());
        var where = fact.taken() ? with : new Custody.Unaccounted();
        custody.record(fact.found(), where, "lay in the bay of another one's owner", cause + "/found", at);
        giveBacks.move(fact.visit(), Progress.UNCLEAR, at);
        var kind = CaseKind.BAY_CONTENT_DIFFERS;
        open(fact.intent() + "/" + kind, kind, fact.bay(), fact.own(), fact.visit(), at);
        open(fact.intent() + "/found", kind, fact.bay(), fact.found(), fact.visit(), at);
    }

    /** What staff found decides how an unclear return or giving back goes on. */
    private void decided(SwapFact.CustodyDecided fact, Instant at) {
        var row =
                cases.find(fact.caseId()).map(StaffCase::visitId).flatMap(visit -> giveBacks.find(new VisitId(visit)));
        if (row.isEmpty()) return;
        if (fact.asset().equals(row.get().loaner())) loanerDecided(row.get(), fact, at);
        else if (fact.asset().equals(row.get().own())) ownDecided(row.get(), fact, at);
    }

    private void loanerDecided(GiveBack row, SwapFact.CustodyDecided fact, Instant at) {
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay _, SwapFact.Whereabouts.OnTheShelf _ -> {
                swaps.returned(fact.asset(), at);
                if (row.stage() == Progress.UNCLEAR || row.stage() == Progress.CANCELLED) {
                    giveBacks.move(row.visitId(), row.own() == null ? Progress.DONE : Progress.LOANER_IN, at);
                }
            }
            case SwapFact.Whereabouts.WithPerson _ -> {
                swaps.lentStill(fact.asset(), row.openedAt());
                if (row.damageTicket() != null) repairs.close(row.visitId().value());
                if (row.stage() != Progress.DONE || row.own() == null) {
                    giveBacks.move(row.visitId(), Progress.CANCELLED, at);
                }
            }
            case SwapFact.Whereabouts.Missing _ -> {}
        }
    }

    private void ownDecided(GiveBack row, SwapFact.CustodyDecided fact, Instant at) {
        switch (fact.where()) {
            case SwapFact.Whereabouts.InBay(var bay) -> {
                // It waits on for its owner, wherever it was found.
                jdbc.sql("delete from reservation where bay = ? and asset_id <> ?")
                        .params(bay, fact.asset().value())
                        .update();
                jdbc.sql("update reservation set bay = ? where asset_id = ?")
                        .params(bay, fact.asset().value())
                        .update();
            }
            case SwapFact.Whereabouts.WithPerson _ -> giveBacks.move(row.visitId(), Progress.DONE, at);
            case SwapFact.Whereabouts.OnTheShelf _, SwapFact.Whereabouts.Missing _ -> {}
        }
    }

    private void lost(AssetId asset, String note, String cause, Instant at) {
        custody.record(asset, new Custody.Unaccounted(), note, cause, at);
    }

    private void open(String id, CaseKind kind, int bay, AssetId asset, VisitId visit, Instant at) {
        cases.open(id, kind, bay, asset.value(), row(visit).personId().value(), visit.value(), at);
    }

    private GiveBack row(VisitId visit) {
        return giveBacks.find(visit).orElseThrow(() -> new IllegalStateException("nothing was agreed in " + visit));
    }
}
