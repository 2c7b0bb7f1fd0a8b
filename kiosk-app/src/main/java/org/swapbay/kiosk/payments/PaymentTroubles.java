package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;

/**
 * Which payments cannot be followed at the moment, and since when. When asking begins to fail, and when it goes on, is on
 * record, once each. Any thread may.
 */
@Component
class PaymentTroubles {

    private static final Logger log = LoggerFactory.getLogger(PaymentTroubles.class);

    private final Records records;
    private final Clock clock;
    private final Map<String, Trouble> now = new ConcurrentHashMap<>();
    /** Over, but the record did not take that yet. */
    private final Set<String> untold = ConcurrentHashMap.newKeySet();

    PaymentTroubles(Records records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /** What is wrong. */
    enum Kind {
        /** Whoever moves the money says nothing. */
        SILENCE,
        /** This program could not ask or could not write down what it heard. */
        FAULT
    }

    /** @param noted whether the record knows of it */
    record Trouble(Kind kind, Instant since, boolean noted) {}

    List<Trouble> all() {
        return List.copyOf(now.values());
    }

    void silent(String key) {
        now.merge(
                key,
                new Trouble(Kind.SILENCE, clock.instant(), false),
                (known, fresh) ->
                        known.kind() == Kind.SILENCE ? known : new Trouble(Kind.SILENCE, known.since(), known.noted()));
    }

    /** @param failures in a row, this one too */
    void failed(String key, RuntimeException fault, int failures) {
        log.error("payment={} could not be followed, failures={}; it is tried again", key, failures, fault);
        var known = now.get(key);
        // It began again before its end was on record: to the record it went on.
        var noted = untold.remove(key)
                || known != null && known.noted()
                || written(new PaymentFact.FollowingFailed(key, fault.getClass().getSimpleName()));
        now.put(key, new Trouble(Kind.FAULT, known == null ? clock.instant() : known.since(), noted));
    }

    /** It was answered, whatever the answer. */
    void over(String key) {
        var known = now.remove(key);
        if (known == null || !known.noted()) return;
        untold.add(key);
        tell();
    }

    /** What began on record also ends there, as soon as the record takes it. */
    void tell() {
        for (var key : List.copyOf(untold)) {
            // One at a time tells it, and once.
            if (!untold.remove(key)) continue;
            if (!written(new PaymentFact.FollowingResumed(key))) untold.add(key);
        }
    }

    private boolean written(Fact fact) {
        try {
            records.record(fact);
            return true;
        } catch (RuntimeException unwritable) {
            log.error("the record does not take it now", unwritable);
            return false;
        }
    }
}
