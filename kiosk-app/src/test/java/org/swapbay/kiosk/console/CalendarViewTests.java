package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.upload.Upload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.roster.SchoolCalendars;

@KioskTest
@ViewPackages(classes = CalendarView.class)
@WithMockUser(username = "kim", roles = "OFFICE")
class CalendarViewTests extends SpringBrowserlessTest {

    @Autowired
    private SchoolCalendars calendars;

    @Autowired
    private Clock clock;

    @Test
    void aFileIsLookedThroughBeforeItIsAppliedAndCanBeTakenBack() {
        var monday = monday();
        var before = calendars.today().version();
        var view = navigate(CalendarView.class);
        view.read(file("Teachers only, no school", monday));
        assertThat(find(Div.class).id("changes").getText()).isNotNull();
        assertThat(calendars.today().version()).isEqualTo(before);
        assertThat(calendars.today().isSchoolDay(monday)).isTrue();

        test(find(Button.class).id("apply-calendar")).click();
        assertThat(calendars.today().isSchoolDay(monday)).isFalse();
        assertThat(calendars.editions().getFirst().madeBy()).isEqualTo("kim");

        test(find(Button.class).withText("Go back to this one").all().getFirst())
                .click();
        test(find(Button.class).id("apply-calendar")).click();
        assertThat(calendars.today().isSchoolDay(monday)).isTrue();
        assertThat(calendars.today().version()).isEqualTo(before + 2);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aFileThatIsBeingLookedThroughSurvivesAReload() {
        var monday = monday().plusWeeks(2);
        navigate(CalendarView.class).read(file("Open house", monday));
        test(find(ComboBox.class)
                        .withCondition(
                                box -> "Open house".equals(box.getAriaLabel().orElse("")))
                        .single())
                .selectItem("No school");

        UI.getCurrent().refreshCurrentRoute(true);
        test(find(Button.class).id("apply-calendar")).click();
        assertThat(calendars.today().isSchoolDay(monday)).isFalse();

        UI.getCurrent().refreshCurrentRoute(true);
        assertThat(find(Button.class).withId("apply-calendar").all()).isEmpty();
    }

    @Test
    void aBrokenFileIsRefusedInPlainWordsAndChangesNothing() {
        var before = calendars.today().version();
        var view = navigate(CalendarView.class);
        view.read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART".getBytes(StandardCharsets.UTF_8));

        assertThat(find(Mark.class)
                        .withText("The file is broken off or damaged. Export it once more.")
                        .all())
                .hasSize(1);
        assertThat(calendars.today().version()).isEqualTo(before);
    }

    @Test
    void aSnowDayIsOneDayClosed() {
        var monday = monday().plusWeeks(1);
        navigate(CalendarView.class);
        test(find(DatePicker.class).id("one-day")).setValue(monday);
        test(find(Button.class).id("preview-day")).click();
        test(find(Button.class).id("apply-calendar")).click();

        assertThat(calendars.today().isSchoolDay(monday)).isFalse();
    }

    @Test
    @WithMockUser(username = "tea", roles = "TEACHER")
    void whoMayOnlyLookIsOfferedNothingToChange() {
        navigate(CalendarView.class);

        assertThat(find(Upload.class).all()).isEmpty();
        assertThat(find(Button.class).withId("preview-day").all()).isEmpty();
    }

    private LocalDate monday() {
        return LocalDate.now(clock).plusDays(14).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static byte[] file(String name, LocalDate day) {
        var lines =
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20260801T000000Z\r\n"
                        + "SUMMARY:" + name + "\r\nDTSTART;VALUE=DATE:" + DateTimeFormatter.BASIC_ISO_DATE.format(day)
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        return lines.getBytes(StandardCharsets.UTF_8);
    }
}
