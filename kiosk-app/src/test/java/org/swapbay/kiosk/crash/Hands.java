package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.swapbay.kiosk.whole.BenchProcess.Bay;

/** What anybody does at the kiosk: reads, touches and waits, for as long as it lives. */
final class Hands {

    /** Longer than the longest time that a test lets stand still. */
    private static final Duration PATIENCE = Duration.ofSeconds(240);

    private final Stand stand;
    /** Nobody means these: somebody else has left them open, and staff are asked about them. */
    private final Set<Integer> leftOpen;

    /** For one errand, from its beginning on. */
    Hands(Stand stand) {
        this.stand = stand;
        leftOpen = doorsOpen().map(Bay::number).collect(Collectors.toSet());
    }

    /** False when the kiosk died on the way. */
    boolean wholly(Runnable errand) {
        try {
            errand.run();
            return true;
        } catch (WentDark dark) {
            return false;
        }
    }

    void read(String words) {
        until(words, () -> stand.screen().shows(words));
    }

    void touch(String words) {
        until(words, () -> stand.screen().offers(words));
        stand.screen().touch(words);
    }

    Bay openDoor() {
        until("an open door", () -> open().isPresent());
        return open().orElseThrow();
    }

    /** The one that opened for this errand. */
    Optional<Bay> open() {
        return doorsOpen().filter(door -> !leftOpen.contains(door.number())).findFirst();
    }

    private Stream<Bay> doorsOpen() {
        return stand.bench().world().bays().stream().filter(Bay::open);
    }

    void until(String what, BooleanSupplier there) {
        try {
            await(what)
                    .atMost(PATIENCE)
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .until(() -> {
                        if (!stand.kiosk().running()) throw new WentDark();
                        return there.getAsBoolean();
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("%s does not come. There is:\n%s\nLog:\n%s"
                    .formatted(what, stand.screen().text(), stand.kiosk().log()));
        }
    }

    /** The program died. */
    private static final class WentDark extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
