package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.Part;
import org.swapbay.kiosk.repairs.PartCatalogue;
import org.swapbay.kiosk.repairs.Workshop;

/** Parts and labour with what they cost, to the cent. */
final class PartsCard extends TicketCard {

    private final PartCatalogue catalogue;
    private final ComboBox<Part> part = new ComboBox<>();
    private final IntegerField pieces = new IntegerField();
    private final IntegerField minutes = new IntegerField();

    PartsCard(TicketTools tools, PartCatalogue catalogue) {
        super(tools, "cost.title");
        this.catalogue = catalogue;
        var texts = tools.texts();
        part.setLabel(texts.say("part.label"));
        part.setItemLabelGenerator(known ->
                known.name() + " · " + known.code() + " · " + tools.words().money(known.price()));
        part.setItems(catalogue.all());
        part.setId("part");
        pieces.setLabel(texts.say("part.pieces"));
        pieces.setValue(1);
        pieces.setMin(1);
        pieces.setMax(Workshop.MOST_PIECES);
        pieces.setStepButtonsVisible(true);
        pieces.setId("pieces");
        pieces.addClassName("short");
        minutes.setLabel(texts.say("labour.minutes"));
        minutes.setMin(1);
        minutes.setMax(Workshop.MOST_MINUTES);
        minutes.setId("minutes");
        minutes.addClassName("short");
        if (!tools.mayAct()) return;
        var priced = new Button(texts.say("part.new"), click -> PartDialog.open(tools, this::relist));
        priced.addThemeVariants(ButtonVariant.TERTIARY);
        priced.setId("new-part");
        add(
                form(part, pieces, button("part.add", "add-part", this::use), priced),
                form(minutes, button("labour.add", "add-labour", this::work)));
    }

    @Override
    void show(TicketSheet sheet) {
        var words = tools.words();
        var texts = tools.texts();
        var file = sheet.file();
        shown.removeAll();
        var lines = new Lines();
        file.standing(LogEntry.PartUsed.class)
                .forEach(used -> lines.add(
                        used,
                        used.quantity() == 1
                                ? used.name()
                                : texts.say("part.times", used.quantity(), used.name(), words.money(used.price())),
                        words.money(used.cost())));
        file.standing(LogEntry.LabourSpent.class)
                .forEach(work -> lines.add(
                        work,
                        texts.say("labour.line", work.minutes(), words.money(work.hourlyRate()))
                                + (work.words().isBlank() ? "" : " – " + work.words()),
                        words.money(work.cost())));
        if (lines.getChildren().findAny().isEmpty()) {
            shown.add(quiet(texts.say("cost.none")));
            return;
        }
        var sum = new Span(words.money(file.cost(sheet.nothing())));
        sum.addClassName("number");
        sum.setId("ticket-cost");
        var total = new Div(new Span(texts.say("cost.total")), sum);
        total.addClassName("total");
        shown.add(lines, total);
    }

    private void use() {
        var chosen = part.getValue();
        if (chosen == null) {
            part.setErrorMessage(tools.texts().say("refused.no-such-part"));
            part.setInvalid(true);
            return;
        }
        var quantity = pieces.getValue() == null ? 0 : pieces.getValue();
        if (!tools.done(tools.workshop().use(tools.number(), chosen.code(), quantity, tools.me()))) return;
        part.clear();
        pieces.setValue(1);
    }

    private void work() {
        var spent = minutes.getValue() == null ? 0 : minutes.getValue();
        if (tools.done(tools.workshop().work(tools.number(), spent, "", tools.me()))) minutes.clear();
    }

    private void relist(String code) {
        part.setItems(catalogue.all());
        catalogue.find(code).ifPresent(part::setValue);
    }
}
