package org.swapbay.kiosk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Goes only when a test moves it. */
public final class HandClock extends Clock {

    private volatile Instant now;

    private Duration passed = Duration.ZERO;

    /** On a school morning. */
    public HandClock() {
        this(Instant.parse("2026-09-01T08:00:00Z"));
    }

    public HandClock(Instant now) {
        this.now = now;
    }

    public void forward(Duration by) {
        now = now.plus(by);
        passed = passed.plus(by);
    }

    /** Somebody sets it, and no time passes. */
    public void set(Duration by) {
        now = now.plus(by);
    }

    /** A new run of the program: its time begins with what this clock says, and then only passes. */
    public InstantSource run() {
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
        return this;
    }
}
