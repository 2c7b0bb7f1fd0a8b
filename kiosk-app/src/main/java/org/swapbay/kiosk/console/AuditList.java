package org.swapbay.kiosk.console;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the journal's lines and the custody ledger as one list, the newest first. Each of the two gives no more rows
 * than a page needs, through an index, so that a page costs the same after years.
 */
@Component
class AuditList {

    /** More than anybody reads; who wants earlier ones says when. */
    static final int MOST = 10_000;

    private static final Pattern ID = Pattern.compile("([JC])-(\\d{1,18})");

    private static final String JOURNAL = """
            select 'J' as source, j.seq, j.recorded_at, j.family, j.fact, j.asset_id, j.other_asset_id, j.person_id,
              j.ticket_number, j.account, j.about_account, j.bay, j.visit_id, j.case_id, j.said, j.details
            from audit_line j where 1 = 1""";

    private static final String LEDGER = """
            select 'C' as source, c.seq, c.recorded_at, 'CUSTODY' as family, c.custodian as fact, c.asset_id,
              null as other_asset_id, c.person_id, c.ticket_number, null as account, null as about_account, c.bay,
              null as visit_id, null as case_id, null as said, c.note as details
            from custody_entry c where 1 = 1""";

    private static final String NEWEST = " order by recorded_at desc, seq desc fetch first :most rows only";

    private static final String NAMED = """
            select l.source, l.seq, l.recorded_at, l.family, l.fact, a.tag, o.tag as other_tag, l.person_id,
              p.given_name || ' ' || p.family_name as person, l.ticket_number, l.account, s.number as account_number,
              l.about_account, l.bay, l.visit_id, l.case_id, l.said, l.details
            from (%s) l
            left join asset a on a.id = l.asset_id
            left join asset o on o.id = l.other_asset_id
            left join person p on p.sourced_id = l.person_id
            left join staff_account s on s.username = l.account
            order by l.recorded_at desc, l.source desc, l.seq desc""";

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<AuditRow> page(AuditFilter filter, Needle needle, int offset, int limit) {
        var asked = new Asked(filter, needle);
        var parts =
                asked.parts().stream().map(part -> "(" + part + NEWEST + ")").toList();
        if (parts.isEmpty() || offset >= MOST) return List.of();
        var page = "select * from (" + String.join(" union all ", parts)
                + ") order by recorded_at desc, source desc, seq desc offset :offset rows fetch next :limit rows only";
        return jdbc.sql(NAMED.formatted(page))
                .params(asked.parameters)
                .param("most", offset + limit)
                .param("offset", offset)
                .param("limit", Math.min(limit, MOST - offset))
                .query(AuditRow.class)
                .list();
    }

    /** At most {@link #MOST}. */
    int count(AuditFilter filter, Needle needle) {
        var asked = new Asked(filter, needle);
        var found = 0;
        for (var part : asked.parts()) {
            found += jdbc.sql("select count(*) from (" + part + " fetch first :most rows only)")
                    .params(asked.parameters)
                    .param("most", MOST)
                    .query(Integer.class)
                    .single();
        }
        return Math.min(found, MOST);
    }

    Optional<AuditRow> find(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) return Optional.empty();
        var one = parts.group(1).equals("J") ? JOURNAL + " and j.seq = :seq" : LEDGER + " and c.seq = :seq";
        return jdbc.sql(NAMED.formatted(one))
                .param("seq", Long.parseLong(parts.group(2)))
                .query(AuditRow.class)
                .optional();
    }

    /** What is asked for, as SQL over both sources. */
    private final class Asked {

        private final Map<String, Object> parameters = new HashMap<>();
        private final StringBuilder journal = new StringBuilder(JOURNAL);
        private final StringBuilder ledger = new StringBuilder(LEDGER);
        private boolean ledgerToo;
        private final boolean vain;

        Asked(AuditFilter filter, Needle needle) {
            vain = !needle.isEmpty() && needle.isVain();
            ledgerToo = filter.families().isEmpty() || filter.families().contains("CUSTODY");
            if (!filter.families().isEmpty()) {
                journal.append(" and j.family in (:families)");
                parameters.put("families", List.copyOf(filter.families()));
            }
            if (filter.signed()) {
                onlyJournal(" and j.account is not null and j.said is not null and j.family <> 'REPAIRS'");
            }
            about(filter);
            during(filter);
            if (!needle.isEmpty() && !vain) searched(needle);
        }

        List<String> parts() {
            var parts = new ArrayList<String>();
            if (vain) return parts;
            parts.add(journal.toString());
            if (ledgerToo) parts.add(ledger.toString());
            return parts;
        }

        private void about(AuditFilter filter) {
            if (filter.asset() != null) {
                var assets = "(select id from asset where tag = :tag)";
                parameters.put("tag", filter.asset().toUpperCase(Locale.ROOT));
                journal.append(" and j.seq in (").append(linesOf(assets)).append(")");
                ledger.append(" and c.asset_id in ").append(assets);
            }
            if (filter.person() != null) {
                parameters.put("person", filter.person());
                journal.append(" and j.person_id = :person");
                ledger.append(" and c.person_id = :person");
            }
            if (filter.ticket() != null) {
                parameters.put("ticket", filter.ticket());
                journal.append(" and j.ticket_number = :ticket");
                ledger.append(" and c.ticket_number = :ticket");
            }
            if (filter.staff() != null) {
                parameters.put("staff", filter.staff());
                var accounts = "(select username from staff_account where cast(number as varchar) = :staff)";
                onlyJournal(" and j.seq in (select seq from audit_line where account in " + accounts
                        + " union select seq from audit_line where about_account in " + accounts + ")");
            }
            if (filter.visit() != null) {
                parameters.put("visit", filter.visit());
                onlyJournal(" and j.visit_id = :visit");
            }
        }

        private void during(AuditFilter filter) {
            if (filter.from() != null) {
                parameters.put(
                        "from", filter.from().atStartOfDay(clock.getZone()).toInstant());
                both(" and %s.recorded_at >= :from");
            }
            if (filter.to() != null) {
                parameters.put(
                        "to",
                        filter.to().plusDays(1).atStartOfDay(clock.getZone()).toInstant());
                both(" and %s.recorded_at < :to");
            }
        }

        private void searched(Needle needle) {
            parameters.putAll(needle.parameters());
            var number = needle.text().toUpperCase(Locale.ROOT);
            parameters.put("number", number);
            parameters.put("numberEnd", number + Needle.END);
            parameters.put("account", needle.text());
            parameters.put("accountEnd", needle.text() + Needle.END);
            journal.append(" and j.seq in (")
                    .append(linesOf(Needle.assetsByCode()))
                    .append(" union select seq from audit_line where person_id in ")
                    .append(needle.people())
                    .append(" union select seq from audit_line where ticket_number >= :number")
                    .append(" and ticket_number < :numberEnd")
                    .append(" union select seq from audit_line where account >= :account and account < :accountEnd")
                    .append(" union select seq from audit_line where about_account >= :account")
                    .append(" and about_account < :accountEnd)");
            ledger.append(" and c.seq in (select seq from custody_entry where asset_id in ")
                    .append(Needle.assetsByCode())
                    .append(" union select seq from custody_entry where person_id in ")
                    .append(needle.people())
                    .append(" union select seq from custody_entry where ticket_number >= :number")
                    .append(" and ticket_number < :numberEnd)");
        }

        private static String linesOf(String assets) {
            return "select seq from audit_line where asset_id in " + assets
                    + " union select seq from audit_line where other_asset_id in " + assets;
        }

        private void onlyJournal(String condition) {
            journal.append(condition);
            ledgerToo = false;
        }

        private void both(String condition) {
            journal.append(condition.formatted("j"));
            ledger.append(condition.formatted("c"));
        }
    }
}
