package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import org.swapbay.kiosk.security.Permission;

/** Gives a person the badge and the PIN with which they sign in at the kiosk, and takes them back. */
final class KioskActions extends Div {

    private final StaffTools tools;
    private final StaffLine line;

    KioskActions(StaffTools tools, StaffLine line) {
        this.tools = tools;
        this.line = line;
        addClassName("actions");
        add(button(line.badge() ? "staff.new-badge" : "staff.badge", "badge", this::askBadge));
        if (!line.badge()) return;
        add(button("staff.pin", "staff-pin", this::givePin));
        add(button("staff.withdraw-badge", "withdraw-badge", this::withdraw));
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(tools.texts().say(words), click -> act.run());
        button.setId(id);
        return button;
    }

    private void askBadge() {
        var texts = tools.texts();
        var dialog = new Dialog(texts.say("staff.badge"));
        var code = new TextField(texts.say("staff.badge-code"));
        code.setHelperText(texts.say("staff.badge-rule"));
        code.setMaxLength(40);
        code.setWidthFull();
        code.setId("badge-code");
        var make = new Button(
                texts.say("staff.badge-make"),
                click -> code.setValue(tools.services().badges().newCode()));
        make.addThemeVariants(ButtonVariant.TERTIARY);
        make.setId("make-badge");
        var keep = new Button(texts.say("staff.badge-keep"), click -> keep(dialog, code));
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        keep.setId("keep-badge");
        // A scanner ends what it types with Enter.
        code.addKeyPressListener(Key.ENTER, press -> keep(dialog, code));
        var form = new Div(new Paragraph(texts.say("staff.badge-how")), code, make);
        form.addClassName("dialog-form");
        dialog.add(form);
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), keep);
        dialog.setWidth("420px");
        dialog.open();
        code.focus();
    }

    private void keep(Dialog dialog, TextField code) {
        var by = tools.staff().signs(Permission.MANAGE_STAFF);
        var typed = code.getValue().strip();
        switch (tools.services().badges().issue(line.username(), typed, by)) {
            case ISSUED -> {
                dialog.close();
                showPin(tools.services().pins().issue(line.username(), by));
            }
            case UNUSABLE -> wrong(code, "staff.badge-unusable");
            case TAKEN -> wrong(code, "staff.badge-taken");
        }
    }

    private void givePin() {
        showPin(tools.services().pins().issue(line.username(), tools.staff().signs(Permission.MANAGE_STAFF)));
    }

    private void withdraw() {
        var texts = tools.texts();
        ReasonDialog.ask(
                texts,
                texts.say("staff.withdraw-badge"),
                texts.say("staff.withdraw-confirm"),
                texts.say("staff.withdraw-badge"),
                true,
                reason -> {
                    var by = tools.staff().signs(Permission.MANAGE_STAFF);
                    tools.services().badges().withdraw(line.username(), by, reason);
                    tools.changed().accept(line.number());
                    return true;
                });
    }

    private void showPin(String pin) {
        tools.changed().accept(line.number());
        tools.showOnce(
                tools.texts().say("staff.pin-for", line.username()),
                pin,
                tools.texts().say("staff.pin-once"));
    }

    private void wrong(TextField code, String words) {
        code.setErrorMessage(tools.texts().say(words));
        code.setInvalid(true);
        code.focus();
    }
}
