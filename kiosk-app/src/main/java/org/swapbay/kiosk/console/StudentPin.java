package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffTexts;

/** Gives a student a new PIN, shown once, and ends a lock. */
final class StudentPin extends Div {

    private final Pins pins;
    private final String personId;
    private final String by;
    private final StaffTexts texts;

    /** @param by the account in whose name it is done */
    StudentPin(Pins pins, String personId, String by, StaffTexts texts) {
        this.pins = pins;
        this.personId = personId;
        this.by = by;
        this.texts = texts;
        addClassName("actions");
        var issue = new Button(texts.say("pin.issue"), click -> confirm());
        issue.setId("issue-pin");
        add(issue);
        if (pins.locked(personId)) add(Mark.wrong(texts.say("pin.locked")), release());
    }

    private Button release() {
        var release = new Button(texts.say("pin.release"));
        release.setId("release-pin");
        release.addClickListener(click -> {
            pins.release(personId, by);
            getChildren().skip(1).toList().forEach(this::remove);
            Notification.show(texts.say("pin.released"));
        });
        return release;
    }

    private void confirm() {
        var dialog = new Dialog(texts.say("pin.title"));
        dialog.add(new Paragraph(texts.say("pin.confirm")));
        var go = new Button(texts.say("pin.issue"), click -> {
            dialog.close();
            show(pins.issue(personId, by));
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
