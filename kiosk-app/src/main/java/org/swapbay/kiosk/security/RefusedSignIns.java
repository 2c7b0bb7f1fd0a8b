package org.swapbay.kiosk.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.StaffFact.Means;

/**
 * Puts refused sign-ins on record, so that guessing is seen, without letting whoever guesses fill the journal: of an
 * account the first refusal of an hour is told, then the fifth, the twenty-fifth and so on, each with how many there
 * were. Names that no account has are one together and are not written down: people type passwords there. What a
 * closed door refuses is not told at all, only that it closed.
 */
final class RefusedSignIns {

    static final Duration TOGETHER = Duration.ofHours(1);
    private static final int STEP = 5;

    private final Means means;
    private final Limits limits;
    private final Records records;
    private final InstantSource time;
    /** By account; no more than there are accounts, and one. */
    private final Map<Optional<String>, Run> runs = new HashMap<>();

    RefusedSignIns(Means means, Limits limits, Records records, InstantSource time) {
        this.means = means;
        this.limits = limits;
        this.records = records;
        this.time = time;
    }

    /** @param account whose sign-in it would have been; nothing where there is none */
    synchronized void tell(Optional<String> account, Throttle.Attempt attempt) {
        if (!attempt.counted() || !records.writable()) return;
        var now = time.instant();
        var run = Objects.requireNonNull(runs.compute(account, (_, before) -> Run.next(before, now)));
        var name = account.orElse(null);
        if (run.worthTelling()) records.record(new StaffFact.SignInRefused(name, means, run.attempts(), run.since()));
        if (name != null && attempt.locks() != null)
            records.record(new StaffFact.SignInLocked(name, means, attempt.locks()));
    }

    /** @param until when nothing is taken from anybody, where this attempt was the one that closed */
    void tellClosed(Throttle.Attempt attempt, Optional<Instant> until) {
        if (until.isEmpty() || !attempt.counted() || !records.writable()) return;
        records.record(new StaffFact.SignInClosed(means, limits.closeAfter(), until.get()));
    }

    private record Run(Instant since, int attempts, int tellAt) {

        static Run next(@Nullable Run before, Instant now) {
            if (before == null || !now.isBefore(before.since.plus(TOGETHER))) return new Run(now, 1, 1);
            var told = before.worthTelling();
            return new Run(before.since, before.attempts + 1, told ? before.tellAt * STEP : before.tellAt);
        }

        boolean worthTelling() {
            return attempts == tellAt;
        }
    }
}
