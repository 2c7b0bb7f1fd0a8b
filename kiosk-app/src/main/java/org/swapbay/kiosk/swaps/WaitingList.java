package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.roster.PersonId;

/** Who waits for a loaner, in order, and which loaners are kept for whom. */
@Component
public class WaitingList {

    private final JdbcClient jdbc;

    WaitingList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param owed something was handed in for it; otherwise it is for the day */
    public record Waiter(
            VisitId visitId, PersonId personId, @Nullable String grade, boolean owed, Instant since) {}

    /** An offer that stands. */
    public record Offer(
            String id,
            AssetId assetId,
            long stay,
            VisitId visitId,
            PersonId personId,
            Instant offeredAt,
            Instant keptUntil) {}

    /**
     * Whom staff put first, then who handed something in, then who waits for the day; the longest first. Who may borrow
     * nothing at present keeps the place and is passed over; whose day is over is owed no loaner for it any more.
     */
    public List<Waiter> line(LocalDate today, Instant now) {
        return jdbc.sql("""
                        select w.visit_id, w.person_id, p.grade, w.owed, w.since from (
                          select visit_id, person_id, true as owed, waiting_since as since from swap
                          where stage = 'LOANER_OWED' and not fetches_later and not exists (
                            select 1 from day_loan d where d.visit_id = swap.visit_id and d.due_at <= ?)
                          union all
                          select visit_id, person_id, false as owed, since from loaner_wait
                          where ended is null and school_day = ?) w
                        join person p on p.sourced_id = w.person_id and p.enabled and p.borrowing = 'ALLOWED'
                        left join loaner_wait_first f on f.visit_id = w.visit_id
                        order by case when f.first_at is null then 1 else 0 end, f.first_at desc, w.owed desc, w.since,
                          w.visit_id""").params(now, today).query(Waiter.class).list();
    }

    /** The offers that stand. */
    public List<Offer> offers() {
        return jdbc.sql("select * from loaner_offer where ended is null order by offered_at, id")
                .query(Offer.class)
                .list();
    }

    /** For whom a loaner is kept. */
    Map<AssetId, PersonId> promised() {
        var promised = new HashMap<AssetId, PersonId>();
        offers().forEach(offer -> promised.put(offer.assetId(), offer.personId()));
        return promised;
    }

    /** To whom this loaner has been offered already while it lies where it lies. */
    Set<VisitId> offeredBefore(AssetId asset, long stay) {
        return new HashSet<>(jdbc.sql("select visit_id from loaner_offer where asset_id = ? and stay = ?")
                .params(asset.value(), stay)
                .query((row, number) -> new VisitId(row.getString(1)))
                .list());
    }

    void begin(WaitFact.WaitBegan fact, Instant at) {
        if (known("loaner_wait", "visit_id", fact.visit().value())) return;
        jdbc.sql("insert into loaner_wait (visit_id, person_id, school_day, since) values (?, ?, ?, ?)")
                .params(fact.visit().value(), fact.person().value(), fact.schoolDay(), at)
                .update();
    }

    void putFirst(WaitFact.PutFirst fact, Instant at) {
        jdbc.sql("delete from loaner_wait_first where visit_id = ?")
                .param(fact.visit().value())
                .update();
        jdbc.sql("insert into loaner_wait_first (visit_id, first_at, made_by, reason) values (?, ?, ?, ?)")
                .params(fact.visit().value(), at, fact.by(), fact.reason())
                .update();
    }

    void leave(PersonId person) {
        jdbc.sql("update loaner_wait set ended = 'LEFT' where person_id = ? and ended is null")
                .param(person.value())
                .update();
    }

    void takeOff(VisitId visit) {
        jdbc.sql("update loaner_wait set ended = 'TAKEN_OFF' where visit_id = ? and ended is null")
                .param(visit.value())
                .update();
    }

    void offer(WaitFact.LoanerOffered fact, Instant at) {
        if (known("loaner_offer", "id", fact.id())) return;
        jdbc.sql("""
                        insert into loaner_offer (id, asset_id, stay, visit_id, person_id, offered_at, kept_until)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        fact.id(),
                        fact.asset().value(),
                        fact.stay(),
                        fact.visit().value(),
                        fact.person().value(),
                        at,
                        fact.keptUntil())
                .update();
    }

    void end(String id, String how) {
        jdbc.sql("update loaner_offer set ended = ? where id = ? and ended is null")
                .params(how, id)
                .update();
    }

    /** Whoever has a loaner waits for none any more. */
    void served(PersonId person) {
        jdbc.sql("update loaner_wait set ended = 'SERVED' where person_id = ? and ended is null")
                .param(person.value())
                .update();
        jdbc.sql("update loaner_offer set ended = 'TAKEN' where person_id = ? and ended is null")
                .param(person.value())
                .update();
    }

    /** The same entry may come twice. */
    private boolean known(String table, String key, String value) {
        return jdbc.sql("select count(*) from " + table + " where " + key + " = ?")
                        .param(value)
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
