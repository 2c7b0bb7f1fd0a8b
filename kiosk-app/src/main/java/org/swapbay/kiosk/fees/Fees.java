package org.swapbay.kiosk.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.roster.PersonId;

/** Reads fees. What is owed of one says {@link FeeBook}. */
@Component
public class Fees {

    private final JdbcClient jdbc;

    Fees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Fee> find(String number) {
        return jdbc.sql("select * from fee where number = ?")
                .param(number)
                .query(Fees::fee)
                .optional();
    }

    /** An incident has one fee at most. */
    public Optional<Fee> about(String incident) {
        return find(Fee.numberOf(incident));
    }

    /** Also proposals and what was dropped, oldest first. */
    public List<Fee> of(PersonId student) {
        return jdbc.sql("select * from fee where person_id = ? order by first_seq")
                .param(student.value())
                .query(Fees::fee)
                .list();
    }

    static Fee fee(ResultSet row, int number) throws SQLException {
        return new Fee(
                row.getString("number"),
                row.getString("incident"),
                IncidentKind.valueOf(row.getString("kind")),
                new PersonId(row.getString("person_id")),
                row.getString("school_id"),
                row.getObject("incident_day", LocalDate.class),
                Fee.State.valueOf(row.getString("state")),
                row.getBoolean("sure"),
                Terms.read(row.getString("basis"), Basis.class),
                row.getLong("first_seq"),
                row.getObject("assessed_at", Instant.class));
    }
}
