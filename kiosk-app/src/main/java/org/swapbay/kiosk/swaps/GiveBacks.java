package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.swaps.GiveBack.Progress;

/** The visits that gave back, on record. */
@Component
public class GiveBacks {

    private final JdbcClient jdbc;

    GiveBacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<GiveBack> find(VisitId visit) {
        return jdbc.sql("select * from give_back where visit_id = ?")
                .param(visit.value())
                .query(GiveBack.class)
                .optional();
    }

    /** Agreed ones that a stop of the program cut off. */
    List<VisitId> agreed() {
        return jdbc.sql("select visit_id from give_back where stage = 'AGREED' order by opened_at, visit_id")
                .query((row, number) -> new VisitId(row.getString(1)))
                .list();
    }

    void open(GiveBackFact.GiveBackAgreed fact, Instant at) {
        var damage = fact.damage();
        jdbc.sql("""
                        insert into give_back (visit_id, person_id, stage, loaner, label_scanned, charger_missing, own,
                          ticket_number, damage_ticket, symptom, cause, words, repair_policy, policy_version, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.visit().value())
                .param(fact.person().value())
                .param(Progress.AGREED.name())
                .param(value(fact.loaner()))
                .param(fact.labelScanned())
                .param(fact.chargerMissing())
                .param(value(fact.own()))
                .param(fact.ticketNumber())
                .param(fact.damageTicket())
                .param(damage == null ? null : damage.symptom().name())
                .param(damage == null ? null : damage.cause().name())
                .param(damage == null ? null : damage.words())
                .param(fact.repairPolicy())
                .param(fact.policyVersion())
                .param(at)
                .update();
    }

    void move(VisitId visit, Progress stage, Instant at) {
        jdbc.sql("update give_back set stage = ?, closed_at = ? where visit_id = ?")
                .params(stage.name(), at, visit.value())
                .update();
    }

    private static @Nullable String value(@Nullable AssetId asset) {
        return asset == null ? null : asset.value();
    }
}
