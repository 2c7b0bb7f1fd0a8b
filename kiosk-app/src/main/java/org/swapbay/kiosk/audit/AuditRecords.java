package org.swapbay.kiosk.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.audit.AuditLine.Known;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/**
 * Writes a line for each fact. Most facts name only their visit or their door's intent; who and what it was about is
 * taken from the line that told it first, so that a search for a person finds the whole visit.
 */
@Component
class AuditRecords implements Projection {

    private final JdbcClient jdbc;

    AuditRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void apply(Entry entry) {
        var told = FactReader.read(entry.fact());
        var first = ofIntent(told.intent());
        var line = told.completedBy(first.orElse(Known.NOTHING));
        line = line.completedBy(ofVisit(line.visit()));
        jdbc.sql("""
                        insert into audit_line (seq, recorded_at, family, fact, asset_id, other_asset_id, person_id,
                          ticket_number, account, about_account, bay, visit_id, intent_id, case_id, said, details)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(entry.seq())
                .param(entry.at())
                .param(line.family())
                .param(line.fact())
                .param(line.asset())
                .param(line.otherAsset())
                .param(line.person())
                .param(line.ticket())
                .param(line.account())
                .param(line.aboutAccount())
                .param(line.bay())
                .param(line.visit())
                // Nobody searches for it: only the line that tells it first has to be found by the later ones.
                .param(first.isEmpty() ? line.intent() : null)
                .param(line.caseId())
                .param(line.said())
                .param(line.details())
                .update();
    }

    private Optional<Known> ofIntent(@Nullable String intent) {
        if (intent == null) return Optional.empty();
        return jdbc.sql("""
                        select asset_id as asset, person_id as person, ticket_number as ticket, account,
                          visit_id as visit
                        from audit_line where intent_id = ? order by seq fetch first row only""").param(intent).query(Known.class).optional();
    }

    /** A visit is one person's and opens one ticket; what asset it is about changes on the way. */
    private Known ofVisit(@Nullable String visit) {
        if (visit == null) return Known.NOTHING;
        return jdbc.sql("""
                        select cast(null as varchar) as asset, min(person_id) as person, min(ticket_number) as ticket,
                          min(account) as account, cast(null as varchar) as visit
                        from audit_line where visit_id = ?""").param(visit).query(Known.class).single();
    }
}
