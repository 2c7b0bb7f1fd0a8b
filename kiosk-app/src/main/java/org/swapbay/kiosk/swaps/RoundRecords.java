package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.swaps.RoundFact.Proof;

/** What a round remembered, as custody, reservations and cases, under the name of who made it. */
@Component
class RoundRecords implements Projection {

    private final JdbcClient jdbc;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final StaffCases cases;

    RoundRecords(JdbcClient jdbc, Assets assets, CustodyLedger custody, RepairDesk repairs, StaffCases cases) {
        this.jdbc = jdbc;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.cases = cases;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof RoundFact fact)) return;
        var at = entry.at();
        var cause = "journal/" + entry.seq();
        switch (fact) {
            case RoundFact.RoundBegan(var round, var by) -> began(round, by, at);
            case RoundFact.RoundEnded _ -> {}
            case RoundFact.LoanerStocked(var round, var intent, var asset, var bay, var sensed, var late) -> {
                assets.markReady(asset, true);
                assets.charge(asset, null);
                put(asset, bay, "put in to be lent", round, cause, at);
            }
            case RoundFact.DeviceReserved(var round, var intent, var asset, var bay, var sensed, var late) -> {
                assets.callBack(asset, false);
                put(asset, bay, "put in for its owner", round, cause, at);
                reserve(asset, bay, at);
            }
            case RoundFact.StockingUnclear(var round, var intent, var asset, var bay, var kind) -> {
                lost(asset, "in the bay or still with staff", round, cause, at);
                open(intent, kind, bay, asset, round, at);
            }
            case RoundFact.TakenBack(var round, var intent, var asset, var bay, var proof) ->
                custody.record(asset, before(asset), "taken out again" + by(round) + seen(proof), cause, at);
            case RoundFact.DeviceCollected collected -> collected(collected, cause, at);
            case RoundFact.AnotherFound(var round, var intent, var expected, var found, var bay) -> {
                if (found != null) {
                    custody.record(found, workshop(found), "lay in another one's bay" + by(round), cause, at);
                }
                lost(expected, "something else lay in its bay", round, cause + "/expected", at);
                open(intent, CaseKind.BAY_CONTENT_DIFFERS, bay, expected, round, at);
            }
            case RoundFact.BayFoundEmpty(var round, var intent, var asset, var bay) -> {
                lost(asset, "its bay was empty", round, cause, at);
                open(intent, CaseKind.BAY_EMPTY, bay, asset, round, at);
            }
            case RoundFact.TakingUnclear(var round, var intent, var asset, var bay, var kind) -> {
                lost(asset, "with staff or still in the bay", round, cause, at);
                open(intent, kind, bay, asset, round, at);
            }
            case RoundFact.UnreportedJudged(var round, var intent, var asset, var bay, var works) -> {
                open(intent, CaseKind.DEVICE_NOT_REPORTED, bay, asset, round, at);
                if (works) {
                    assets.markReady(asset, true);
                    cases.resolve(id(intent, CaseKind.DEVICE_NOT_REPORTED), name(round), "it works", at);
                }
            }
            case RoundFact.ChargerMissing(var round, var intent, var asset, var bay) ->
                open(intent, CaseKind.CHARGER_MISSING, bay, asset, round, at);
            case RoundFact.DoorGivenUp(var round, var intent, var bay, var caseId) ->
                cases.open(caseId, CaseKind.DOOR_WILL_NOT_CLOSE, bay, null, null, round.value(), at);
        }
    }

    private void began(VisitId round, String by, Instant at) {
        jdbc.sql("insert into staff_round (round_id, account, began_at) values (?, ?, ?)")
                .params(round.value(), by, at)
                .update();
    }

    private void put(AssetId asset, int bay, String note, VisitId round, String cause, Instant at) {
        custody.record(asset, new Custody.HeldInBay(bay), note + by(round), cause, at);
    }

    private void lost(AssetId asset, String note, VisitId round, String cause, Instant at) {
        custody.record(asset, new Custody.Unaccounted(), note + by(round), cause, at);
    }

    /** With its ticket to the workshop; without one to the shelf, where somebody has to look at it. */
    private void collected(RoundFact.DeviceCollected fact, String cause, Instant at) {
        var asset = fact.asset();
        custody.record(asset, workshop(asset), "collected" + by(fact.round()) + seen(fact.proof()), cause, at);
        assets.callBack(asset, false);
        if (fact.proof() == Proof.LABEL_SCANNED) confirm(fact, at);
        var asked = cases.undecided().stream().anyMatch(c -> asset.value().equals(c.assetId()));
        var ready = assets.find(asset).filter(a -> a.ready()).isPresent();
        if (repairs.openFor(asset).isEmpty() && !ready && !asked) {
            open(fact.intent(), CaseKind.DEVICE_NOT_REPORTED, fact.bay(), asset, fact.round(), at);
        }
    }

    /** Nobody had seen what was put in; now somebody has. */
    private void confirm(RoundFact.DeviceCollected fact, Instant at) {
        cases.undecided().stream()
                .filter(c -> c.kind() == CaseKind.UNVERIFIED_DEPOSIT
                        && Integer.valueOf(fact.bay()).equals(c.bay())
                        && fact.asset().value().equals(c.assetId()))
                .forEach(c -> cases.resolve(c.id(), name(fact.round()), "collected, its label scanned", at));
    }

    private Custody workshop(AssetId asset) {
        return repairs.openFor(asset)
                .map(RepairTicket::number)
                .<Custody>map(Custody.HeldForRepair::new)
                .orElseGet(Custody.InStock::new);
    }

    /** Where it was before it was put in; whoever takes it out again has it from there. */
    private Custody before(AssetId asset) {
        return custody.now(asset)
                .filter(now -> now.custody() instanceof Custody.HeldInBay)
                .flatMap(custody::before)
                .map(CustodyEntry::custody)
                .filter(was -> was instanceof Custody.HeldForRepair)
                .orElseGet(Custody.InStock::new);
    }

    private void reserve(AssetId asset, int bay, Instant at) {
        var owner = assets.find(asset).map(a -> a.assignedTo());
        var ticket = repairs.openFor(asset).map(RepairTicket::number);
        if (owner.isEmpty() || ticket.isEmpty()) return;
        jdbc.sql("delete from reservation where bay = ? or asset_id = ?")
                .params(bay, asset.value())
                .update();
        jdbc.sql("insert into reservation (bay, asset_id, person_id, ticket_number, since) values (?, ?, ?, ?, ?)")
                .params(bay, asset.value(), owner.get().value(), ticket.get(), at)
                .update();
    }

    private void open(IntentId intent, CaseKind kind, int bay, @Nullable AssetId asset, VisitId round, Instant at) {
        cases.open(id(intent, kind), kind, bay, asset == null ? null : asset.value(), null, round.value(), at);
    }

    private static String id(IntentId intent, CaseKind kind) {
        return intent + "/" + kind;
    }

    private static String seen(Proof proof) {
        return switch (proof) {
            case LABEL_SCANNED -> ", label scanned";
            case SAID -> ", by their word";
            case SENSED -> ", seen by the bay's sensor";
            case SENSED_AFTER_RESTART -> ", found gone after a restart";
        };
    }

    private String by(VisitId round) {
        return " (" + name(round) + ")";
    }

    private String name(VisitId round) {
        return account(round).orElse("staff");
    }

    private Optional<String> account(VisitId round) {
        return jdbc.sql("select account from staff_round where round_id = ?")
                .param(round.value())
                .query(String.class)
                .optional();
    }
}
