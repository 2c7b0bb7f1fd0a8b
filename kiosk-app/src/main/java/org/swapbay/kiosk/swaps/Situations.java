package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.repairs.RepairDesk;

/** Gathers what the rules may decide by. */
@Component
class Situations {

    private final Clock clock;
    private final BayBank bays;
    private final RepairDesk repairs;
    private final Situation.Names names;

    Situations(Clock clock, BayBank bays, RepairDesk repairs, Situation.Names names) {
        this.clock = clock;
        this.bays = bays;
        this.repairs = repairs;
        this.names = names;
    }

    /** @param now by {@link SteadyTime} */
    Situation at(Instant now) {
        var policy = repairs.policyOn(LocalDate.now(clock))
                .orElseThrow(() -> new IllegalStateException("no repair policy is in force"));
        return new Situation(now, bays.now(), policy, names);
    }
}
