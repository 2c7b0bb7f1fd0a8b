package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.Words;

/** Reads the register a page at a time. */
@Component
class AssetList implements NarrowedRows<AssetLine, AssetFilter> {

    private static final String SELECT = """
            select a.*, p.given_name || ' ' || p.family_name as owner, e.custodian, e.bay, e.ticket_number,
              h.given_name || ' ' || h.family_name as holder
            """;
    private static final String JOINS = """
            left join person p on p.sourced_id = a.assigned_to
            left join custody_now n on n.asset_id = a.id
            left join custody_entry e on e.seq = n.seq
            left join person h on h.sourced_id = e.person_id
            """;
    /** The rows of the page first, and only for them the rest. */
    private static final String PAGE = """
             from (select a.* from %s order by %s offset :offset rows fetch next :limit rows only) a
            """ + JOINS + " order by a.tag";

    private final JdbcClient jdbc;

    AssetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AssetLine> page(AssetFilter filter, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var where = new AssetConditions(jdbc, filter);
        if (!needle.isEmpty()) {
            var models = models(needle);
            var found = "(" + found(needle, models) + ") f join asset a on a.id = f.id" + where;
            return paged(where.of(looking(SELECT + PAGE.formatted(found, "a.tag"), needle, models)), offset, limit);
        }
        var all = filter.equals(AssetFilter.EVERYTHING) ? count(filter, needle) : 0;
        if (offset > all / 2 && all > 0) return fromTheEnd(all, offset, limit);
        return paged(where.of(jdbc.sql(SELECT + PAGE.formatted("asset a" + where, where.order()))), offset, limit);
    }

    /** The second half is reached from behind: a database counts through all rows before the ones it gives. */
    private List<AssetLine> fromTheEnd(int all, int offset, int limit) {
        var behind = Math.max(0, all - offset - limit);
        var rows = Math.max(0, Math.min(limit, all - offset));
        return paged(jdbc.sql(SELECT + PAGE.formatted("asset a", "a.tag desc")), behind, rows);
    }

    /** No more than {@link Needle#MOST} of a search or a filter. */
    @Override
    public int count(AssetFilter filter, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        var where = new AssetConditions(jdbc, filter);
        if (!needle.isEmpty()) {
            var models = models(needle);
            var found = "select count(*) from (" + found(needle, models) + ") f join asset a on a.id = f.id" + where;
            return Math.min(number(where.of(looking(found, needle, models))), Needle.MOST);
        }
        if (filter.equals(AssetFilter.EVERYTHING)) return number(jdbc.sql("select count(*) from asset"));
        return number(where.of(jdbc.sql("select count(*) from (select a.id from asset a" + where + " fetch first "
                + Needle.MOST + " rows only)")));
    }

    /** All models there are, by name. */
    List<String> models() {
        return jdbc.sql("select distinct model from asset order by model")
                .query(String.class)
                .list();
    }

    Optional<AssetLine> tagged(String tag) {
        return jdbc.sql(SELECT + "from asset a " + JOINS + "where a.tag = ?")
                .param(tag)
                .query(AssetLine.class)
                .optional();
    }

    private static String found(Needle needle, Set<String> models) {
        var most = " fetch first %d rows only)".formatted(Needle.MOST + 1);
        var people = needle.people();
        var branches = new StringBuilder("select asset_id as id from " + Needle.assetsByCode());
        branches.append(" union (select id from asset where assigned_to in ")
                .append(people)
                .append(most);
        branches.append(" union (select e.asset_id from custody_entry e join custody_now n on n.seq = e.seq")
                .append(" and n.asset_id = e.asset_id where e.person_id in ")
                .append(people)
                .append(most);
        if (!models.isEmpty()) {
            branches.append(" union (select id from asset where model in (:models)")
                    .append(most);
        }
        return branches.toString();
    }

    /** A school has few models and many assets: they are looked through here, and their assets found by the index. */
    private Set<String> models(Needle needle) {
        var words = needle.words();
        return Set.copyOf(models().stream()
                .filter(model -> words.stream()
                        .allMatch(word -> Words.of(model).stream().anyMatch(part -> part.startsWith(word))))
                .toList());
    }

    private StatementSpec looking(String sql, Needle needle, Set<String> models) {
        var statement = jdbc.sql(sql).params(needle.parameters());
        return models.isEmpty() ? statement : statement.param("models", models);
    }

    private static List<AssetLine> paged(StatementSpec statement, int offset, int limit) {
        return statement
                .param("offset", offset)
                .param("limit", limit)
                .query(AssetLine.class)
                .list();
    }

    private static int number(StatementSpec statement) {
        return statement.query(Integer.class).single();
    }
}
