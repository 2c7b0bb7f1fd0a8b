package org.swapbay.kiosk.safekeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepingTests {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    void twentyFourHoursAndThirtyDaysAreKept() {
        var made = new ArrayList<Instant>();
        for (var hour = 0; hour < 24 * 60; hour++) made.add(NOON.minus(Duration.ofHours(hour)));
        var kept = new ArrayList<>(made);
        kept.removeAll(Keeping.superfluous(made));
        assertThat(kept).hasSize(24 + 30 - 2).contains(NOON, NOON.minus(Duration.ofHours(23)));
        assertThat(kept).last().isEqualTo(Instant.parse("2026-08-03T23:00:00Z"));
    }

    @Test
    void ofOneHourTheNewestIsKept() {
        var made = List.of(NOON, NOON.plusSeconds(60), NOON.plusSeconds(120));
        assertThat(Keeping.superfluous(made)).containsExactly(NOON.plusSeconds(60), NOON);
    }

    @Test
    void aClockThatJumpedTenYearsThrowsNothingAway() {
        var made = List.of(NOON, NOON.plus(Duration.ofDays(3650)), NOON.minus(Duration.ofDays(3650)));
        assertThat(Keeping.superfluous(made)).isEmpty();
    }
}
