package org.swapbay.kiosk.console;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;

/** Reads tickets a page at a time. */
@Component
class TicketList {

    private static final String COLUMNS = "select t.*, a.tag, a.model, p.given_name, p.family_name ";
    private static final String FROM = "from repair_ticket t ";
    private static final String JOINS = """
            join asset a on a.id = t.asset_id
            join person p on p.sourced_id = t.person_id
            """;
    private static final String NEWEST_FIRST = " order by t.opened_at desc, t.number desc ";
    /** The rows of the page first, and only for them the rest: all closed ones of some years are many. */
    private static final String PAGE =
            "(select t.* " + FROM + "%s" + NEWEST_FIRST + "offset :offset rows fetch next :limit rows only) t ";

    private static final String SEARCHED = """
             and t.number in (
               select number from repair_ticket where number >= :number and number < :numberEnd
               union select number from repair_ticket where asset_id in %s
               union select number from repair_ticket where person_id in %s)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    TicketList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param me whose tickets are meant by mine */
    List<TicketLine> page(TicketFilter filter, String me, int offset, int limit) {
        if (vain(filter)) return List.of();
        var sql = COLUMNS + "from " + PAGE.formatted(where(filter)) + JOINS + NEWEST_FIRST;
        return narrowed(sql, filter, me)
                .param("offset", offset)
                .param("limit", limit)
                .query(TicketLine.class)
                .list();
    }

    int count(TicketFilter filter, String me) {
        if (vain(filter)) return 0;
        return narrowed("select count(*) " + FROM + where(filter), filter, me)
                .query(Integer.class)
                .single();
    }

    Optional<TicketLine> find(String number) {
        return jdbc.sql(COLUMNS + FROM + JOINS + "where t.number = ?")
                .param(number)
                .query(TicketLine.class)
                .optional();
    }

    /** All tickets of an asset, newest first. */
    List<TicketLine> ofAsset(AssetId asset) {
        return jdbc.sql(COLUMNS + FROM + JOINS + "where t.asset_id = ?" + NEWEST_FIRST)
                .param(asset.value())
                .query(TicketLine.class)
                .list();
    }

    private static String where(TicketFilter filter) {
        var where = new StringBuilder("where t.state in (:states)");
        if (!filter.symptoms().isEmpty()) where.append(" and t.symptom in (:symptoms)");
        if (filter.mine()) where.append(" and t.technician = :me");
        if (filter.olderThan() > 0) where.append(" and t.opened_at < :before");
        if (!filter.text().isBlank()) {
            where.append(SEARCHED.formatted(Needle.assetsByCode(), new Needle(filter.text()).people()));
        }
        return where.toString();
    }

    private static boolean vain(TicketFilter filter) {
        return !filter.text().isBlank() && new Needle(filter.text()).isVain();
    }

    private StatementSpec narrowed(String sql, TicketFilter filter, String me) {
        var statement = jdbc.sql(sql)
                .param("states", filter.shownStates().stream().map(Enum::name).toList());
        if (!filter.symptoms().isEmpty()) {
            statement.param(
                    "symptoms", filter.symptoms().stream().map(Enum::name).toList());
        }
        if (filter.mine()) statement.param("me", me);
        if (filter.olderThan() > 0) {
            statement.param("before", clock.instant().minus(Duration.ofDays(filter.olderThan())));
        }
        if (!filter.text().isBlank()) {
            var needle = new Needle(filter.text());
            var number = needle.text().toUpperCase(Locale.ROOT);
            statement.params(needle.parameters()).param("number", number).param("numberEnd", number + Needle.END);
        }
        return statement;
    }
}
