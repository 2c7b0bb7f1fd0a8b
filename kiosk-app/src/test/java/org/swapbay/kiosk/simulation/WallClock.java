package org.swapbay.kiosk.simulation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The kiosk's clock over virtual time; somebody may set it wrong. */
final class WallClock extends Clock {

    private static final Instant START = Instant.parse("2026-09-01T09:00:00Z");

    private final Timeline time;
    private Duration wrongBy = Duration.ZERO;

    WallClock(Timeline time) {
        this.time = time;
    }

    void jump(Duration by) {
        wrongBy = wrongBy.plus(by);
    }

    @Override
    public Instant instant() {
        return START.plusMillis(time.now()).plus(wrongBy);
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
