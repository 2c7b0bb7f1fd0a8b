package org.swapbay.kiosk.fees;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.FeeAnswer.Refused;
import org.swapbay.kiosk.journal.Records;

/** The one hand that writes facts about money, so that nothing changes between a look at the ledger and the fact. */
@Component
class FeePen {

    private final Records records;

    FeePen(Records records) {
        this.records = records;
    }

    /** What should be written, or why it may not be. */
    sealed interface Draft {

        record Facts(List<? extends FeeFact> facts) implements Draft {}

        record No(Refused why) implements Draft {}

        static Draft of(FeeFact... facts) {
            return new Facts(List.of(facts));
        }

        /** The facts, unless something is in the way. */
        static Draft unless(Optional<Refused> hindrance, FeeFact... facts) {
            return hindrance.<Draft>map(No::new).orElseGet(() -> of(facts));
        }
    }

    /** Returns when it is durable. No facts: it is done already. */
    synchronized FeeAnswer write(Supplier<Draft> draft) {
        return switch (draft.get()) {
            case Draft.No(var why) -> why;
            case Draft.Facts(var facts) -> {
                if (!facts.isEmpty()) records.record(facts);
                yield new FeeAnswer.Done();
            }
        };
    }
}
