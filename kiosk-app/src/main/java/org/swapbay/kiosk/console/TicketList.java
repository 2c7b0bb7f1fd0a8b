package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads tickets a page at a time. */
@Component
class TicketList {

    private static final String FROM = """
            from repair_ticket t
            join asset a on a.id = t.asset_id
            join person p on p.sourced_id = t.person_id
            """;
    private static final String WHERE = """
            where (:everything or t.state <> 'CLOSED')
              and (lower(t.number) like :pattern escape '!' or lower(a.tag) like :pattern escape '!'
                or lower(a.serial_number) like :pattern escape '!'
                or lower(p.given_name || ' ' || p.family_name) like :pattern escape '!'
                or lower(p.identifier) = :text)
            """;
    private static final String COLUMNS = "select t.*, a.tag, p.given_name, p.family_name ";

    private final JdbcClient jdbc;

    TicketList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<TicketLine> page(Needle needle, boolean closedToo, int offset, int limit) {
        return jdbc.sql(COLUMNS + FROM + WHERE
                        + "order by t.opened_at desc, t.number desc offset :offset rows fetch next :limit rows only")
                .param("everything", closedToo)
                .param("pattern", needle.pattern())
                .param("text", needle.text())
                .param("offset", offset)
                .param("limit", limit)
                .query(TicketLine.class)
                .list();
    }

    int count(Needle needle, boolean closedToo) {
        return jdbc.sql("select count(*) " + FROM + WHERE)
                .param("everything", closedToo)
                .param("pattern", needle.pattern())
                .param("text", needle.text())
                .query(Integer.class)
                .single();
    }

    Optional<TicketLine> find(String number) {
        return jdbc.sql(COLUMNS + FROM + "where t.number = ?")
                .param(number)
                .query(TicketLine.class)
                .optional();
    }
}
