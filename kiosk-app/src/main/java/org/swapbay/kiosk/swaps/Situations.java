package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.repairs.RepairDesk;

/** Gathers what the rules may decide by. */
@Component
class Situations {

    private final Clock clock;
    private final BayBank bays;
    private final RepairDesk repairs;
    private final LoanPolicies loans;
    private final Swaps swaps;
    private final WaitingDesk waiting;
    private final Situation.Names names;

    Situations(
            Clock clock,
            BayBank bays,
            RepairDesk repairs,
            LoanPolicies loans,
            Swaps swaps,
            WaitingDesk waiting,
            Situation.Names names) {
        this.clock = clock;
        this.bays = bays;
        this.repairs = repairs;
        this.loans = loans;
        this.swaps = swaps;
        this.waiting = waiting;
        this.names = names;
    }

    /** @param now by {@link SteadyTime} */
    Situation at(Instant now) {
        return with(now, bays.now());
    }

    /** The same with doors that are looked at now; blocks for two looks. */
    Situation lookedAt(Instant now) {
        return with(now, bays.lookedAt());
    }

    private Situation with(Instant now, Cabinet cabinet) {
        var today = LocalDate.now(clock);
        var policy =
                repairs.policyOn(today).orElseThrow(() -> new IllegalStateException("no repair policy is in force"));
        return new Situation(now, cabinet, policy, names, loans.on(today), swaps.lastLent(), waiting.line());
    }
}
