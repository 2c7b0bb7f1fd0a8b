package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * Takes a scan on every page: a scanner types and presses Enter. Where nothing else has the cursor, what is typed goes
 * here.
 */
final class FindField extends TextField {

    private static final String TAKE_WHAT_NOBODY_TAKES = """
            const field = this;
            const taken = target => target.closest?.('input, textarea, select, [contenteditable], vaadin-dialog,'
                + ' vaadin-combo-box, vaadin-select, vaadin-select-list-box');
            const typed = press => {
              const loose = press.key.length === 1 && press.key !== ' ' && !press.ctrlKey && !press.metaKey && !press.altKey;
              const asked = document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]');
              if (!loose || asked || press.composedPath().some(part => part instanceof Element && taken(part))) return;
              field.focus();
              field.inputElement.select();
            };
            if (!field.listening) { field.listening = true; document.addEventListener('keydown', typed, true); }
            """;

    private final Codes codes;
    private final StaffTexts texts;

    FindField(Codes codes, StaffTexts texts) {
        this.codes = codes;
        this.texts = texts;
        setId("find");
        addClassName("find");
        setPlaceholder(texts.say("find.label"));
        setAriaLabel(texts.say("find.long"));
        setTooltipText(texts.say("find.long"));
        setPrefixComponent(VaadinIcon.BARCODE.create());
        setMaxLength(64);
        setValueChangeMode(ValueChangeMode.EAGER);
        addKeyPressListener(Key.ENTER, press -> find());
    }

    /** Leads to what a code stands for; false where it stands for nothing. */
    static boolean open(UI ui, Codes codes, String code) {
        var found = codes.find(code);
        found.ifPresent(what -> {
            switch (what) {
                case Codes.Found.Ticket(var number) -> ui.navigate(TicketView.class, number);
                case Codes.Found.Slip(var number) -> ui.navigate(TillView.class, number);
                case Codes.Found.Tag(var tag) -> ui.navigate(AssetsView.class, tag);
            }
        });
        return found.isPresent();
    }

    private void find() {
        var code = getValue();
        if (code.isBlank()) return;
        clear();
        getUI().ifPresent(ui -> {
            if (!open(ui, codes, code)) Notification.show(texts.say("find.nothing", code.strip()));
        });
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        super.onAttach(attach);
        getElement().executeJs(TAKE_WHAT_NOBODY_TAKES);
    }
}
