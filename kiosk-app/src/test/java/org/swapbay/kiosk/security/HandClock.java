package org.swapbay.kiosk.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes only when a test moves it. */
final class HandClock extends Clock {

    private Instant now = Instant.parse("2026-09-01T08:00:00Z");

    private Duration passed = Duration.ZERO;

    void forward(Duration by) {
        now = now.plus(by);
        passed = passed.plus(by);
    }

    /** Somebody sets it, and no time passes. */
    void set(Duration by) {
        now = now.plus(by);
    }

    /** A new run of the program: its time begins with what this clock says, and then only passes. */
    InstantSource run() {
        var start = now.minus(passed);
        return () -> start.plus(passed);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("one zone is enough");
    }
}
