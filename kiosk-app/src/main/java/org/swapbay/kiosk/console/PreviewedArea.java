package org.swapbay.kiosk.console;

import java.time.Instant;
import java.util.Optional;
import org.swapbay.kiosk.policies.PolicyArea;
import org.swapbay.kiosk.policies.PolicyVersion;

/** A policy as the console shows it: with an answer to what it would have cost. */
interface PreviewedArea extends PolicyArea {

    /** Where it stands among the others. */
    int place();

    /** Nothing where it costs nobody anything. Computed in the database, however many tickets there are. */
    default Optional<PolicyPreview> preview(PolicyVersion old, PolicyVersion draft, Instant from, Instant to) {
        return Optional.empty();
    }

    /** Which assets would be proposed for retirement; nothing where the policy does not decide that. */
    default Optional<RetirementPreview> retirements(PolicyVersion old, PolicyVersion draft) {
        return Optional.empty();
    }
}
