package org.swapbay.kiosk.console;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads loans a page at a time, the longest first. */
@Component
class LoanList {

    /** Which loans. */
    enum Which {
        ALL,
        OUT,
        /** Loans for the day that are out past their time. */
        OVERDUE
    }

    private static final String COLUMNS = """
            select l.visit_id, a.tag, a.model, l.person_id, p.given_name, p.family_name, l.since, l.certain,
              l.returned_at, s.ticket_number, d.reason, d.due_at,
              (select max(r.reminded_at) from day_loan_reminder r where r.visit_id = l.visit_id) as reminded_at
            """;

    private static final String JOINS = """
            join asset a on a.id = l.asset_id
            join person p on p.sourced_id = l.person_id
            left join swap s on s.visit_id = l.visit_id
            left join day_loan d on d.visit_id = l.visit_id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    LoanList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<LoanLine> page(Which which, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var rows = "select l.* %s order by l.since, l.visit_id offset :offset rows fetch next :limit rows only";
        var sql = COLUMNS + "from (" + rows.formatted(from(which, needle)) + ") l " + JOINS
                + "order by l.since, l.visit_id";
        return looking(sql, which, needle)
                .param("offset", offset)
                .param("limit", limit)
                .query(LoanLine.class)
                .list();
    }

    int count(Which which, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        return looking("select count(*) " + from(which, needle), which, needle)
                .query(Integer.class)
                .single();
    }

    Optional<LoanLine> find(String visit) {
        return jdbc.sql(COLUMNS + "from loan l " + JOINS + "where l.visit_id = ?")
                .param(visit)
                .query(LoanLine.class)
                .optional();
    }

    private static String from(Which which, Needle needle) {
        var from =
                switch (which) {
                    case ALL -> "from loan l where 1 = 1";
                    case OUT -> "from loan l where l.returned_at is null";
                    case OVERDUE -> """
                        from loan l where l.returned_at is null and l.visit_id in (
                          select visit_id from day_loan where state = 'LENT' and due_at < :now)""";
                };
        if (needle.isEmpty()) return from;
        return from + """
                \s and l.visit_id in (
                  select visit_id from loan where asset_id in %s
                  union select visit_id from loan where person_id in %s)""".formatted(Needle.assetsByCode(), needle.people());
    }

    private StatementSpec looking(String sql, Which which, Needle needle) {
        var statement = jdbc.sql(sql);
        if (which == Which.OVERDUE) statement = statement.param("now", clock.instant());
        return needle.isEmpty() ? statement : statement.params(needle.parameters());
    }
}
