package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.payments.Questions;

/** Reads fees a page at a time, the newest first. What is owed is summed up from the ledger, not kept. */
@Component
class FeeList {

    private static final String FROM = """
            from (
              select f.number, f.kind, f.person_id, f.incident_day, f.state, f.currency, f.first_seq,
                case f.state when 'ASSESSED' then (
                  select coalesce(sum(e.amount), 0) from fee_entry e where e.fee_number = f.number
                  and e.kind in ('ASSESSED', 'ADJUSTED', 'UPHELD')) else f.amount end as charge,
                (select coalesce(sum(e.amount), 0) from fee_entry e where e.fee_number = f.number) as owed,
                coalesce((select e.kind from fee_entry e where e.fee_number = f.number
                  and e.kind in ('DISPUTED', 'UPHELD', 'REFUSED')
                  order by e.seq desc fetch first row only), '') = 'DISPUTED' as disputed
              from fee f %s) v
            where %s""";

    private final JdbcClient jdbc;
    private final Questions questions;

    FeeList(JdbcClient jdbc, Questions questions) {
        this.jdbc = jdbc;
        this.questions = questions;
    }

    List<FeeLine> page(FeeFilter filter, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var sql = "select v.*, p.given_name, p.family_name from (select v.* " + from(filter, needle)
                + " order by v.first_seq desc offset :offset rows fetch next :limit rows only) v"
                + " left join person p on p.sourced_id = v.person_id order by v.first_seq desc";
        return looking(sql, filter, needle)
                .param("offset", offset)
                .param("limit", limit)
                .query(FeeLine.class)
                .list();
    }

    int count(FeeFilter filter, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        return looking("select count(*) " + from(filter, needle), filter, needle)
                .query(Integer.class)
                .single();
    }

    /** Never empty, which the database would not take. */
    private List<String> questioned() {
        var numbers = questions.all().stream()
                .flatMap(question -> question.payment().shares().stream())
                .map(FeeFact.Share::fee)
                .distinct()
                .toList();
        return numbers.isEmpty() ? List.of("") : numbers;
    }

    private static String from(FeeFilter filter, Needle needle) {
        var searched = needle.isEmpty() ? "" : "where upper(f.number) = :number or f.person_id in " + needle.people();
        return FROM.formatted(searched, filter.condition());
    }

    private StatementSpec looking(String sql, FeeFilter filter, Needle needle) {
        var statement = jdbc.sql(sql);
        if (filter == FeeFilter.QUESTIONED) statement = statement.param("questioned", questioned());
        if (needle.isEmpty()) return statement;
        var parameters = needle.parameters();
        parameters.remove("code");
        parameters.remove("codeEnd");
        return statement.params(parameters).param("number", needle.text().toUpperCase(Locale.ROOT));
    }
}
