package org.swapbay.kiosk.fees;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeEntry.Kind;
import org.swapbay.kiosk.fees.FeeFact.OfFee;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;

/**
 * What happened to fees, as rows and lines of the ledger. A fact seen before changes nothing, and one that the rules
 * refuse leaves no trace.
 */
@Component
class FeeRecords implements Projection {

    private final JdbcClient jdbc;
    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;

    FeeRecords(JdbcClient jdbc, Fees fees, FeeBook book, PaymentBook payments) {
        this.jdbc = jdbc;
        this.fees = fees;
        this.book = book;
        this.payments = payments;
    }

    @Override
    public void apply(Entry entry) {
        if (!(entry.fact() instanceof OfFee fact)) return;
        var known = fees.find(fact.fee());
        if (known.isEmpty()) {
            if (fact instanceof FeeFact.FeeAssessed assessed) open(assessed, entry);
            return;
        }
        var fee = known.get();
        if (seenUpTo(fee.number()) >= entry.seq() || !allowed(fact, fee)) return;
        jdbc.sql("update fee set last_seq = ? where number = ?")
                .params(entry.seq(), fee.number())
                .update();
        switch (fact) {
            case FeeFact.FeeAssessed _ -> {}
            case FeeFact.FeeReassessed again -> reassess(fee, again, entry);
            case FeeFact.FeeConfirmed _ -> {
                state(fee, Fee.State.ASSESSED);
                book(entry, fact, Kind.ASSESSED, fee.basis().money(), "");
            }
            case FeeFact.FeeDropped _ -> state(fee, Fee.State.DROPPED);
            case FeeFact.FeeAdjusted(var _, var change, var currency, var reason, var _) ->
                book(entry, fact, Kind.ADJUSTED, money(currency, change), reason);
            case FeeFact.FeeWaived(var _, var amount, var currency, var reason, var _) ->
                book(entry, fact, Kind.WAIVED, money(currency, -amount), reason);
            case FeeFact.DisputeOpened(var _, var words, var _) ->
                book(entry, fact, Kind.DISPUTED, money(fee.basis().currency(), 0), words);
            case FeeFact.DisputeDecided(var _, var upheld, var off, var currency, var reason, var _) ->
                book(entry, fact, upheld ? Kind.UPHELD : Kind.REFUSED, money(currency, -off), reason);
        }
    }

    private void open(FeeFact.FeeAssessed fact, Entry entry) {
        var basis = fact.basis();
        var incident = basis.incident();
        jdbc.sql("""
                        insert into fee (number, incident, kind, person_id, school_id, incident_day, state, sure, counts,
                          claim, basis, amount, currency, first_seq, judged_seq, last_seq, assessed_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(fact.fee())
                .param(incident.id())
                .param(incident.kind().name())
                .param(incident.student().value())
                .param(incident.school())
                .param(incident.day())
                .param((fact.proposed() ? Fee.State.PROPOSED : Fee.State.ASSESSED).name())
                .param(incident.sure())
                .param(basis.counts())
                .param(basis.claim() != null)
                .param(Terms.write(basis))
                .param(basis.amount())
                .param(basis.currency())
                .param(entry.seq())
                .param(entry.seq())
                .param(entry.seq())
                .param(entry.at())
                .update();
        if (!fact.proposed()) book(entry, fact, Kind.ASSESSED, basis.money(), "");
    }

    private void reassess(Fee fee, FeeFact.FeeReassessed fact, Entry entry) {
        var basis = fact.basis();
        jdbc.sql("""
                        update fee set basis = ?, amount = ?, sure = ?, counts = ?, claim = ?, judged_seq = ?
                        where number = ?""")
                .param(Terms.write(basis))
                .param(basis.amount())
                .param(basis.incident().sure())
                .param(basis.counts())
                .param(basis.claim() != null)
                .param(entry.seq())
                .param(fee.number())
                .update();
        if (fee.state() == Fee.State.PROPOSED) return;
        var least = account(fee).leastChange();
        var wanted = basis.money().minus(fee.basis().money());
        var change = wanted.isLessThan(least) ? least : wanted;
        if (!change.isZero()) book(entry, fact, Kind.ADJUSTED, change, fact.reason());
    }

    private boolean allowed(OfFee fact, Fee fee) {
        var underWay = payments.underWay(fee, FeeFact.Direction.PAYMENT);
        return FeeRules.hindrance(fact, fee, account(fee), underWay).isEmpty();
    }

    private FeeAccount account(Fee fee) {
        return book.account(fee.number(), fee.basis().money().getCurrencyUnit());
    }

    private long seenUpTo(String fee) {
        return jdbc.sql("select last_seq from fee where number = ?")
                .param(fee)
                .query(Long.class)
                .single();
    }

    private void state(Fee fee, Fee.State state) {
        jdbc.sql("update fee set state = ? where number = ?")
                .params(state.name(), fee.number())
                .update();
    }

    private void book(Entry entry, OfFee fact, Kind kind, Money amount, String reason) {
        book.book(fact.fee(), kind, amount, reason, "fact/" + entry.seq(), fact.by(), entry.at());
    }

    private static Money money(String currency, long minor) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }
}
