package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;
import org.swapbay.kiosk.payments.PaymentTroubles.Kind;
import org.swapbay.kiosk.payments.PaymentTroubles.Trouble;

/** Payments under way that nobody answers, or that this program fails to ask for. */
@Component
class PaymentSource implements HealthSource {

    /** One answer that is late is no trouble. */
    private static final Duration LASTING = Duration.ofMinutes(1);

    private final PaymentTroubles troubles;
    private final StripeDoor door;
    private final Clock clock;

    PaymentSource(PaymentTroubles troubles, StripeDoor door, Clock clock) {
        this.troubles = troubles;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.PAYMENTS);
    }

    @Override
    public Look look() {
        var lasting = clock.instant().minus(LASTING);
        var now = troubles.all().stream()
                .filter(trouble ->
                        trouble.kind() == Kind.FAULT || trouble.since().isBefore(lasting))
                .toList();
        var found = Stream.of(Kind.FAULT, Kind.SILENCE)
                .map(kind ->
                        now.stream().filter(trouble -> trouble.kind() == kind).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(PaymentSource::wrong)
                .orElseGet(this::calm);
        return new Look(List.of(found), Map.of());
    }

    private static Finding wrong(List<Trouble> some) {
        var since = some.stream().map(Trouble::since).min(Instant::compareTo).orElseThrow();
        var cause = some.getFirst().kind() == Kind.FAULT ? Cause.PAYMENT_NOT_FOLLOWED : Cause.NO_CONNECTION;
        return Finding.of(Part.PAYMENTS, HealthState.ATTENTION, cause)
                .since(since)
                .with("", some.size());
    }

    private Finding calm() {
        return door.settings().isEmpty()
                ? Finding.of(Part.PAYMENTS, HealthState.OK, Cause.NOT_USED)
                : Finding.fine(Part.PAYMENTS);
    }
}
