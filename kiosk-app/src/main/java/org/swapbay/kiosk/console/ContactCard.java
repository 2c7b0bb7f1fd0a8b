package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.notices.NoticeDesk;
import org.swapbay.kiosk.roster.Contact;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** Where a person is written to, and in which language. */
final class ContactCard extends Div {

    private final NoticeDesk desk;
    private final PersonId person;
    private final @Nullable Contact known;
    private final Staff staff;
    private final StaffTexts texts;
    private final Runnable done;
    private final TextField email = new TextField();
    private final ComboBox<String> language = new ComboBox<>();

    ContactCard(
            NoticeDesk desk, PersonId person, @Nullable Contact known, Staff staff, StaffTexts texts, Runnable done) {
        this.desk = desk;
        this.person = person;
        this.known = known;
        this.staff = staff;
        this.texts = texts;
        this.done = done;
        addClassName("actions");
        var change = new Button(texts.say("contact.change"), click -> ask());
        change.setId("change-contact");
        add(change);
    }

    private void ask() {
        var dialog = new Dialog(texts.say("contact.change"));
        email.setLabel(texts.say("contact.email"));
        email.setId("email");
        email.setMaxLength(254);
        email.setWidthFull();
        language.setLabel(texts.say("contact.language"));
        language.setItems(List.of("en", "es"));
        language.setItemLabelGenerator(code -> texts.say("contact.language." + code));
        language.setClearButtonVisible(true);
        if (known != null) {
            email.setValue(known.email());
            if (known.language() != null) language.setValue(known.language());
        }
        var keep = new Button(texts.say("contact.keep"), click -> keep(dialog));
        keep.setId("keep-contact");
        dialog.add(email, language);
        dialog.getFooter().add(new Button(texts.say("common.cancel"), click -> dialog.close()), keep);
        dialog.open();
    }

    /** An empty address takes the old one off. */
    private void keep(Dialog dialog) {
        var address = email.getValue().strip();
        if (!address.isEmpty() && !Contact.isAddress(address)) {
            email.setErrorMessage(texts.say("contact.wrong"));
            email.setInvalid(true);
            return;
        }
        var by = staff.signs(Permission.WORK_ON_NOTICES);
        if (address.isEmpty()) desk.forget(person, by);
        else desk.keep(new Contact(person, address, language.getValue()), by);
        dialog.close();
        Notification.show(texts.say("contact.kept"));
        done.run();
    }
}
