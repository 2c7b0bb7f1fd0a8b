package org.swapbay.kiosk.console;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.swapbay.kiosk.repairs.DiagnosisCodes;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.Workshop;

/** What the technician found, against what the student saw. */
final class DiagnosisCard extends TicketCard {

    private final ComboBox<DiagnosisCodes.Code> code = new ComboBox<>();
    private final TextField words = new TextField();

    DiagnosisCard(TicketTools tools, List<DiagnosisCodes.Code> codes) {
        super(tools, "diagnosis.title");
        code.setLabel(tools.texts().say("diagnosis.code"));
        code.setItems(codes);
        code.setItemLabelGenerator(tools.words()::diagnosis);
        code.setId("diagnosis");
        words.setLabel(tools.texts().say("diagnosis.words"));
        words.setMaxLength(Workshop.LONGEST_WORDS);
        words.setId("diagnosis-words");
        Typed.keep(words, tools.number());
        if (tools.mayAct()) add(form(code, words, button("diagnosis.add", "add-diagnosis", this::diagnose)));
    }

    @Override
    void show(TicketSheet sheet) {
        shown.removeAll();
        var found = sheet.file().standing(LogEntry.Diagnosed.class);
        if (found.isEmpty()) shown.add(quiet(tools.texts().say("diagnosis.none")));
        var lines = new Lines();
        found.forEach(entry -> lines.add(
                entry,
                tools.words().diagnosis(entry.code()) + (entry.words().isBlank() ? "" : " – " + entry.words()),
                ""));
        shown.add(lines);
    }

    private void diagnose() {
        var chosen = code.getValue();
        if (chosen == null) {
            code.setErrorMessage(tools.texts().say("refused.no-such-diagnosis"));
            code.setInvalid(true);
            return;
        }
        if (!tools.done(tools.workshop().diagnose(tools.number(), chosen.code(), words.getValue(), tools.me()))) return;
        code.clear();
        words.clear();
    }
}
