package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.ScheduleFile;
import org.swapbay.kiosk.roster.School;

/** A schedule is put in force by text that makes sense, and by nothing else. Far in the future, where nobody looks. */
@KioskTest
@ViewPackages(classes = FeeScheduleView.class)
@WithMockUser(username = "lee", roles = "ADMINISTRATOR")
class FeeScheduleViewTests extends SpringBrowserlessTest {

    private static final LocalDate SOME_DAY = LocalDate.of(2199, 8, 1);

    @Autowired
    private ApplicationContext program;

    @Test
    void whatIsNoScheduleIsNotPublished() {
        navigate(FeeScheduleView.class);
        var before = schedules().all().size();
        test(find(TextArea.class).id("schedule-text")).setValue("{\"title\": \"free for all\"}");
        publish();
        assertThat(find(TextArea.class).id("schedule-text").isInvalid()).isTrue();
        assertThat(schedules().all()).hasSize(before);
    }

    @Test
    @SuppressWarnings("unchecked")
    void aSchoolsOwnScheduleIsPublishedFromItsDayOn() {
        var day = new FeeDay(program, false);
        var named = "Policy " + day.day.key;
        var text = ScheduleFile.write(ScheduleFile.beginning("USD")).replace("Fee schedule", named);
        navigate(FeeScheduleView.class);
        test(find(TextArea.class).id("schedule-text")).setValue(text);
        var school = (ComboBox<School>) find(ComboBox.class).id("schedule-school");
        school.setValue(new School(day.student.schoolId(), "Test school"));
        find(DatePicker.class).id("schedule-from").setValue(LocalDate.of(2001, 1, 1));
        publish();
        assertThat(schedules().all()).noneMatch(one -> one.terms().title().equals(named));
        find(DatePicker.class).id("schedule-from").setValue(SOME_DAY);
        publish();
        assertThat(schedules()
                        .on(SOME_DAY, day.student.schoolId())
                        .orElseThrow()
                        .terms()
                        .title())
                .isEqualTo(named);
        assertThat(schedules()
                        .on(SOME_DAY.minusDays(1), day.student.schoolId())
                        .orElseThrow()
                        .terms()
                        .title())
                .isEqualTo("Test policy");
        assertThat(find(FeeScheduleView.class).single().getElement().getTextRecursively())
                .contains(named, "What is nobody's fault is free.");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void theOfficeReadsSchedulesAndPublishesNone() {
        navigate(FeeScheduleView.class);
        assertThat(find(TextArea.class).exists()).isFalse();
        assertThat(find(Button.class).exists()).isFalse();
    }

    private FeeSchedules schedules() {
        return program.getBean(FeeSchedules.class);
    }

    private void publish() {
        test(find(Button.class).id("publish-schedule")).click();
    }
}
