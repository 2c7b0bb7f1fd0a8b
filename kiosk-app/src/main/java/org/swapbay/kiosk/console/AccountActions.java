package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.swapbay.kiosk.security.Permission;

/** What an administrator can do to an account. */
final class AccountActions extends Div {

    private final StaffTools tools;
    private final StaffLine line;

    AccountActions(StaffTools tools, StaffLine line) {
        this.tools = tools;
        this.line = line;
        addClassName("actions");
        if (line.disabledAt() != null) {
            add(button("staff.enable", "enable", this::enable));
            return;
        }
        add(button("staff.change-roles", "change-roles", this::changeRoles));
        add(button("staff.reset", "reset-password", this::resetPassword));
        if (tools.services().changes().locked(line.username())) add(button("staff.unlock", "unlock", this::unlock));
        add(button("staff.disable", "disable", this::disable));
    }

    private Button button(String words, String id, Runnable act) {
        var button = new Button(tools.texts().say(words), click -> act.run());
        button.setId(id);
        return button;
    }

    private void changeRoles() {
        var texts = tools.texts();
        var dialog = new Dialog(texts.say("staff.change-roles"));
        var roles = NewAccount.roles(texts, Set.copyOf(line.roles()));
        dialog.add(roles, new Paragraph(texts.say("staff.signs-out")));
        confirm(dialog, texts.say("staff.change-roles"), () -> {
            var by = tools.staff().signs(Permission.MANAGE_STAFF);
            return tools.done(
                    tools.services().changes().changeRoles(line.username(), roles.getValue(), by), line.number());
        });
    }

    private void resetPassword() {
        var texts = tools.texts();
        var dialog = new Dialog(texts.say("staff.reset"));
        dialog.add(new Paragraph(texts.say("staff.reset-confirm")));
        confirm(dialog, texts.say("staff.reset"), () -> {
            var by = tools.staff().signs(Permission.MANAGE_STAFF);
            return tools.done(tools.services().changes().resetPassword(line.username(), by), line.number());
        });
    }

    private void confirm(Dialog dialog, String words, BooleanSupplier act) {
        var go = new Button(words, click -> {
            if (act.getAsBoolean()) dialog.close();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("confirm");
        dialog.getFooter().add(new Button(tools.texts().say("common.cancel"), click -> dialog.close()), go);
        dialog.setWidth("420px");
        dialog.open();
    }

    private void disable() {
        var texts = tools.texts();
        ReasonDialog.ask(
                texts,
                texts.say("staff.disable"),
                texts.say("staff.disable-confirm"),
                texts.say("staff.disable"),
                true,
                reason -> tools.done(
                        tools.services()
                                .changes()
                                .disable(line.username(), reason, tools.staff().signs(Permission.MANAGE_STAFF)),
                        line.number()));
    }

    private void enable() {
        var texts = tools.texts();
        ReasonDialog.ask(
                texts,
                texts.say("staff.enable"),
                "",
                texts.say("staff.enable"),
                true,
                reason -> tools.done(
                        tools.services()
                                .changes()
                                .enable(line.username(), reason, tools.staff().signs(Permission.MANAGE_STAFF)),
                        line.number()));
    }

    private void unlock() {
        var texts = tools.texts();
        ReasonDialog.ask(
                texts,
                texts.say("staff.unlock"),
                "",
                texts.say("staff.unlock"),
                true,
                reason -> tools.done(
                        tools.services()
                                .changes()
                                .unlock(line.username(), reason, tools.staff().signs(Permission.MANAGE_STAFF)),
                        line.number()));
    }
}
