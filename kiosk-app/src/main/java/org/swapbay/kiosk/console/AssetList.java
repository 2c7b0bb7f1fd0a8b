package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the register a page at a time. */
@Component
class AssetList {

    private static final String SELECT = """
            select a.*, p.given_name || ' ' || p.family_name as owner, e.custodian, e.bay, e.ticket_number,
              h.given_name || ' ' || h.family_name as holder
            """;
    private static final String FROM = """
            from asset a
            left join person p on p.sourced_id = a.assigned_to
            left join custody_now n on n.asset_id = a.id
            left join custody_entry e on e.seq = n.seq
            left join person h on h.sourced_id = e.person_id
            """;
    private static final String WHERE = """
            where lower(a.tag) like :pattern escape '!' or lower(a.serial_number) like :pattern escape '!'
              or lower(a.model) like :pattern escape '!'
              or lower(p.identifier) = :text or lower(h.identifier) = :text
            """;

    private final JdbcClient jdbc;

    AssetList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AssetLine> page(Needle needle, int offset, int limit) {
        return jdbc.sql(SELECT + FROM + WHERE + "order by a.tag offset :offset rows fetch next :limit rows only")
                .param("pattern", needle.pattern())
                .param("text", needle.text())
                .param("offset", offset)
                .param("limit", limit)
                .query(AssetLine.class)
                .list();
    }

    int count(Needle needle) {
        return jdbc.sql("select count(*) " + FROM + WHERE)
                .param("pattern", needle.pattern())
                .param("text", needle.text())
                .query(Integer.class)
                .single();
    }

    Optional<AssetLine> tagged(String tag) {
        return jdbc.sql(SELECT + FROM + "where a.tag = ?")
                .param(tag)
                .query(AssetLine.class)
                .optional();
    }
}
