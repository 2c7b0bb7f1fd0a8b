package org.swapbay.kiosk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;
import org.swapbay.kiosk.roster.CalendarReading.Why;

class CalendarFileTests {

    private static final LocalDate AUGUST = LocalDate.of(2026, 8, 1);
    private static final LocalDate JULY = LocalDate.of(2027, 7, 31);

    @Test
    void aHolidayIsOneDayAlthoughItsEndIsTheNext() {
        var event = only(
                event("SUMMARY:Labor Day - No School", "DTSTART;VALUE=DATE:20260907", "DTEND;VALUE=DATE:20260908"));

        assertThat(event.days()).containsExactly(LocalDate.of(2026, 9, 7));
        assertThat(event.guess()).isEqualTo(Meaning.NO_SCHOOL);
        assertThat(event.starts()).isEmpty();
    }

    @Test
    void aBreakIsAllItsDays() {
        var event = only(event("SUMMARY:Winter Break", "DTSTART;VALUE=DATE:20261221", "DTEND;VALUE=DATE:20270102"));

        assertThat(event.days())
                .hasSize(12)
                .startsWith(LocalDate.of(2026, 12, 21))
                .endsWith(LocalDate.of(2027, 1, 1));
    }

    @Test
    void aTimeInAnotherZoneIsPutOnTheSchoolsDay() {
        var event = only(event("SUMMARY:Early dismissal", "DTSTART:20261125T170000Z", "DTEND:20261125T200000Z"));

        assertThat(event.days()).containsExactly(LocalDate.of(2026, 11, 25));
        assertThat(event.starts()).contains(LocalTime.NOON);
        assertThat(event.ends()).contains(LocalTime.of(15, 0));
        assertThat(event.guess()).isEqualTo(Meaning.HALF_DAY);
    }

    @Test
    void aZoneThatTheFileItselfDescribesIsReadFromIt() {
        var file = calendar("""
                BEGIN:VTIMEZONE
                TZID:School
                BEGIN:STANDARD
                DTSTART:20000101T000000
                TZOFFSETFROM:-0500
                TZOFFSETTO:-0500
                END:STANDARD
                END:VTIMEZONE
                """
                + event(
                        "SUMMARY:Half day",
                        "DTSTART;TZID=School:20261125T113000",
                        "DTEND;TZID=School:20261125T150000"));

        assertThat(read(file).getFirst().starts()).contains(LocalTime.of(11, 30));
    }

    @Test
    void everyOtherWednesdayIsCountedToItsEndWithoutTheDaysTakenOut() {
        var event = only(event(
                "SUMMARY:Early release",
                "DTSTART;VALUE=DATE:20260902",
                "RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=20261014T235959Z",
                "EXDATE;VALUE=DATE:20260930"));

        assertThat(event.days())
                .containsExactly(LocalDate.of(2026, 9, 2), LocalDate.of(2026, 9, 16), LocalDate.of(2026, 10, 14));
    }

    @Test
    void whatRepeatsForEverEndsWithTheSchoolYear() {
        var event = only(event("SUMMARY:Early release", "DTSTART;VALUE=DATE:20200102", "RRULE:FREQ=WEEKLY"));

        assertThat(event.days()).hasSize(52).allMatch(day -> !day.isBefore(AUGUST) && !day.isAfter(JULY));
    }

    @Test
    void aLeapDayThatComesEachYearComesInLeapYearsOnly() {
        var file = calendar(event("SUMMARY:Leap day, no school", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY"));

        assertThat(CalendarFile.read(
                        bytes(file), Calendars.NEW_YORK, LocalDate.of(2027, 1, 1), LocalDate.of(2028, 12, 31)))
                .isInstanceOfSatisfying(
                        CalendarReading.Read.class,
                        read -> assertThat(read.events().getFirst().days()).containsExactly(LocalDate.of(2028, 2, 29)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECONDLY", "MINUTELY", "HOURLY"})
    void whatRepeatsWithinADayIsLeftOutAndCounted(String frequency) {
        var file = calendar(event("SUMMARY:Bell", "DTSTART:20260901T000000Z", "RRULE:FREQ=" + frequency)
                + event("SUMMARY:No school", "DTSTART;VALUE=DATE:20260907"));

        assertThat(CalendarFile.read(bytes(file), Calendars.NEW_YORK, AUGUST, JULY))
                .isInstanceOfSatisfying(CalendarReading.Read.class, read -> {
                    assertThat(read.leftOut()).isOne();
                    assertThat(read.events()).hasSize(1);
                });
    }

    @Test
    void aRecurrenceThatNeverHappensCostsNoTime() {
        var file = calendar(
                event("SUMMARY:Never", "DTSTART;VALUE=DATE:20260901", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31"));

        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThat(
                        CalendarFile.read(bytes(file), Calendars.NEW_YORK, AUGUST, JULY))
                .isInstanceOf(CalendarReading.class));
    }

    @Test
    void aCancelledEventIsNone() {
        var file = calendar(event("SUMMARY:No school", "DTSTART;VALUE=DATE:20260907", "STATUS:CANCELLED"));

        assertThat(refused(file)).isEqualTo(Why.NOTHING_IN_TIME);
    }

    @Test
    void aFoldedNameIsOneNameAndAnEndlessOneIsCut() {
        var folded = only(event("SUMMARY:No school to\r\n day", "DTSTART;VALUE=DATE:20260907"));
        var endless = only(event("SUMMARY:" + "x".repeat(5_000), "DTSTART;VALUE=DATE:20260907"));

        assertThat(folded.name()).isEqualTo("No school today");
        assertThat(endless.name()).hasSize(120);
    }

    @ParameterizedTest
    @CsvSource({
        "'No School: Presidents Day', NO_SCHOOL",
        "Spring Break, NO_SCHOOL",
        "Breakfast with the principal, NOTHING",
        "Day Before Thanksgiving: Early Dismissal, HALF_DAY",
        "Picture Day, NOTHING",
        "Sin clases, NO_SCHOOL",
        "Salida temprana, HALF_DAY",
        "PTA meeting, NOTHING"
    })
    void theFirstGuessFollowsWhatSchoolsWrite(String name, Meaning meaning) {
        assertThat(only(event("SUMMARY:" + name, "DTSTART;VALUE=DATE:20260907")).guess())
                .isEqualTo(meaning);
    }

    @Test
    void whatIsNoCalendarIsRefusedWithItsReason() {
        assertThat(refused("hello")).isEqualTo(Why.NOT_A_CALENDAR);
        assertThat(refused("")).isEqualTo(Why.NOT_A_CALENDAR);
        assertThat(refused("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:2026"))
                .isEqualTo(Why.BROKEN);
        assertThat(refused("BEGIN:VCALENDAR\r\n" + "x".repeat(CalendarFile.LARGEST)))
                .isEqualTo(Why.TOO_LARGE);
        assertThat(refused(calendar(
                        event("SUMMARY:x", "DTSTART;VALUE=DATE:20260907").repeat(5_001))))
                .isEqualTo(Why.TOO_MANY_EVENTS);
    }

    @Test
    void whateverIsBrokenInAFileNothingIsThrown() {
        var whole = bytes(calendar(event(
                "SUMMARY:Early release", "DTSTART;VALUE=DATE:20260902", "RRULE:FREQ=WEEKLY;COUNT=9;BYDAY=MO,WE")));
        var chance = new Random(7);
        for (var round = 0; round < 400; round++) {
            var broken = whole.clone();
            for (var hits = 0; hits <= round % 5; hits++)
                broken[chance.nextInt(broken.length)] = (byte) chance.nextInt();
            assertThat(CalendarFile.read(broken, Calendars.NEW_YORK, AUGUST, JULY))
                    .isNotNull();
        }
    }

    private static CalendarEvent only(String event) {
        var events = read(calendar(event));
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static List<CalendarEvent> read(String file) {
        return ((CalendarReading.Read) CalendarFile.read(bytes(file), Calendars.NEW_YORK, AUGUST, JULY)).events();
    }

    private static Why refused(String file) {
        return ((CalendarReading.Refused) CalendarFile.read(bytes(file), Calendars.NEW_YORK, AUGUST, JULY)).why();
    }

    static String calendar(String events) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//School//EN\r\n"
                + events.replaceAll("\r?\n", "\r\n")
                + "END:VCALENDAR\r\n";
    }

    static String event(String... lines) {
        return "BEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260801T000000Z\r\n" + String.join("\r\n", lines)
                + "\r\nEND:VEVENT\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
