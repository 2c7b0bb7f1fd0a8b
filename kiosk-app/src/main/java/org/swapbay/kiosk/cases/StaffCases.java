package org.swapbay.kiosk.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens, lists and closes cases. Nothing is guessed: a case stays until a person says what they found. */
@Component
public class StaffCases {

    private final JdbcClient jdbc;

    StaffCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Opens a case once; the same id again changes nothing. Belongs inside the transaction of the fact that caused it.
     *
     * @param id built from what caused it, so that a repeated fact finds its case
     */
    public void open(
            String id,
            CaseKind kind,
            @Nullable Integer bay,
            @Nullable String assetId,
            @Nullable String personId,
            @Nullable String visitId,
            Instant at) {
        if (find(id).isPresent()) return;
        jdbc.sql("""
                        insert into staff_case (id, kind, bay, asset_id, person_id, visit_id, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(kind.name())
                .param(bay)
                .param(assetId)
                .param(personId)
                .param(visitId)
                .param(at)
                .update();
    }

    public Optional<StaffCase> find(String id) {
        return jdbc.sql("select * from staff_case where id = ?")
                .param(id)
                .query(StaffCase.class)
                .optional();
    }

    /** Cases nobody has decided, oldest first. */
    public List<StaffCase> undecided() {
        return jdbc.sql("select * from staff_case where resolved_at is null order by opened_at, id")
                .query(StaffCase.class)
                .list();
    }

    /** All there ever were about a visit, oldest first. */
    public List<StaffCase> ofVisit(String visitId) {
        return jdbc.sql("select * from staff_case where visit_id = ? order by opened_at, id")
                .param(visitId)
                .query(StaffCase.class)
                .list();
    }

    public void resolve(String id, String by, String resolution, Instant at) {
        jdbc.sql("""
                        update staff_case set resolved_at = ?, resolved_by = ?, resolution = ?
                        where id = ? and resolved_at is null""").param(at).param(by).param(resolution).param(id).update();
    }
}
