package org.swapbay.kiosk.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import javax.imageio.ImageIO;
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
import org.swapbay.kiosk.assets.AssetLife;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.Part;
import org.swapbay.kiosk.repairs.RepairLog;
import org.swapbay.kiosk.repairs.TicketFile;
import org.swapbay.kiosk.security.PinVerdict;
import org.swapbay.kiosk.security.Pins;

@KioskTest
@ViewPackages(classes = TicketView.class)
@WithMockUser(username = "kim", roles = "TECHNICIAN")
@ExtendWith(OutputCaptureExtension.class)
class TicketViewTests extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext program;

    private SchoolDay day;

    @BeforeEach
    void begin() {
        day = new SchoolDay(program);
    }

    @Test
    void aDeepLinkShowsWhatTheStudentSaid() {
        open();
        assertThat(page())
                .contains("fell off the desk", "Screen", "Dropped", "Ana" + day.key, day.tag, "hallway-1", "bay 7");
        assertThat(exists("print-again")).isTrue();
    }

    @Test
    void anUnknownNumberIsSaidToBeUnknown() {
        navigate(TicketView.class, "R-999999999");
        assertThat(page()).contains("There is no ticket R-999999999.");
    }

    @Test
    void onlyWhatCanBeDoneNowIsOffered() {
        open();
        assertThat(exists("act-take")).isTrue();
        assertThat(exists("act-finish")).isFalse();
        assertThat(page()).as("why it cannot be called nothing").contains("it lies in bay 7");
        click("act-take");
        assertThat(custody()).isEqualTo(new Custody.HeldForRepair(day.ticket));
        assertThat(page()).contains("in repair", "with kim", "Write down what you found first");
        assertThat(exists("act-take")).isFalse();
        assertThat(exists("act-finish")).isFalse();
        diagnose();
        assertThat(exists("act-finish")).isTrue();
    }

    @Test
    void theLastStepIsUndoneAndBothStayInTheHistory() {
        // Other tests have theirs in bay 7.
        var bay = new Custody.HeldInBay(day.key.hashCode());
        program.getBean(Records.class)
                .commit(() -> day.ledger().record(day.asset, bay, "moved", "test/" + day.key + "/3", Instant.EPOCH));
        open();
        click("act-take");
        click("undo");
        assertThat(custody()).isEqualTo(bay);
        assertThat(page()).contains("Take into repair – now: in repair", "Undone – back to: waits");
        assertThat(exists("undo")).isFalse();
    }

    @Test
    void givingUpAsksForAReason() {
        open();
        click("act-take");
        diagnose();
        click("act-give-up");
        click("give-reason");
        assertThat(find(TextArea.class).id("reason").isInvalid()).isTrue();
        test(find(TextArea.class).id("reason")).setValue("two screens broken already");
        click("give-reason");
        assertThat(page()).contains("not repairable", "two screens broken already");
        assertThat(find(Dialog.class).exists()).isFalse();
    }

    @Test
    void whatIsBeingTypedSurvivesAReload() {
        open();
        test(find(TextArea.class).id("note")).setValue("the family comes on Friday");
        click("act-take");
        diagnose();
        click("act-give-up");
        test(find(TextArea.class).id("reason")).setValue("two screens broken already");
        find(Dialog.class).single().close();

        open();
        assertThat(find(TextArea.class).id("note").getValue()).isEqualTo("the family comes on Friday");
        click("act-give-up");
        assertThat(find(TextArea.class).id("reason").getValue()).isEqualTo("two screens broken already");
        click("give-reason");
        click("add-note");
        assertThat(page()).contains("two screens broken already", "the family comes on Friday");

        open();
        assertThat(find(TextArea.class).id("note").getValue()).isEmpty();
    }

    @Test
    void whatWasGivenUpIsForgottenAndNothingIsTakenAlongToAnotherTicket() {
        open();
        test(find(TextArea.class).id("note")).setValue("of the first one");
        click("act-take");
        diagnose();
        click("act-give-up");
        test(find(TextArea.class).id("reason")).setValue("of the first one");
        test(find(Button.class).withText("Cancel").single()).click();
        click("act-give-up");
        assertThat(find(TextArea.class).id("reason").getValue()).isEmpty();
        test(find(TextArea.class).id("reason")).setValue("of the first one");
        find(Dialog.class).single().close();

        day = new SchoolDay(program);
        open();
        assertThat(find(TextArea.class).id("note").getValue()).isEmpty();
        click("act-take");
        diagnose();
        click("act-give-up");
        assertThat(find(TextArea.class).id("reason").getValue()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void partsAndLabourAddUp() {
        open();
        click("new-part");
        test(find(TextField.class).id("part-code")).setValue("lcd-" + day.key);
        test(find(TextField.class).id("part-name")).setValue("Screen " + day.key);
        test(find(BigDecimalField.class).id("part-price")).setValue(new BigDecimal("49.999"));
        click("keep-part");
        assertThat(find(BigDecimalField.class).id("part-price").isInvalid()).isTrue();
        test(find(BigDecimalField.class).id("part-price")).setValue(new BigDecimal("49.99"));
        click("keep-part");
        var part = (ComboBox<Part>) find(ComboBox.class).id("part");
        assertThat(part.getValue().name()).isEqualTo("Screen " + day.key);
        test(find(IntegerField.class).id("pieces")).setValue(2);
        click("add-part");
        test(find(IntegerField.class).id("minutes")).setValue(25);
        click("add-labour");
        assertThat(page()).contains("2 × Screen " + day.key, "$99.98", "25 min");
        assertThat(find(Span.class).id("ticket-cost").getText()).isEqualTo("$99.98");
        click("add-labour");
        assertThat(test(find(Notification.class).last()).getText()).contains("cannot be right");
    }

    @Test
    void whatWasWrittenByMistakeIsTakenBackWithAReason() {
        open();
        test(find(TextArea.class).id("note")).setValue("called the family");
        click("add-note");
        find(Button.class).withClassName("withdraw").all().forEach(button -> test(button)
                .click());
        test(find(TextArea.class).id("reason")).setValue("wrong ticket");
        click("give-reason");
        assertThat(log().standing(LogEntry.Noted.class)).isEmpty();
        assertThat(page()).contains("called the family", "Took back an entry: wrong ticket");
    }

    @Test
    void aPhotoIsShownAndSomethingElseIsRefused() throws IOException {
        open();
        test(find(Upload.class).id("photos")).upload("ana-rivera.jpg", "image/jpeg", picture());
        assertThat(find(Image.class).single().getSrc()).startsWith("console/photos/" + day.ticket + "/");
        assertThat(page()).doesNotContain("ana-rivera");
        test(find(Upload.class).id("photos")).upload("x.jpg", "image/jpeg", "<script>".getBytes());
        assertThat(find(Image.class).all()).hasSize(1);
        assertThat(test(find(Notification.class).last()).getText()).contains("That is not a photo");
    }

    @Test
    void pastItsEconomicLimitItIsProposedForRetirement() {
        var assets = program.getBean(Assets.class);
        program.getBean(Records.class)
                .commit(() -> assets.describe(
                        day.asset,
                        new AssetLife(
                                LocalDate.of(2019, 8, 1),
                                29_900L,
                                "USD",
                                LocalDate.of(2020, 8, 1),
                                LocalDate.of(2025, 6, 1),
                                null)));
        open();
        assertThat(page())
                .contains("Proposed for retirement", "no updates since Jun 1, 2025", "$299.00", "ended Aug 1, 2020");
    }

    @Test
    void whoStillHasALoanerIsSaidBeforeItIsGivenBack() {
        open();
        click("act-take");
        diagnose();
        assertThat(exists("loaner-out")).isFalse();
        day.swap();
        click("act-finish");
        // The one taken in that swap stands for the loaner.
        assertThat(page()).contains("The student still has loaner " + day.tag);
    }

    @Test
    void aChangeByAnotherIsShownWithoutLosingWhatIsTyped() {
        open();
        test(find(TextArea.class).id("note")).setValue("half a sent");
        click("act-take");
        assertThat(find(TextArea.class).id("note").getValue()).isEqualTo("half a sent");
    }

    @Test
    @WithMockUser(username = "olga", roles = "OFFICE")
    void theOfficeOnlyReads() {
        open();
        assertThat(page()).contains("fell off the desk");
        assertThat(find(Button.class).all())
                .filteredOn(button -> button.getId().isPresent())
                .isEmpty();
        assertThat(find(Upload.class).exists()).isFalse();
        assertThat(find(TextArea.class).exists()).isFalse();
    }

    @Test
    void aNewPinIsShownOnceAndWorks(CapturedOutput output) {
        var pins = program.getBean(Pins.class);
        open();
        click("issue-pin");
        assertThat(pins.issued(day.student.value())).isFalse();
        click("confirm-pin");
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
        open();
        click("release-pin");
        click("give-reason");
        assertThat(pins.locked(day.student.value())).isTrue();
        test(find(TextArea.class).id("reason")).setValue("forgot it over the holidays");
        click("give-reason");
        assertThat(pins.locked(day.student.value())).isFalse();
        assertThat(exists("release-pin")).isFalse();
    }

    private void open() {
        navigate(TicketView.class, day.ticket);
    }

    private void click(String id) {
        test(find(Button.class).id(id)).click();
    }

    private boolean exists(String id) {
        return find(Component.class).withId(id).exists();
    }

    @SuppressWarnings("unchecked")
    private void diagnose() {
        var code = (ComboBox<Object>) find(ComboBox.class).id("diagnosis");
        test(code).selectItem("Screen cracked");
        click("add-diagnosis");
    }

    private Custody custody() {
        return day.ledger().now(day.asset).orElseThrow().custody();
    }

    private TicketFile log() {
        return program.getBean(RepairLog.class).of(day.ticket);
    }

    private String page() {
        return find(TicketView.class).single().getElement().getTextRecursively();
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return bytes.toByteArray();
    }
}
