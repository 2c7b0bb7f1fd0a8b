package org.swapbay.kiosk.fees;

import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeAnswer.Refused;
import org.swapbay.kiosk.fees.FeeFact.OfFee;

/** What may be done about a fee as it stands. Asked before a fact is written and again when it is booked. */
final class FeeRules {

    static final int SHORTEST_REASON = 5;
    static final int LONGEST_WORDS = 500;
    /** A million of any currency with cents. */
    static final long MOST = 100_000_000;

    private FeeRules() {}

    /** @param underWay payments that were sent and not answered */
    static Optional<Refused> hindrance(OfFee fact, Fee fee, FeeAccount account, Money underWay) {
        return switch (fact) {
            case FeeFact.FeeAssessed _ -> Optional.of(new FeeAnswer.AlreadyDecided());
            case FeeFact.FeeReassessed _ ->
                fee.state() == Fee.State.DROPPED ? Optional.of(new FeeAnswer.AlreadyDecided()) : Optional.empty();
            case FeeFact.FeeConfirmed _ -> unless(fee.state() == Fee.State.PROPOSED, new FeeAnswer.AlreadyDecided());
            case FeeFact.FeeDropped(var _, var reason, var _) ->
                unless(fee.state() == Fee.State.PROPOSED, new FeeAnswer.AlreadyDecided())
                        .or(() -> words(reason));
            case FeeFact.FeeAdjusted(var _, var change, var currency, var reason, var _) ->
                open(fee, currency)
                        .or(() -> words(reason))
                        .or(() -> unless(change != 0 && Math.abs(change) <= MOST, new FeeAnswer.OutOfRange()))
                        .or(() -> unless(
                                !money(fee, change).isLessThan(account.leastChange()),
                                new FeeAnswer.BelowNothing(account.leastChange().negated())));
            case FeeFact.FeeWaived(var _, var amount, var currency, var reason, var _) ->
                open(fee, currency)
                        .or(() -> words(reason))
                        .or(() -> positive(amount))
                        .or(() -> atMostOwed(money(fee, amount), account, underWay))
                        // More is owed than was asked for where too much was given back: that is no fee to waive.
                        .or(() -> unless(
                                !money(fee, -amount).isLessThan(account.leastChange()),
                                new FeeAnswer.BelowNothing(account.leastChange().negated())));
            case FeeFact.DisputeOpened(var _, var words, var _) ->
                open(fee, fee.basis().currency())
                        .or(() -> words(words))
                        .or(() -> unless(!account.disputed(), new FeeAnswer.AlreadyDisputed()));
            case FeeFact.DisputeDecided(var _, var upheld, var off, var currency, var reason, var _) ->
                open(fee, currency)
                        .or(() -> words(reason))
                        .or(() -> unless(account.disputed(), new FeeAnswer.NotDisputed()))
                        .or(() -> upheld ? positive(off) : unless(off == 0, new FeeAnswer.OutOfRange()))
                        .or(() -> unless(
                                !money(fee, -off).isLessThan(account.leastChange()),
                                new FeeAnswer.BelowNothing(account.leastChange().negated())));
        };
    }

    /** A payment's share of a fee, on its way in or out. @param underWay others in the same direction */
    static Optional<Refused> hindrance(
            FeeFact.Direction direction, long amount, Fee fee, FeeAccount account, Money underWay) {
        return open(fee, fee.basis().currency()).or(() -> positive(amount)).or(() -> switch (direction) {
            case PAYMENT -> atMostOwed(money(fee, amount), account, underWay);
            case REFUND -> {
                var left = account.paid().minus(underWay);
                yield unless(!money(fee, amount).isGreaterThan(left), new FeeAnswer.MoreThanPaid(left));
            }
        });
    }

    static Optional<Refused> words(String words) {
        var length = words.strip().length();
        if (length < SHORTEST_REASON) return Optional.of(new FeeAnswer.ReasonMissing());
        return unless(length <= LONGEST_WORDS, new FeeAnswer.OutOfRange());
    }

    private static Optional<Refused> open(Fee fee, String currency) {
        return switch (fee.state()) {
            case PROPOSED -> Optional.of(new FeeAnswer.StillProposed());
            case DROPPED -> Optional.of(new FeeAnswer.AlreadyDecided());
            case ASSESSED -> unless(fee.basis().currency().equals(currency), new FeeAnswer.OtherCurrency());
        };
    }

    private static Optional<Refused> positive(long amount) {
        return unless(amount > 0 && amount <= MOST, new FeeAnswer.OutOfRange());
    }

    private static Optional<Refused> atMostOwed(Money amount, FeeAccount account, Money underWay) {
        var left = account.owed().minus(underWay);
        var owed = left.isNegative() ? Money.zero(left.getCurrencyUnit()) : left;
        return unless(!amount.isGreaterThan(owed), new FeeAnswer.MoreThanOwed(owed));
    }

    private static Money money(Fee fee, long minor) {
        return Money.ofMinor(fee.basis().money().getCurrencyUnit(), minor);
    }

    private static Optional<Refused> unless(boolean fine, Refused refused) {
        return fine ? Optional.empty() : Optional.of(refused);
    }
}
