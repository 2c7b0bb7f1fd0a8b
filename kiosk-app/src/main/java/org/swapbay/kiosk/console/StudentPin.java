package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffTexts;

/** Gives a student a new PIN, shown once, and ends a lock. */
final class StudentPin extends Div {

    private final Pins pins;
    private final String personId;
    private final Staff staff;
    private final StaffTexts texts;

    StudentPin(Pins pins, String personId, Staff staff, StaffTexts texts) {
        this.pins = pins;
        this.personId = personId;
        this.staff = staff;
        this.texts = texts;
        addClassName("actions");
        var issue = new Button(texts.say("pin.issue"), click -> confirm());
        issue.setId("issue-pin");
        add(issue);
        if (pins.locked(personId) && staff.may(Permission.END_PIN_LOCKS))
            add(Mark.wrong(texts.say("pin.locked")), release());
    }

    private Button release() {
        var release = new Button(texts.say("pin.release"), click -> askWhy());
        release.setId("release-pin");
        return release;
    }

    private void askWhy() {
        ReasonDialog.ask(
                texts, texts.say("pin.release"), texts.say("pin.locked"), texts.say("pin.release"), true, why -> {
                    pins.release(personId, staff.signs(Permission.END_PIN_LOCKS), why);
                    getChildren().skip(1).toList().forEach(this::remove);
                    Notification.show(texts.say("pin.released"));
                    return true;
                });
    }

    private void confirm() {
        var dialog = new Dialog(texts.say("pin.title"));
        dialog.add(new Paragraph(texts.say("pin.confirm")));
        var go = new Button(texts.say("pin.issue"), click -> {
            dialog.close();
            show(pins.issue(personId, staff.signs(Permission.ISSUE_PINS)));
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("confirm-pin");
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), go);
        dialog.open();
    }

    private void show(String pin) {
        var dialog = new Dialog(texts.say("pin.title"));
        var digits = new Paragraph(pin);
        digits.addClassName("pin-shown");
        dialog.add(digits, new Paragraph(texts.say("pin.once")));
        dialog.getFooter().add(new Button(texts.say("common.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) digits.setText("");
        });
        dialog.open();
    }
}
