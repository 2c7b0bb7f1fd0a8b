package org.swapbay.kiosk.fees;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer.Refused;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.FeePen.Draft;

/**
 * Payments and refunds, whatever moves the money. {@link #intend} comes before anything is sent and is durable when it
 * returns; then the money is moved under the same key; then it is booked or abandoned. Asked again with the same key,
 * each does nothing more. Any thread may.
 */
@Component
public class Payments {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,80}");
    private static final int LONGEST_REFERENCE = 120;

    private final Fees fees;
    private final FeeBook book;
    private final PaymentBook payments;
    private final FeePen pen;

    Payments(Fees fees, FeeBook book, PaymentBook payments, FeePen pen) {
        this.fees = fees;
        this.book = book;
        this.payments = payments;
        this.pen = pen;
    }

    /** Money may move only after this was done; it takes what is owed, or was paid, out of every other one's reach. */
    public FeeAnswer intend(PaymentIntended payment) {
        return pen.write(() -> {
            var known = payments.find(payment.key());
            if (known.isPresent()) {
                return same(known.get(), payment) ? Draft.of() : new Draft.No(new FeeAnswer.KeyUsed());
            }
            return Draft.unless(hindrance(payment), payment);
        });
    }

    /**
     * Money that is in somebody's hands already, such as the office's: intent and booking are one. The same key again is
     * refused, so that nothing is taken for two.
     */
    public FeeAnswer record(PaymentIntended payment, String reference) {
        return pen.write(() -> {
            if (payments.find(payment.key()).isPresent()) return new Draft.No(new FeeAnswer.AlreadyBooked());
            if (reference.length() > LONGEST_REFERENCE) return new Draft.No(new FeeAnswer.OutOfRange());
            return Draft.unless(
                    hindrance(payment), payment, new FeeFact.PaymentBooked(payment.key(), reference, payment.by()));
        });
    }

    /** The money moved, also where it was believed not to. What moved is booked whatever became of the fee since. */
    public FeeAnswer book(String key, String reference, String by) {
        return pen.write(() -> {
            var known = payments.find(key);
            if (known.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchPayment());
            if (known.get().state() == Payment.State.BOOKED) return Draft.of();
            var fits = reference.length() <= LONGEST_REFERENCE;
            return fits
                    ? Draft.of(new FeeFact.PaymentBooked(key, reference, by))
                    : new Draft.No(new FeeAnswer.OutOfRange());
        });
    }

    /** It is certain that no money moved: no answer is not certain. */
    public FeeAnswer abandon(String key, String reason, String by) {
        return pen.write(() -> {
            var known = payments.find(key);
            if (known.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchPayment());
            return switch (known.get().state()) {
                case BOOKED -> new Draft.No(new FeeAnswer.AlreadyBooked());
                case ABANDONED -> Draft.of();
                case INTENDED -> Draft.of(new FeeFact.PaymentAbandoned(key, reason, by));
            };
        });
    }

    /**
     * Somebody looked up what nobody could say for certain. What moved may be another amount than was asked for: less pays
     * the first fees, more stands with the last one as what the school owes back. Once; then it is decided.
     *
     * @param reference of whoever moved it; not needed where nothing moved
     */
    public FeeAnswer decide(String key, Money moved, String reference, String reason, String by) {
        return pen.write(() -> {
            var known = payments.find(key);
            if (known.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchPayment());
            var payment = known.get();
            if (payment.state() != Payment.State.INTENDED) return new Draft.No(new FeeAnswer.AlreadyDecided());
            if (!payment.currency().equals(moved.getCurrencyUnit().getCode())) {
                return new Draft.No(new FeeAnswer.OtherCurrency());
            }
            var given = reference.strip();
            var fits = !moved.isNegative()
                    && moved.getAmountMinorLong() <= FeeRules.MOST
                    && given.length() <= LONGEST_REFERENCE
                    && (moved.isZero() || !given.isEmpty());
            if (!fits) return new Draft.No(new FeeAnswer.OutOfRange());
            var spread = spread(payment.shares(), moved.getAmountMinorLong());
            return Draft.unless(
                    FeeRules.words(reason), new FeeFact.PaymentDecided(key, spread, given, reason.strip(), by));
        });
    }

    private static List<Share> spread(List<Share> asked, long moved) {
        var shares = new ArrayList<Share>();
        var rest = moved;
        for (var n = 0; n < asked.size() && rest > 0; n++) {
            var last = n == asked.size() - 1;
            var part = last ? rest : Math.min(rest, asked.get(n).amount());
            shares.add(new Share(asked.get(n).fee(), part));
            rest -= part;
        }
        return shares;
    }

    private Optional<Refused> hindrance(PaymentIntended payment) {
        if (!KEY.matcher(payment.key()).matches() || payment.shares().isEmpty()) {
            return Optional.of(new FeeAnswer.OutOfRange());
        }
        var seen = new HashSet<String>();
        for (var share : payment.shares()) {
            if (!seen.add(share.fee())) return Optional.of(new FeeAnswer.OutOfRange());
            var refused = hindrance(payment.direction(), share, payment.currency());
            if (refused.isPresent()) return refused;
        }
        return Optional.empty();
    }

    private Optional<Refused> hindrance(Direction direction, Share share, String currency) {
        var fee = fees.find(share.fee());
        if (fee.isEmpty()) return Optional.of(new FeeAnswer.NoSuchFee());
        if (!fee.get().basis().currency().equals(currency)) return Optional.of(new FeeAnswer.OtherCurrency());
        var account = book.account(share.fee(), fee.get().basis().money().getCurrencyUnit());
        return FeeRules.hindrance(
                direction, share.amount(), fee.get(), account, payments.underWay(fee.get(), direction));
    }

    private static boolean same(Payment known, PaymentIntended asked) {
        return known.direction() == asked.direction()
                && known.means() == asked.means()
                && known.currency().equals(asked.currency())
                && new HashSet<>(known.shares()).equals(new HashSet<>(asked.shares()));
    }
}
