package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import java.util.ArrayList;
import java.util.function.IntConsumer;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffAnswer;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffChanges;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffTexts;

/** What every part of the staff page works with. @param changed shows the account of that number as it is now */
record StaffTools(Services services, Staff staff, StaffTexts texts, IntConsumer changed) {

    /** What the security module does to accounts. */
    @org.springframework.stereotype.Component
    record Services(StaffChanges changes, StaffBadges badges, StaffPins pins) {}

    boolean mayManage() {
        return staff.may(Permission.MANAGE_STAFF);
    }

    Mark state(StaffLine line) {
        if (line.disabledAt() != null) return Mark.wrong(texts.say("staff.disabled"));
        if (services.changes().locked(line.username())) return Mark.wrong(texts.say("staff.locked"));
        if (!line.password() && line.passkeys() == 0) return Mark.waiting(texts.say("staff.waits"));
        return Mark.good(texts.say("staff.enabled"));
    }

    /** By what the person can sign in. */
    String ways(StaffLine line) {
        var ways = new ArrayList<String>();
        if (line.password()) ways.add(texts.say("staff.way-password"));
        if (line.passkeys() > 0) ways.add(texts.say("staff.way-passkeys", line.passkeys()));
        if (line.badge() && line.pin()) ways.add(texts.say("staff.way-badge"));
        return ways.isEmpty() ? texts.say("common.none") : String.join(", ", ways);
    }

    /** Shows what became of it; true where it was done. */
    boolean done(StaffAnswer answer, int number) {
        return switch (answer) {
            case StaffAnswer.Done() -> {
                changed.accept(number);
                yield true;
            }
            case StaffAnswer.Code(var _, var code) -> {
                changed.accept(number);
                showOnce(texts.say("staff.code"), code, texts.say("staff.code-once"));
                yield true;
            }
            case StaffAnswer.Refused(var why) -> {
                Notification.show(texts.say("staff.refused", why), 8_000, Notification.Position.BOTTOM_CENTER);
                yield false;
            }
        };
    }

    /** Forgets the secret as soon as the dialog is closed. */
    void showOnce(String title, String secret, String rule) {
        var dialog = new Dialog(title);
        var shown = new Paragraph(secret);
        shown.addClassName("pin-shown");
        shown.setId("shown-once");
        dialog.add(shown, new Paragraph(rule));
        dialog.getFooter().add(new Button(texts.say("common.close"), click -> dialog.close()));
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) shown.setText("");
        });
        dialog.open();
    }
}
