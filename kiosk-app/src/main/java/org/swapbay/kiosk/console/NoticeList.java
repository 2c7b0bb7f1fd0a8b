package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads notices a page at a time, the newest first. */
@Component
class NoticeList {

    private static final String COLUMNS = """
            select n.id, n.kind, n.person_id, p.given_name, p.family_name, n.ticket_number, coalesce(a.tag, n.subject) as tag, n.due_at, n.told_at,
              n.told_way, n.void_at, coalesce(m.person_id, n.person_id) as mail_to, t.given_name as to_given_name,
              t.family_name as to_family_name, m.state as mail_state, coalesce(m.attempts, 0) as attempts, m.next_try,
              m.sent_at, m.answer
            """;

    private static final String JOINS = """
            left join mail m on m.notice_id = n.id
            join person p on p.sourced_id = n.person_id
            join person t on t.sourced_id = coalesce(m.person_id, n.person_id)
            left join asset a on a.id = n.asset_id
            """;

    private static final String WAITS = """
             and n.void_at is null and (n.told_at is null
               or exists (select 1 from mail w where w.notice_id = n.id and w.state in ('WAITING', 'NO_ADDRESS')))
            """;

    private final JdbcClient jdbc;

    NoticeList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<NoticeLine> page(boolean waiting, Needle needle, int offset, int limit) {
        if (needle.isVain() && !needle.isEmpty()) return List.of();
        var sql = COLUMNS + "from notice n " + JOINS + where(waiting, needle)
                + " order by n.due_at desc, n.id, m.person_id offset :offset rows fetch next :limit rows only";
        return looking(sql, needle)
                .param("offset", offset)
                .param("limit", limit)
                .query(NoticeLine.class)
                .list();
    }

    int count(boolean waiting, Needle needle) {
        if (needle.isVain() && !needle.isEmpty()) return 0;
        return looking(
                        "select count(*) from notice n left join mail m on m.notice_id = n.id "
                                + where(waiting, needle),
                        needle)
                .query(Integer.class)
                .single();
    }

    Optional<NoticeLine> find(String key) {
        var cut = key.lastIndexOf('~');
        if (cut < 0) return Optional.empty();
        return jdbc.sql(COLUMNS + "from notice n " + JOINS
                        + "where n.id = ? and coalesce(m.person_id, n.person_id) = ?")
                .params(key.substring(0, cut), key.substring(cut + 1))
                .query(NoticeLine.class)
                .optional();
    }

    private static String where(boolean waiting, Needle needle) {
        var where = " where 1 = 1" + (waiting ? WAITS : "");
        if (needle.isEmpty()) return where;
        return where + " and (n.asset_id in " + Needle.assetsByCode() + " or n.person_id in " + needle.people() + ")";
    }

    private StatementSpec looking(String sql, Needle needle) {
        var statement = jdbc.sql(sql);
        return needle.isEmpty() ? statement : statement.params(needle.parameters());
    }
}
