package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the roster a page at a time, and what a person has. */
@Component
class PeopleList {

    private static final String SELECT = """
            select p.*, s.name as school, (
              select min(a.tag) from loan l join asset a on a.id = l.asset_id
              where l.person_id = p.sourced_id and l.returned_at is null) as loaner
            from %s p join school s on s.sourced_id = p.school_id
            """;
    private static final String ORDER = " order by p.family_name, p.given_name, p.sourced_id";

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonLine> page(Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var found = needle.isEmpty() ? "person p" : needle.people() + " f join person p on p.sourced_id = f.person_id";
        // The rows of the page first, and only for them the rest.
        var page = "(select p.* from " + found + ORDER + " offset :offset rows fetch next :limit rows only)";
        var statement = jdbc.sql(SELECT.formatted(page) + ORDER);
        if (!needle.isEmpty()) statement.params(needle.parameters());
        return statement
                .param("offset", offset)
                .param("limit", limit)
                .query(PersonLine.class)
                .list();
    }

    int count(Needle needle) {
        if (needle.isEmpty())
            return jdbc.sql("select count(*) from person").query(Integer.class).single();
        if (needle.isVain()) return 0;
        var found = jdbc.sql("select count(*) from " + needle.people())
                .params(needle.parameters())
                .query(Integer.class)
                .single();
        return Math.min(found, Needle.MOST);
    }

    Optional<PersonLine> find(String sourcedId) {
        return jdbc.sql(SELECT.formatted("person") + "where p.sourced_id = ?")
                .param(sourcedId)
                .query(PersonLine.class)
                .optional();
    }

    /** Tags of what the person has in hand by the ledger. */
    List<String> has(String sourcedId) {
        return jdbc.sql("""
                        select a.tag from custody_entry e
                        join custody_now n on n.asset_id = e.asset_id and n.seq = e.seq
                        join asset a on a.id = e.asset_id
                        where e.person_id = ? and e.custodian = 'PERSON' order by a.tag""").param(sourcedId).query(String.class).list();
    }

    /** Tags of what the school gave the person to keep. */
    List<String> keeps(String sourcedId) {
        return jdbc.sql("select tag from asset where assigned_to = ? and retired_at is null order by tag")
                .param(sourcedId)
                .query(String.class)
                .list();
    }

    /** Numbers of the person's tickets, newest first. */
    List<String> tickets(String sourcedId) {
        return jdbc.sql("select number from repair_ticket where person_id = ? order by number desc")
                .param(sourcedId)
                .query(String.class)
                .list();
    }
}
