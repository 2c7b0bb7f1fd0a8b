package org.swapbay.kiosk.fees;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.roster.PersonId;

/** What is reported as gone, whether it turned up, and what the office found out about how things came about. */
@Component
public class Losses implements Projection {

    private final JdbcClient jdbc;

    Losses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Loss> find(String id) {
        return jdbc.sql("select * from fee_loss where id = ?")
                .param(id)
                .query(Losses::loss)
                .optional();
    }

    /** All there ever were of a student, the oldest first. */
    public List<Loss> of(PersonId student) {
        return jdbc.sql("select * from fee_loss where person_id = ? order by id")
                .param(student.value())
                .query(Losses::loss)
                .list();
    }

    /** Still gone, and no fee yet, of these students. */
    public List<Loss> waitingOf(List<PersonId> students) {
        return waiting().stream()
                .filter(loss -> students.contains(loss.student()))
                .toList();
    }

    Optional<Loss> ofVisit(String visit) {
        return jdbc.sql("select * from fee_loss where visit_id = ?")
                .param(visit)
                .query(Losses::loss)
                .optional();
    }

    /** Still gone, and no fee yet. */
    public List<Loss> waiting() {
        return jdbc.sql("""
                        select l.* from fee_loss l where l.found_on is null
                        and not exists (select 1 from fee f where f.incident = l.id) order by l.id""").query(Losses::loss).list();
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof FeeFact fact)) return;
        switch (fact) {
            case FeeFact.LossReported reported -> report(reported);
            case FeeFact.PoliceReportGiven(var loss, var report, var _) ->
                jdbc.sql("update fee_loss set police_report = ? where id = ?")
                        .params(report, loss)
                        .update();
            case FeeFact.LossFound(var loss, var day, var _) ->
                jdbc.sql("update fee_loss set found_on = ? where id = ?")
                        .params(day, loss)
                        .update();
            case FeeFact.BlameCorrected corrected -> correct(corrected, entry);
            case FeeFact.OfFee _,
                    FeeFact.SchedulePublished _,
                    FeeFact.PaymentIntended _,
                    FeeFact.PaymentBooked _,
                    FeeFact.PaymentAbandoned _,
                    FeeFact.PaymentDecided _,
                    FeeFact.CreditUsed _,
                    FeeFact.PlanTaken _,
                    FeeFact.PlanEnded _ -> {}
        }
    }

    private void report(FeeFact.LossReported fact) {
        if (find(fact.id()).isPresent()) return;
        jdbc.sql("""
                        insert into fee_loss (id, kind, person_id, school_id, asset_id, accessory, police_report,
                          reported_on, note, reported_by, visit_id, brought_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.id())
                .param(fact.kind().name())
                .param(fact.student().value())
                .param(fact.school())
                .param(fact.asset() == null ? null : fact.asset().value())
                .param(name(fact.accessory()))
                .param(fact.policeReport())
                .param(fact.day())
                .param(fact.note())
                .param(fact.by())
                .param(fact.visit())
                .param(fact.broughtBy())
                .update();
    }

    private void correct(FeeFact.BlameCorrected fact, Entry entry) {
        var known = jdbc.sql("select count(*) from fee_correction where seq = ?")
                .param(entry.seq())
                .query(Integer.class)
                .single();
        if (known > 0) return;
        jdbc.sql(
                        "insert into fee_correction (seq, incident, blame, reason, made_by, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(entry.seq(), fact.incident(), fact.blame().name(), fact.reason(), fact.by(), entry.at())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static Loss loss(ResultSet row, int number) throws SQLException {
        var asset = row.getString("asset_id");
        var accessory = row.getString("accessory");
        return new Loss(
                row.getString("id"),
                IncidentKind.valueOf(row.getString("kind")),
                new PersonId(row.getString("person_id")),
                row.getString("school_id"),
                asset == null ? null : new AssetId(asset),
                accessory == null ? null : Accessory.valueOf(accessory),
                row.getString("police_report"),
                row.getObject("reported_on", LocalDate.class),
                row.getString("note"),
                row.getObject("found_on", LocalDate.class),
                row.getString("visit_id"),
                row.getObject("brought_by", LocalDate.class));
    }
}
