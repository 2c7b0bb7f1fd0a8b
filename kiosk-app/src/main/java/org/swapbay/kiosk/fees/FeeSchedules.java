package org.swapbay.kiosk.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/** The versions of all schedules. None is ever changed: fees refer to them. */
@Component
public class FeeSchedules implements Projection {

    private final JdbcClient jdbc;

    FeeSchedules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is in force for a school on a day: its own before the district's. Before the first one's day nothing is, and
     * nothing is charged.
     */
    public Optional<FeeSchedule> on(LocalDate day, String school) {
        return jdbc.sql("""
                        select * from fee_schedule where (school_id = ? or school_id is null) and effective_from <= ?
                        order by case when school_id is null then 1 else 0 end, effective_from desc, version desc
                        fetch first row only""").params(school, day).query(FeeSchedules::schedule).optional();
    }

    /** The one a fee was assessed by. */
    public Optional<FeeSchedule> version(int version) {
        return jdbc.sql("select * from fee_schedule where version = ?")
                .param(version)
                .query(FeeSchedules::schedule)
                .optional();
    }

    /** Newest first. */
    public List<FeeSchedule> all() {
        return jdbc.sql("select * from fee_schedule order by version desc")
                .query(FeeSchedules::schedule)
                .list();
    }

    public boolean any() {
        return jdbc.sql("select count(*) from fee_schedule")
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int nextVersion() {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from fee_schedule")
                .query(Integer.class)
                .single();
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof FeeFact.SchedulePublished published)) return;
        if (version(published.version()).isPresent()) return;
        jdbc.sql("""
                        insert into fee_schedule (version, school_id, effective_from, terms, published_by, published_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .param(published.version())
                .param(published.school())
                .param(published.effectiveFrom())
                .param(Terms.write(published.terms()))
                .param(published.by())
                .param(entry.at())
                .update();
    }

    private static FeeSchedule schedule(ResultSet row, int number) throws SQLException {
        return new FeeSchedule(
                row.getInt("version"),
                row.getString("school_id"),
                row.getObject("effective_from", LocalDate.class),
                Terms.read(row.getString("terms"), FeeTerms.class));
    }
}
