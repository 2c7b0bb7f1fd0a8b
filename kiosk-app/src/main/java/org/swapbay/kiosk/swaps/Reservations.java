package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;

/** Which bays are kept for whom. A reservation holds as long as the repaired Chromebook lies where it was put. */
@Component
public class Reservations {

    private static final String HOLDING = """
            select r.*, a.called_back from reservation r
            join custody_now n on n.asset_id = r.asset_id
            join custody_entry e on e.seq = n.seq and e.custodian = 'BAY' and e.bay = r.bay
            join repair_ticket t on t.number = r.ticket_number and t.state = 'READY_FOR_RETURN'
            join asset a on a.id = r.asset_id and a.assigned_to = r.person_id
            """;

    private final JdbcClient jdbc;

    Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By bay. */
    public List<Reservation> all() {
        return jdbc.sql(HOLDING + "order by r.bay").query(Reservation.class).list();
    }

    /** What waits for a person, the longest first. */
    public List<Reservation> of(PersonId person) {
        return jdbc.sql(HOLDING + "where r.person_id = ? order by r.since")
                .param(person.value())
                .query(Reservation.class)
                .list();
    }

    public Optional<Reservation> in(int bay) {
        return jdbc.sql(HOLDING + "where r.bay = ?")
                .param(bay)
                .query(Reservation.class)
                .optional();
    }
}
