package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks what is gone. */
final class LossDialog extends Dialog {

    /** Tells whether it was written down; the dialog stays open otherwise. */
    @FunctionalInterface
    interface Report {
        boolean write(IncidentKind kind, @Nullable Accessory accessory, @Nullable String policeReport, String note);
    }

    LossDialog(StaffTexts texts, Report report) {
        setHeaderTitle(texts.say("loss.report"));
        var kind = new ComboBox<IncidentKind>(texts.say("loss.kind"));
        kind.setItems(IncidentKind.LOST, IncidentKind.STOLEN, IncidentKind.MISSING);
        kind.setItemLabelGenerator(one -> texts.say("incident", one));
        kind.setId("loss-kind");
        var accessory = new ComboBox<Accessory>(texts.say("loss.accessory"));
        accessory.setItems(Accessory.values());
        accessory.setItemLabelGenerator(one -> texts.say("accessory", one));
        accessory.setId("loss-accessory");
        accessory.setVisible(false);
        var police = new TextField(texts.say("loss.police"));
        police.setMaxLength(60);
        police.setId("loss-police");
        police.setVisible(false);
        kind.addValueChangeListener(change -> {
            accessory.setVisible(change.getValue() == IncidentKind.MISSING);
            police.setVisible(change.getValue() == IncidentKind.STOLEN);
        });
        var note = new TextArea(texts.say("loss.note"));
        note.setMaxLength(Workshop.LONGEST_WORDS);
        note.setId("loss-note");
        Typed.keep(note, Typed.here(""));
        var go = new Button(texts.say("loss.report"), click -> {
            var chosen = kind.getValue();
            if (chosen == null || (chosen == IncidentKind.MISSING && accessory.getValue() == null)) {
                kind.setInvalid(chosen == null);
                accessory.setInvalid(chosen != null);
                return;
            }
            var missing = chosen == IncidentKind.MISSING ? accessory.getValue() : null;
            var number = chosen == IncidentKind.STOLEN && !police.isEmpty()
                    ? police.getValue().strip()
                    : null;
            if (!report.write(chosen, missing, number, note.getValue())) return;
            note.clear();
            close();
        });
        go.addThemeVariants(ButtonVariant.PRIMARY);
        go.setId("write-loss");
        var form = new Div(kind, accessory, police, note);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(texts.say("common.cancel"), click -> close()), go);
        setWidth("420px");
    }
}
