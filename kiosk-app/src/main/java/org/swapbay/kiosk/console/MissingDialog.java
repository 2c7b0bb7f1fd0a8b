package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.ChargerDesk;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.security.Permission;

/** Asks a technician what of a Chromebook is missing. It says nothing about money: what follows is the schedule's affair. */
final class MissingDialog extends Dialog {

    MissingDialog(Person student, AssetId asset, ChargerDesk desk, Staff staff, FeeTools tools) {
        var texts = tools.texts();
        setHeaderTitle(texts.say("missing.report"));
        var accessory = new ComboBox<Accessory>(texts.say("loss.accessory"));
        accessory.setItems(asked(student, desk));
        accessory.setItemLabelGenerator(one -> texts.say("accessory", one));
        accessory.setId("missing-accessory");
        var note = new TextArea(texts.say("loss.note"));
        note.setMaxLength(Workshop.LONGEST_WORDS);
        note.setId("missing-note");
        Typed.keep(note, Typed.here(asset.value()));
        var go =
                new Button(texts.say("missing.report"), click -> {
                    var chosen = accessory.getValue();
                    accessory.setInvalid(chosen == null);
                    if (chosen == null) return;
                    if (!tools.done(desk.report(
                            student, asset, chosen, note.getValue(), staff.signs(Permission.WORK_ON_TICKETS)))) return;
                    note.clear();
                    close();
                });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("write-missing");
        var form = new Div(new Paragraph(texts.say("missing.about")), accessory, note);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(texts.say("common.cancel"), click -> close()), go);
        setWidth("420px");
    }

    /** What the student's family would be asked for. */
    static Accessory[] asked(Person student, ChargerDesk desk) {
        return Arrays.stream(Accessory.values())
                .filter(one -> desk.asks(student, one))
                .toArray(Accessory[]::new);
    }
}
