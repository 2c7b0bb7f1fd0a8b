package org.swapbay.kiosk.bays;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** Door facts as rows. */
@Component
class BayRecords implements Projection {

    private final JdbcClient jdbc;
    private final StaffCases cases;

    BayRecords(JdbcClient jdbc, StaffCases cases) {
        this.jdbc = jdbc;
        this.cases = cases;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof DoorFact fact)) return;
        switch (fact) {
            case DoorFact.OpeningIntended intended -> insert(intended, entry.at());
            case DoorFact.DoorOpened(var intent, var bay) ->
                jdbc.sql("update opening set seen_open = true where intent_id = ?")
                        .param(intent.value())
                        .update();
            case DoorFact.DoorClosed(var intent, var bay, var presence) -> {}
            case DoorFact.OpeningSettled(var intent, var outcome) -> settle(intent, outcome, entry.at());
            case DoorFact.DoorForced forced -> {
                cases.open(forced.caseId(), CaseKind.DOOR_FORCED, forced.bay(), null, null, null, entry.at());
                hold(forced.bay(), HoldReason.FORCED, forced.caseId(), entry.at());
            }
            case DoorFact.BayHeld(var bay, var reason, var caseId) -> hold(bay, reason, caseId, entry.at());
            case DoorFact.BayReleased(var bay, var caseId, var by, var finding) -> {
                jdbc.sql("delete from bay_hold where bay = ?").param(bay).update();
                cases.resolve(caseId, by, finding, entry.at());
            }
        }
    }

    private void insert(DoorFact.OpeningIntended fact, Instant at) {
        jdbc.sql("""
                        insert into opening (intent_id, visit_id, bay, purpose, asset_id, person_id, seen_open,
                          intended_at)
                        values (?, ?, ?, ?, ?, ?, false, ?)""")
                .params(
                        fact.intent().value(),
                        fact.visit(),
                        fact.bay(),
                        fact.purpose().name(),
                        fact.asset().value(),
                        fact.person().value(),
                        at)
                .update();
    }

    private void settle(IntentId intent, OpeningOutcome outcome, Instant at) {
        jdbc.sql("update opening set outcome = ?, decided_at = ? where intent_id = ? and outcome is null")
                .params(outcome.name(), at, intent.value())
                .update();
    }

    /** The first reason stays: it is what the technician should look for. */
    private void hold(int bay, HoldReason reason, String caseId, Instant at) {
        var held = jdbc.sql("select count(*) from bay_hold where bay = ?")
                .param(bay)
                .query(Long.class)
                .single();
        if (held > 0) return;
        jdbc.sql("insert into bay_hold (bay, reason, case_id, since) values (?, ?, ?, ?)")
                .params(bay, reason.name(), caseId, at)
                .update();
    }
}
