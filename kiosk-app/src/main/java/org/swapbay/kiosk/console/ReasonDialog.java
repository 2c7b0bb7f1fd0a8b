package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks for a reason before something is done that others will want to understand. */
final class ReasonDialog {

    private ReasonDialog() {}

    /** @param action is given the reason, and tells whether it was done; the dialog stays open otherwise */
    static void ask(
            StaffTexts texts, String title, String about, String go, boolean required, Predicate<String> action) {
        var dialog = new Dialog(title);
        var reason = new TextArea(texts.say(required ? "reason.label" : "reason.label-optional"));
        reason.setMaxLength(Workshop.LONGEST_WORDS);
        reason.setWidthFull();
        reason.setId("reason");
        Typed.keep(reason, Typed.here(title + about));
        var proceed = new Button(go, click -> {
            if (required && reason.getValue().strip().length() < Workshop.SHORTEST_REASON) {
                reason.setErrorMessage(texts.say("refused.reason-missing"));
                reason.setInvalid(true);
                reason.focus();
            } else if (action.test(reason.getValue())) {
                reason.clear();
                dialog.close();
            }
        });
        proceed.addThemeVariants(ButtonVariant.PRIMARY);
        proceed.setId("give-reason");
        if (!about.isBlank()) dialog.add(new Paragraph(about));
        dialog.add(reason);
        dialog.getFooter()
                .add(
                        new Button(texts.say("common.cancel"), click -> {
                            reason.clear();
                            dialog.close();
                        }),
                        proceed);
        dialog.setWidth("420px");
        dialog.open();
        reason.focus();
    }
}
