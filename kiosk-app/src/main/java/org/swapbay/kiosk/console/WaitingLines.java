package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.swaps.WaitingDesk;
import org.swapbay.kiosk.swaps.WaitingList;

/** Reads the waiting list: who in the line's own order, with the names of a page of it. */
@Component
class WaitingLines {

    private final JdbcClient jdbc;
    private final WaitingDesk desk;

    WaitingLines(JdbcClient jdbc, WaitingDesk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    List<WaitingLine> page(int offset, int limit) {
        var line = desk.inLine();
        return IntStream.range(Math.min(offset, line.size()), Math.min(offset + limit, line.size()))
                .mapToObj(at -> read(line.get(at), at + 1))
                .flatMap(Optional::stream)
                .toList();
    }

    int count() {
        return desk.inLine().size();
    }

    /** Nothing where this visit waits no more. */
    Optional<WaitingLine> find(String visit) {
        var line = desk.inLine();
        return IntStream.range(0, line.size())
                .filter(at -> line.get(at).visitId().value().equals(visit))
                .boxed()
                .findFirst()
                .flatMap(at -> read(line.get(at), at + 1));
    }

    private Optional<WaitingLine> read(WaitingList.Waiter waiter, int place) {
        return jdbc.sql("""
                        select cast(:visit as varchar(36)) as visit_id, cast(:place as integer) as place,
                          p.sourced_id as person_id, p.given_name, p.family_name,
                          cast(:since as timestamp with time zone) as since, s.ticket_number, a.tag, n.bay, o.kept_until,
                          f.visit_id is not null as first
                        from person p
                        left join swap s on s.visit_id = :visit
                        left join loaner_wait_first f on f.visit_id = :visit
                        left join loaner_offer o on o.visit_id = :visit and o.ended is null
                        left join asset a on a.id = o.asset_id
                        left join custody_now n on n.asset_id = o.asset_id
                        where p.sourced_id = :person fetch first row only""")
                .param("visit", waiter.visitId().value())
                .param("place", place)
                .param("since", waiter.since())
                .param("person", waiter.personId().value())
                .query(WaitingLine.class)
                .optional();
    }
}
