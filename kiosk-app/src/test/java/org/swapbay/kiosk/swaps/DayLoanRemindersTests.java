package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.roster.Bells;
import org.swapbay.kiosk.roster.SchoolCalendar;

class DayLoanRemindersTests {

    private static final DayLoanPolicy.Reminders TWICE = new DayLoanPolicy.Reminders(30, 1, 2, false);
    private static final Instant FRIDAY_THREE = Instant.parse("2026-09-04T15:00:00Z");

    @Test
    void halfAnHourBeforeItIsDueWhoHasItIsRemindedOnce() {
        assertThat(next(false, 0, null, "2026-09-04T14:29:00Z")).isEmpty();
        assertThat(next(false, 0, null, "2026-09-04T14:30:00Z")).contains(0);
        assertThat(next(true, 0, "2026-09-04T14:30:00Z", "2026-09-04T14:40:00Z"))
                .isEmpty();
    }

    @Test
    void whenItIsLateTheNextReminderComesOnTheNextSchoolDay() {
        assertThat(next(true, 0, "2026-09-04T14:30:00Z", "2026-09-04T15:00:00Z"))
                .contains(1);
        assertThat(next(true, 1, "2026-09-04T15:00:00Z", "2026-09-06T12:00:00Z"))
                .isEmpty();
        assertThat(next(true, 1, "2026-09-04T15:00:00Z", "2026-09-07T00:10:00Z"))
                .contains(2);
    }

    @Test
    void neverMoreOftenThanThePolicyLets() {
        assertThat(next(true, 2, "2026-09-07T00:10:00Z", "2026-10-07T00:10:00Z"))
                .isEmpty();
    }

    private static Optional<Integer> next(boolean soon, int late, @Nullable String last, String now) {
        var out = new DayLoans.Out(
                new VisitId("v-1"), 1, FRIDAY_THREE, soon, late, last == null ? null : Instant.parse(last));
        return DayLoanReminders.next(out, TWICE, mondayToFriday(), Instant.parse(now));
    }

    private static SchoolCalendar mondayToFriday() {
        var week = new EnumMap<DayOfWeek, Bells>(DayOfWeek.class);
        for (var day = 1; day <= 5; day++) {
            week.put(DayOfWeek.of(day), new Bells(LocalTime.of(8, 0), LocalTime.of(15, 0)));
        }
        return new SchoolCalendar(1, LocalDate.EPOCH, ZoneOffset.UTC, week, new TreeMap<>(), List.of());
    }
}
