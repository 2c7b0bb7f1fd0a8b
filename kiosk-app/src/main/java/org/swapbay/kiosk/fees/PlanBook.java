package org.swapbay.kiosk.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.roster.PersonId;

/** Who has a protection plan for which year. */
@Component
public class PlanBook implements Projection {

    private final JdbcClient jdbc;
    private final FeeSchedules schedules;

    PlanBook(JdbcClient jdbc, FeeSchedules schedules) {
        this.jdbc = jdbc;
        this.schedules = schedules;
    }

    /** @param yearFrom the first day of the school year */
    public Optional<ProtectionPlan> of(PersonId student, LocalDate yearFrom) {
        return jdbc.sql("select * from fee_plan where person_id = ? and year_from = ?")
                .params(student.value(), yearFrom)
                .query(PlanBook::plan)
                .optional();
    }

    public Optional<ProtectionPlan> find(String id) {
        return jdbc.sql("select * from fee_plan where id = ?")
                .param(id)
                .query(PlanBook::plan)
                .optional();
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof FeeFact fact)) return;
        if (fact instanceof FeeFact.PlanTaken taken) take(taken);
        if (fact instanceof FeeFact.PlanEnded ended) {
            jdbc.sql("update fee_plan set ended_on = ? where id = ?")
                    .params(ended.day(), ended.id())
                    .update();
        }
    }

    private void take(FeeFact.PlanTaken fact) {
        var terms = schedules.version(fact.version()).map(FeeSchedule::terms);
        var plan = terms.map(FeeTerms::plan);
        if (plan.isEmpty() || find(fact.id()).isPresent()) return;
        var year = terms.get().yearOf(fact.day());
        if (of(fact.student(), year).isPresent()) return;
        jdbc.sql("""
                        insert into fee_plan (id, person_id, school_id, year_from, since, waiting_days, version)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.id())
                .param(fact.student().value())
                .param(fact.school())
                .param(year)
                .param(fact.day())
                .param(plan.get().waitingDays())
                .param(fact.version())
                .update();
    }

    private static ProtectionPlan plan(ResultSet row, int number) throws SQLException {
        return new ProtectionPlan(
                row.getString("id"),
                new PersonId(row.getString("person_id")),
                row.getString("school_id"),
                row.getObject("year_from", LocalDate.class),
                row.getObject("since", LocalDate.class),
                row.getInt("waiting_days"),
                row.getInt("version"),
                row.getObject("ended_on", LocalDate.class));
    }
}
