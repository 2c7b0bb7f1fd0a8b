package org.swapbay.kiosk.console;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.Borrowing;

/** Reads the roster a page at a time, and what a person has. */
@Component
class PeopleList implements NarrowedRows<PersonLine, PeopleFilter> {

    private static final String SELECT = """
            select p.*, s.name as school, (
              select min(a.tag) from loan l join asset a on a.id = l.asset_id
              where l.person_id = p.sourced_id and l.returned_at is null) as loaner
            from %s p join school s on s.sourced_id = p.school_id
            """;
    private static final String ORDER = " order by p.family_name, p.given_name, p.sourced_id";
    /** Named one by one, because an index finds what is equal and not what differs. */
    private static final String BLOCKED = Arrays.stream(Borrowing.values())
            .filter(borrowing -> borrowing != Borrowing.ALLOWED)
            .map(borrowing -> "'" + borrowing.name() + "'")
            .collect(Collectors.joining(", "));

    private final JdbcClient jdbc;

    PeopleList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PersonLine> page(PeopleFilter filter, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        // The rows of the page first, and only for them the rest.
        var page = "(select p.* from " + from(needle) + where(filter) + order(filter)
                + " offset :offset rows fetch next :limit rows only)";
        return narrowed(jdbc.sql(SELECT.formatted(page) + ORDER), filter, needle)
                .param("offset", offset)
                .param("limit", limit)
                .query(PersonLine.class)
                .list();
    }

    /** No more than {@link Needle#MOST} of a search or a filter. */
    @Override
    public int count(PeopleFilter filter, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        if (needle.isEmpty() && filter.equals(PeopleFilter.EVERYBODY))
            return jdbc.sql("select count(*) from person").query(Integer.class).single();
        var found = "select p.sourced_id from " + from(needle) + where(filter) + " fetch first " + Needle.MOST
                + " rows only";
        var people = narrowed(jdbc.sql("select count(*) from (" + found + ")"), filter, needle)
                .query(Integer.class)
                .single();
        return needle.isEmpty() ? people : Math.min(people, Needle.MOST);
    }

    private static String from(Needle needle) {
        return needle.isEmpty() ? "person p" : needle.people() + " f join person p on p.sourced_id = f.person_id";
    }

    private static String where(PeopleFilter filter) {
        var conditions = new ArrayList<String>();
        if (filter.loan()) conditions.add("p.sourced_id in (select person_id from loan where returned_at is null)");
        if (filter.ticket())
            conditions.add("p.sourced_id in (select person_id from repair_ticket where state <> 'CLOSED')");
        if (filter.blocked()) conditions.add("p.borrowing in (" + BLOCKED + ")");
        if (filter.left()) conditions.add("p.enabled = false");
        if (filter.school() != null) conditions.add("p.school_id = :school");
        if (filter.grade() != null) conditions.add("p.grade = :grade");
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** What all of them have in common comes first, because the index that finds them begins with it. */
    private static String order(PeopleFilter filter) {
        if (filter.left()) return ORDER.replace("by ", "by p.enabled, ");
        return filter.school() == null ? ORDER : ORDER.replace("by ", "by p.school_id, ");
    }

    private static StatementSpec narrowed(StatementSpec statement, PeopleFilter filter, Needle needle) {
        if (!needle.isEmpty()) statement.params(needle.parameters());
        if (filter.school() != null) statement.param("school", filter.school());
        if (filter.grade() != null) statement.param("grade", filter.grade());
        return statement;
    }

    List<FilterChips.Choice> schools() {
        return jdbc.sql("select sourced_id, name from school order by name, sourced_id")
                .query((row, number) -> new FilterChips.Choice(row.getString(1), row.getString(2)))
                .list();
    }

    List<String> grades() {
        return jdbc.sql("select distinct grade from person where grade is not null order by grade")
                .query(String.class)
                .list();
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
