package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;
import org.swapbay.kiosk.KioskTest;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.security.PinVerdict;
import org.swapbay.kiosk.security.Pins;

@KioskTest
@ViewPackages(classes = TicketsView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
@ExtendWith(OutputCaptureExtension.class)
class TicketsViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aTicketIsFoundByItsNumberItsAssetAndItsStudent() {
        navigate(TicketsView.class);
        for (var words : new String[] {
            day.ticket, day.tag.toLowerCase(Locale.ROOT), "sn" + day.key, "ana" + day.key, day.studentNumber
        }) {
            search(words);
            assertThat(test(grid()).size()).as(words).isEqualTo(1);
            assertThat(grid().getGenericDataView().getItem(0).number()).isEqualTo(day.ticket);
        }
    }

    @Test
    void wildcardsListNobody() {
        navigate(TicketsView.class);
        for (var words : new String[] {"%", "_", "no such thing", "' or 1=1 --"}) {
            search(words);
            assertThat(test(grid()).size()).as(words).isZero();
        }
    }

    @Test
    void aDeepLinkShowsWhatTheStudentSaid() {
        navigate(TicketsView.class, day.ticket);
        assertThat(panel()).contains("fell off the desk", "Screen", "Dropped", "Ana" + day.key, day.tag, "hallway-1");
        assertThat(find(Button.class).withId("print-again").exists()).isTrue();
    }

    @Test
    void aRowLeadsToItsDeepLink() {
        navigate(TicketsView.class);
        search(day.ticket);
        test(grid()).clickRow(0);
        assertThat(panel()).contains(day.ticket);
        test(find(Button.class).id("close-panel")).click();
        assertThat(find(Panel.class).exists()).isFalse();
    }

    @Test
    void anUnknownNumberIsSaidToBeUnknown() {
        navigate(TicketsView.class, "R-999999999");
        assertThat(panel()).contains("There is no ticket R-999999999.");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void theOfficeOnlyReads() {
        navigate(TicketsView.class, day.ticket);
        assertThat(panel()).contains("fell off the desk");
        assertThat(find(Button.class).withId("print-again").exists()).isFalse();
        assertThat(find(Button.class).withId("issue-pin").exists()).isFalse();
    }

    @Test
    void aNewPinIsShownOnceAndWorks(CapturedOutput output) {
        var pins = program.getBean(Pins.class);
        navigate(TicketsView.class, day.ticket);
        test(find(Button.class).id("issue-pin")).click();
        assertThat(pins.issued(day.student.value())).isFalse();
        test(find(Button.class).id("confirm-pin")).click();
        var shown = find(Paragraph.class).withClassName("pin-shown").single();
        var pin = shown.getText();
        assertThat(pins.check(Optional.of(day.student.value()), pin)).isEqualTo(PinVerdict.ACCEPTED);
        find(Dialog.class).last().close();
        assertThat(shown.getText()).isEmpty();
        assertThat(output.getAll().lines().filter(line -> line.contains("swapbay")))
                .noneMatch(line -> line.contains(pin) || line.contains("Ana" + day.key) || line.contains("kim"));
    }

    @Test
    void staffUnlockAStudent() {
        var pins = program.getBean(Pins.class);
        for (var n = 0; n < 5; n++) pins.failed(Optional.of(day.student.value()));
        navigate(TicketsView.class, day.ticket);
        test(find(Button.class).id("release-pin")).click();
        assertThat(pins.locked(day.student.value())).isFalse();
        assertThat(find(Button.class).withId("release-pin").exists()).isFalse();
    }

    @SuppressWarnings("unchecked")
    private Grid<TicketLine> grid() {
        return (Grid<TicketLine>) find(Grid.class).single();
    }

    private void search(String words) {
        test(find(TextField.class).single()).setValue(words);
    }

    private String panel() {
        return find(Panel.class).single().getElement().getTextRecursively();
    }
}
