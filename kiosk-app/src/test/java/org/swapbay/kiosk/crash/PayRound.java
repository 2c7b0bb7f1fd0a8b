package org.swapbay.kiosk.crash;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One payment, one trouble, one kill, and what the next start made of them.
 *
 * @param request that fails, from 1 on, where the trouble is one of a request
 * @param again where the next starts died too, while they settled what they found
 * @param reached whether the program died where it was to die; else it was killed when all was over
 * @param inTheDark what the family did meanwhile
 * @param found after the restart
 * @param end after the family came again
 */
record PayRound(
        PayWay way,
        PayTrouble trouble,
        int request,
        Optional<KillPoint.AtPoint> kill,
        List<KillPoint.AtPoint> again,
        boolean reached,
        boolean inTheDark,
        String found,
        String end,
        Duration took,
        List<String> violations) {

    PayRound {
        again = List.copyOf(again);
        violations = List.copyOf(violations);
    }

    /** The line of the table it belongs to. */
    String point() {
        if (!reached || kill.isEmpty()) return "when all was over";
        return Stream.concat(kill.stream(), again.stream())
                .map(KillPoint.AtPoint::name)
                .collect(Collectors.joining(", then "));
    }
}
