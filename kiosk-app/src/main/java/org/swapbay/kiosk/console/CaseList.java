package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases a page at a time, undecided ones first. */
@Component
class CaseList {

    private static final String SELECT = """
            select c.*, a.tag,
              case when e.custodian = 'UNACCOUNTED'
                or c.kind = 'LOANER_TAKEN_UNSEEN' and e.custodian = 'PERSON' and e.person_id = c.person_id
                or c.kind = 'UNVERIFIED_DEPOSIT' and e.custodian = 'BAY' and e.bay = c.bay
                then true else false end as whereabouts_unknown,
              exists (select 1 from bay_hold h where h.case_id = c.id) as holds_bay,
              r.id as recorded_id, r.tag as recorded_tag
            from staff_case c
            left join asset a on a.id = c.asset_id
            left join custody_now n on n.asset_id = c.asset_id
            left join custody_entry e on e.seq = n.seq
            left join asset r on r.id = (
              select min(i.asset_id) from custody_now i where i.bay = c.bay)
            """;

    private final JdbcClient jdbc;

    CaseList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<CaseLine> page(boolean decidedToo, int offset, int limit) {
        return jdbc.sql(SELECT + """
                        where :everything or c.resolved_at is null
                        order by case when c.resolved_at is null then 0 else 1 end, c.opened_at desc, c.id
                        offset :offset rows fetch next :limit rows only""")
                .param("everything", decidedToo)
                .param("offset", offset)
                .param("limit", limit)
                .query(CaseLine.class)
                .list();
    }

    int count(boolean decidedToo) {
        return jdbc.sql("select count(*) from staff_case c where :everything or c.resolved_at is null")
                .param("everything", decidedToo)
                .query(Integer.class)
                .single();
    }

    Optional<CaseLine> find(String id) {
        return jdbc.sql(SELECT + "where c.id = ?")
                .param(id)
                .query(CaseLine.class)
                .optional();
    }
}
