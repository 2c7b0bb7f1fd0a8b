package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffAnswer;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.security.StaffTexts;

/** Makes an account, and shows the code with which its person chooses a password. */
final class NewAccount {

    private final StaffTools tools;
    private final Dialog dialog;
    private final TextField username = new TextField();
    private final CheckboxGroup<StaffRole> roles;

    private NewAccount(StaffTools tools) {
        this.tools = tools;
        var texts = tools.texts();
        dialog = new Dialog(texts.say("staff.new"));
        roles = roles(texts, Set.of());
        username.setLabel(texts.say("staff.username"));
        username.setMaxLength(64);
        username.setId("new-username");
        var form = new Div(username, roles);
        form.addClassName("dialog-form");
        dialog.add(form);
        var make = new Button(texts.say("staff.make"), click -> make());
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setId("make-account");
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), make);
        dialog.setWidth("420px");
    }

    static void open(StaffTools tools) {
        var account = new NewAccount(tools);
        account.dialog.open();
        account.username.focus();
    }

    /** The roles to choose from, each with what it is for. */
    static CheckboxGroup<StaffRole> roles(StaffTexts texts, Set<StaffRole> held) {
        var roles = new CheckboxGroup<StaffRole>(texts.say("staff.roles"));
        roles.setItems(StaffRole.values());
        roles.setItemLabelGenerator(role -> texts.say("role", role) + " – " + texts.say("role-for", role));
        roles.setValue(held);
        roles.setId("roles");
        return roles;
    }

    private void make() {
        var services = tools.services();
        var by = tools.staff().signs(Permission.MANAGE_STAFF);
        var answer = services.changes().create(username.getValue(), roles.getValue(), by);
        switch (answer) {
            case StaffAnswer.Refused(var why) -> {
                var onRoles = why == StaffAnswer.Why.NO_ROLE;
                roles.setInvalid(onRoles);
                roles.setErrorMessage(tools.texts().say("staff.refused", why));
                username.setInvalid(!onRoles);
                username.setErrorMessage(tools.texts().say("staff.refused", why));
            }
            case StaffAnswer.Code(var name, var code) -> {
                dialog.close();
                tools.showOnce(
                        tools.texts().say("staff.code-for", name),
                        code,
                        tools.texts().say("staff.code-once"));
            }
            case StaffAnswer.Done() -> dialog.close();
        }
    }
}
