package org.swapbay.kiosk.console;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads loans a page at a time, the longest first. */
@Component
class LoanList {

    private static final String FROM = "from loan l where (:returnedToo or l.returned_at is null)";

    private final JdbcClient jdbc;

    LoanList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<LoanLine> page(boolean returnedToo, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var sql = """
                select l.visit_id, a.tag, a.model, l.person_id, p.given_name, p.family_name, l.since, l.certain,
                  l.returned_at, s.ticket_number
                from (select l.* %s order by l.since, l.visit_id offset :offset rows fetch next :limit rows only) l
                join asset a on a.id = l.asset_id
                join person p on p.sourced_id = l.person_id
                left join swap s on s.visit_id = l.visit_id
                order by l.since, l.visit_id""".formatted(FROM + searched(needle));
        return looking(sql, returnedToo, needle)
                .param("offset", offset)
                .param("limit", limit)
                .query(LoanLine.class)
                .list();
    }

    int count(boolean returnedToo, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        return looking("select count(*) " + FROM + searched(needle), returnedToo, needle)
                .query(Integer.class)
                .single();
    }

    private static String searched(Needle needle) {
        if (needle.isEmpty()) return "";
        return """
                 and l.visit_id in (
                  select visit_id from loan where asset_id in %s
                  union select visit_id from loan where person_id in %s)""".formatted(Needle.assetsByCode(), needle.people());
    }

    private StatementSpec looking(String sql, boolean returnedToo, Needle needle) {
        var statement = jdbc.sql(sql).param("returnedToo", returnedToo);
        return needle.isEmpty() ? statement : statement.params(needle.parameters());
    }
}
