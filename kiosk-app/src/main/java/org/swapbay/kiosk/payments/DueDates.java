package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.DuePlan;
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeEntry;
import org.swapbay.kiosk.fees.Statement;

/** By when the policy for paying wants a fee, or each part of it, as of today. */
@Component
public class DueDates {

    private final PaymentPolicies policies;
    private final Clock clock;

    DueDates(PaymentPolicies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The parts that a family may still pay a fee in; none where the policy takes whole fees only, or while it is disputed. */
    public List<DuePlan.Due> parts(Statement.Line line) {
        if (line.account().disputed() || policies.on(today()).instalments() == 1) return List.of();
        return plan(line.account(), line.entries())
                .map(plan -> plan.open(line.account().owed()))
                .orElse(List.of());
    }

    /** What of an undisputed fee is overdue. @param underWay paid, and not booked yet */
    Money overdue(FeeAccount account, List<FeeEntry> entries, Money underWay) {
        return plan(account, entries)
                .filter(_ -> !account.disputed())
                .map(plan -> plan.overdue(account.owed().minus(underWay), today()))
                .orElse(underWay.minus(underWay));
    }

    /** Nothing where nobody was told. */
    private Optional<DuePlan> plan(FeeAccount account, List<FeeEntry> entries) {
        return entries.stream()
                .filter(entry -> entry.kind() == FeeEntry.Kind.ASSESSED)
                .map(entry -> LocalDate.ofInstant(entry.at(), clock.getZone()))
                .findFirst()
                .map(told -> policies.on(today()).plan(account.charge().minus(account.waived()), told));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
