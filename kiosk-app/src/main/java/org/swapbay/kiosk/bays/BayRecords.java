package org.swapbay.kiosk.bays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private final BayLooks looks;

    BayRecords(JdbcClient jdbc, StaffCases cases, BayLooks looks) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.looks = looks;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof DoorFact fact)) return;
        switch (fact) {
            case DoorFact.OpeningIntended intended -> insert(intended, entry.at());
            case DoorFact.DoorOpened(var intent, var bay) -> {
                jdbc.sql("update opening set seen_open = true where intent_id = ?")
                        .param(intent.value())
                        .update();
                looks.opened(intent);
            }
            case DoorFact.DoorClosed(var intent, var bay, var presence) -> {}
            case DoorFact.OpeningSettled(var intent, var outcome) -> settle(intent, outcome, entry.at());
            case DoorFact.DoorForced forced -> {
                forced(forced, entry.at());
                hold(forced.bay(), HoldReason.FORCED, forced.caseId(), entry.at());
            }
            case DoorFact.HeldDoorOpened(var bay, var caseId) -> openedLate(bay, caseId, entry.at());
            case DoorFact.BayHeld(var bay, var reason, var caseId) -> hold(bay, reason, caseId, entry.at());
            case DoorFact.LookIntended look -> looks.intended(look, entry.at());
            case DoorFact.LookEnded look -> {
                looks.ended(look, entry.at());
                lookedInVain(look, entry.at());
            }
            case DoorFact.BayReleased(var bay, var caseId, var by, var finding) -> {
                jdbc.sql("delete from bay_hold where bay = ?").param(bay).update();
                cases.resolve(caseId, by, finding, entry.at());
            }
        }
    }

    private void insert(DoorFact.OpeningIntended fact, Instant at) {
        var person = fact.person();
        jdbc.sql("""
                        insert into opening (intent_id, visit_id, bay, purpose, asset_id, person_id, seen_open,
                          intended_at)
                        values (?, ?, ?, ?, ?, ?, false, ?)""")
                .param(fact.intent().value())
                .param(fact.visit())
                .param(fact.bay())
                .param(fact.purpose().name())
                .param(fact.asset().value())
                .param(person == null ? null : person.value())
                .param(at)
                .update();
    }

    private void settle(IntentId intent, OpeningOutcome outcome, Instant at) {
        jdbc.sql("update opening set outcome = ?, decided_at = ? where intent_id = ? and outcome is null")
                .params(outcome.name(), at, intent.value())
                .update();
    }

    /**
     * The case is about what the record knows to lie there, or else about what a door was told to open for that was not
     * seen to open: the pulse may have reached this one late.
     */
    private void forced(DoorFact.DoorForced fact, Instant at) {
        var content = contentOf(fact.bay());
        var inVain = inVain(fact).filter(opening -> content == null || content.equals(opening.asset()));
        cases.open(
                fact.caseId(),
                CaseKind.DOOR_FORCED,
                fact.bay(),
                inVain.map(InVain::asset).orElse(content),
                inVain.map(InVain::person).orElse(null),
                inVain.map(InVain::visit).orElse(null),
                at);
    }

    private Optional<InVain> inVain(DoorFact.DoorForced fact) {
        if (fact.during() != null) {
            return jdbc.sql("select asset_id, person_id, visit_id from opening where intent_id = ?")
                    .param(fact.during().value())
                    .query(BayRecords::inVain)
                    .optional();
        }
        return jdbc.sql("""
                        select asset_id, person_id, visit_id from (
                          select * from opening where bay = ?
                          order by intended_at desc, intent_id desc fetch first row only) newest
                        where not newest.seen_open""").param(fact.bay()).query(BayRecords::inVain).optional();
    }

    private static InVain inVain(ResultSet row, int number) throws SQLException {
        return new InVain(row.getString(1), row.getString(2), row.getString(3));
    }

    /** What an opening was for whose door nobody saw open. */
    private record InVain(String asset, @Nullable String person, String visit) {}

    /** The new case is about what the door was to be opened for, and it holds the bay from now on. */
    private void openedLate(int bay, String caseId, Instant at) {
        jdbc.sql("""
                        select asset_id, person_id, visit_id from opening where bay = ?
                        order by intended_at desc, intent_id desc fetch first row only""").param(bay).query(row -> {
            var kind = CaseKind.DOOR_OPENED_LATE;
            cases.open(caseId, kind, bay, row.getString(1), row.getString(2), row.getString(3), at);
        });
        jdbc.sql("update bay_hold set reason = ?, case_id = ? where bay = ?")
                .params(HoldReason.FORCED.name(), caseId, bay)
                .update();
    }

    private void lookedInVain(DoorFact.LookEnded look, Instant at) {
        var caseId = look.caseId();
        if (caseId == null) return;
        var jammed = look.outcome() == OpeningOutcome.JAMMED;
        var leftOpen = look.outcome() == OpeningOutcome.LEFT_OPEN;
        var kind = jammed ? CaseKind.DOOR_JAMMED : leftOpen ? CaseKind.DOOR_LEFT_OPEN : CaseKind.UNKNOWN_OUTCOME;
        var reason = jammed ? HoldReason.JAMMED : leftOpen ? HoldReason.LEFT_OPEN : HoldReason.UNKNOWN_OUTCOME;
        cases.open(caseId, kind, look.bay(), contentOf(look.bay()), null, null, at);
        hold(look.bay(), reason, caseId, at);
    }

    /** What should lie in the bay. */
    private @Nullable String contentOf(int bay) {
        return jdbc.sql("select asset_id from custody_now where bay = ? fetch first row only")
                .param(bay)
                .query(String.class)
                .optional()
                .orElse(null);
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
