package org.swapbay.kiosk.notices;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Basis;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.payments.PaymentPolicies;
import org.swapbay.kiosk.payments.PaymentPolicy;
import org.swapbay.kiosk.payments.PaymentPolicy.MailFees;

/** What a family is to be told about money, where the school's policy wants it; in the transaction of the fact. */
@Component
class MoneyNotices implements Projection {

    /** Notes come one by one; so long after the first one all of a visit are in. */
    private static final Duration ALL_NOTES = Duration.ofMinutes(15);

    private final NoticeShelf shelf;
    private final Fees fees;
    private final PaymentBook payments;
    private final PaymentPolicies policies;
    private final Clock clock;

    MoneyNotices(NoticeShelf shelf, Fees fees, PaymentBook payments, PaymentPolicies policies, Clock clock) {
        this.shelf = shelf;
        this.fees = fees;
        this.payments = payments;
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public void apply(Entry entry) {
        var at = entry.at();
        switch (entry.fact()) {
            case FeeFact.FeeAssessed(var fee, var basis, var proposed, var _) when !proposed -> owed(fee, basis, at);
            case FeeFact.FeeConfirmed(var fee, var _) ->
                fees.find(fee).map(Fee::basis).ifPresent(basis -> owed(fee, basis, at));
            case FeeFact.FeeDropped(var fee, var _, var _) -> shelf.over(NoticeKind.FEE_OWED + "/" + fee, at);
            case FeeFact.PaymentBooked(var key, var reference, var _) ->
                payments.find(key)
                        .filter(payment -> payment.direction() == Direction.PAYMENT)
                        .ifPresent(payment -> paid(payment, reference, at));
            default -> {}
        }
    }

    private void owed(String fee, Basis basis, Instant at) {
        if (basis.amount() <= 0 || policy(at).mailFees() == MailFees.NOT) return;
        shelf.putMoney(NoticeKind.FEE_OWED, fee, basis.incident().student(), at);
    }

    private void paid(Payment payment, String reference, Instant at) {
        if (!policy(at).mailReceipts()) return;
        var notes = payment.means() == Means.CASH;
        fees.find(payment.shares().getFirst().fee())
                .ifPresent(fee -> shelf.putMoney(
                        NoticeKind.PAID,
                        notes ? reference : payment.key(),
                        fee.student(),
                        notes ? at.plus(ALL_NOTES) : at));
    }

    private PaymentPolicy policy(Instant at) {
        return policies.on(LocalDate.ofInstant(at, clock.getZone()));
    }
}
