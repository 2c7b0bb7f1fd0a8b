package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/** The swaps and loans on record. */
@Component
public class Swaps {

    private final JdbcClient jdbc;

    Swaps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Swap> find(VisitId visit) {
        return jdbc.sql("select * from swap where visit_id = ?")
                .param(visit.value())
                .query(Swap.class)
                .optional();
    }

    /** The hand-in whose loaner a person is owed, the oldest first. */
    public Optional<Swap> owedTo(PersonId person) {
        return inStage(person, Stage.LOANER_OWED).stream().findFirst();
    }

    /** Whether the loaner of a hand-in is the person's own from then on. */
    public boolean keeps(VisitId visit) {
        return jdbc.sql("select keeps from swap where visit_id = ?")
                .param(visit.value())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    public boolean unverified(PersonId person) {
        return !inStage(person, Stage.UNVERIFIED).isEmpty();
    }

    /** The loaner a person has now. */
    public Optional<AssetId> lentTo(PersonId person) {
        return jdbc.sql(
                        "select asset_id from loan where person_id = ? and returned_at is null order by since fetch first row only")
                .param(person.value())
                .query((row, number) -> new AssetId(row.getString(1)))
                .optional();
    }

    /** When each loaner that lies in a bay was lent last, by its entry in the ledger; the oldest has the lowest number. */
    Map<AssetId, Long> lastLent() {
        var lent = new HashMap<AssetId, Long>();
        jdbc.sql("""
                        select n.asset_id, n.lent_seq from custody_now n join asset a on a.id = n.asset_id and a.loaner
                        where n.bay >= 0 and n.lent_seq is not null""").query(row -> {
            lent.put(new AssetId(row.getString(1)), row.getLong(2));
        });
        return lent;
    }

    /** Agreed hand-ins that a stop of the program cut off. */
    List<VisitId> handingIn() {
        return jdbc.sql("select visit_id from swap where stage = 'HANDING_IN' order by opened_at")
                .query((row, number) -> new VisitId(row.getString(1)))
                .list();
    }

    List<UnsettledOpening> unsettled() {
        return jdbc.sql("""
                        select intent_id, visit_id, bay, purpose, asset_id, seen_open, (
                          select max(t.number) from repair_ticket t
                          where t.asset_id = opening.asset_id and t.state = 'READY_FOR_RETURN') as ready_ticket
                        from opening where outcome is null order by intended_at, intent_id""").query(UnsettledOpening.class).list();
    }

    /** The hand-in a bay was last opened for, where it was this asset's. */
    Optional<Swap> lastAt(int bay, AssetId asset) {
        return jdbc.sql("""
                        select s.* from swap s where s.handed_in = ? and s.visit_id = (
                          select visit_id from opening where bay = ?
                          order by intended_at desc, intent_id desc fetch first row only)""").param(asset.value()).param(bay).query(Swap.class).optional();
    }

    void open(SwapFact.HandInAgreed fact, Instant at) {
        jdbc.sql("""
                        insert into swap (visit_id, person_id, stage, handed_in, label_scanned, symptom, cause, words,
                          policy_version, loaner_wanted, ticket_number, opened_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.visit().value())
                .param(fact.person().value())
                .param(Stage.HANDING_IN.name())
                .param(fact.asset().value())
                .param(fact.labelScanned())
                .param(fact.report().symptom().name())
                .param(fact.report().cause().name())
                .param(fact.report().words())
                .param(fact.policyVersion())
                .param(fact.loanerWanted())
                .param(fact.ticketNumber())
                .param(at)
                .update();
    }

    void move(VisitId visit, Stage stage, @Nullable Instant waitingSince, @Nullable Instant closedAt) {
        jdbc.sql("update swap set stage = ?, waiting_since = ?, closed_at = ? where visit_id = ?")
                .param(stage.name())
                .param(waitingSince)
                .param(closedAt)
                .param(visit.value())
                .update();
    }

    /** Its loaner is owed all the same. */
    void fetchLater(VisitId visit) {
        jdbc.sql("update swap set fetches_later = true where visit_id = ?")
                .param(visit.value())
                .update();
    }

    /** Behind everybody who waits already; who does wait keeps the place. */
    void wantNext(VisitId visit, Instant at) {
        jdbc.sql("""
                        update swap set fetches_later = false, waiting_since = ?
                        where visit_id = ? and stage = 'LOANER_OWED' and fetches_later""").params(at, visit.value()).update();
    }

    /** A visit has one loan: once staff said that an earlier loaner was kept, another one is custody only. */
    void lend(VisitId visit, PersonId person, AssetId loaner, boolean certain, Instant at) {
        move(visit, Stage.DONE, null, at);
        var lent = jdbc.sql("select count(*) from loan where visit_id = ?")
                .param(visit.value())
                .query(Long.class)
                .single();
        if (lent > 0) return;
        jdbc.sql("insert into loan (visit_id, asset_id, person_id, since, certain) values (?, ?, ?, ?, ?)")
                .param(visit.value())
                .param(loaner.value())
                .param(person.value())
                .param(at)
                .param(certain)
                .update();
        jdbc.sql("update swap set loaner = ? where visit_id = ?")
                .param(loaner.value())
                .param(visit.value())
                .update();
    }

    /** Unmakes a loan that turned out never to have begun; one that ended meanwhile stays. */
    void takeBack(VisitId visit, Instant at) {
        var unmade = jdbc.sql("delete from loan where visit_id = ? and returned_at is null")
                .param(visit.value())
                .update();
        if (unmade == 0) return;
        jdbc.sql("update swap set loaner = null where visit_id = ?")
                .param(visit.value())
                .update();
        move(visit, Stage.LOANER_OWED, at, null);
    }

    /** What was lent in a visit, also where it is back. */
    public Optional<AssetId> loaned(VisitId visit) {
        return jdbc.sql("select asset_id from loan where visit_id = ?")
                .param(visit.value())
                .query((row, number) -> new AssetId(row.getString(1)))
                .optional();
    }

    /** Undoes a return that turned out never to have happened. @param since when the hand-in began */
    void lentStill(AssetId asset, Instant since) {
        jdbc.sql("""
                        update loan set returned_at = null where asset_id = ? and returned_at >= ?
                          and not exists (select 1 from loan now where now.asset_id = loan.asset_id
                            and now.returned_at is null)""").param(asset.value()).param(since).update();
    }

    void returned(AssetId asset, Instant at) {
        jdbc.sql("update loan set returned_at = ? where asset_id = ? and returned_at is null")
                .param(at)
                .param(asset.value())
                .update();
    }

    private List<Swap> inStage(PersonId person, Stage stage) {
        return jdbc.sql("select * from swap where person_id = ? and stage = ? order by opened_at")
                .param(person.value())
                .param(stage.name())
                .query(Swap.class)
                .list();
    }
}
