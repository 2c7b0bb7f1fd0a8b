package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.RouterLink;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.swapbay.kiosk.policies.PolicyVersion;

/** What a draft would have cost: the tickets of a time that is over, under the old version and under the draft. */
final class PolicyCost extends Div {

    private static final List<Integer> MONTHS = List.of(1, 3, 12);

    private final PolicyTools tools;
    private final Supplier<PolicyVersion> old;
    private final Supplier<PolicyVersion> draft;
    private final Select<Integer> months = new Select<>();
    private final Div result = new Div();

    PolicyCost(PolicyTools tools, Supplier<PolicyVersion> old, Supplier<PolicyVersion> draft) {
        this.tools = tools;
        this.old = old;
        this.draft = draft;
        var texts = tools.texts();
        addClassName("policy-cost");
        months.setLabel(texts.say("policy.period"));
        months.setItems(MONTHS);
        months.setItemLabelGenerator(count -> texts.say("policy.months", count));
        months.setValue(MONTHS.getLast());
        months.setId("preview-months");
        months.addValueChangeListener(change -> forget());
        var look = new Button(texts.say("policy.preview"), click -> look());
        look.setId("preview");
        var ask = new Div(months, look);
        ask.addClassName("ticket-form");
        result.setId("preview-result");
        result.getElement().setAttribute("role", "status");
        add(ask, result);
    }

    /** What was shown is of another draft. */
    void forget() {
        result.removeAll();
    }

    private void look() {
        forget();
        var to = ZonedDateTime.now(tools.clock());
        var from = to.minusMonths(months.getValue());
        tools.area()
                .preview(old.get(), draft.get(), from.toInstant(), to.toInstant())
                .ifPresentOrElse(
                        this::show, () -> result.add(new Paragraph(tools.texts().say("policy.costs-nothing"))));
        tools.area().retirements(old.get(), draft.get()).ifPresent(this::show);
    }

    private void show(PolicyPreview preview) {
        var texts = tools.texts();
        var words = tools.words();
        var sums = new Div(
                sum("policy.before", words.sum(preview.before())), sum("policy.after", words.sum(preview.after())));
        sums.addClassName("sums");
        result.add(
                new Paragraph(texts.say(
                        "policy.previewed",
                        preview.looked(),
                        texts.say("policy.months", months.getValue()),
                        preview.changed())),
                sums);
        if (!preview.examples().isEmpty()) result.add(examples(preview.examples()));
    }

    private void show(RetirementPreview preview) {
        var texts = tools.texts();
        var said = new Paragraph(texts.say("policy.retired", preview.after(), preview.before()));
        said.setId("retirements");
        result.add(said);
        if (!preview.changed().isEmpty()) result.add(retirements(preview.changed()));
    }

    private static Component labelled(String label, String words) {
        var number = new Span(words);
        number.addClassName("number");
        var name = new Span(label);
        name.addClassName("quiet");
        return new Div(name, number);
    }

    private Component sum(String label, String words) {
        return labelled(tools.texts().say(label), words);
    }

    private Component retirements(List<RetirementPreview.Asset> assets) {
        var body = new NativeTableBody();
        for (var one : assets) {
            Component tag = tools.staff().maySee(AssetsView.class)
                    ? new RouterLink(one.tag(), AssetsView.class, one.tag())
                    : new Span(one.tag());
            body.add(new NativeTableRow(
                    new NativeTableCell(tag),
                    new NativeTableCell(tools.words().sum(new PolicyPreview.Sum(one.price(), one.price()))),
                    new NativeTableCell(tools.words().sum(new PolicyPreview.Sum(one.spent(), one.spent()))),
                    new NativeTableCell(said(!one.proposed())),
                    new NativeTableCell(said(one.proposed()))));
        }
        return table(body, "asset.tag", "asset.cost", "asset.spent", "policy.before", "policy.after");
    }

    private Mark said(boolean proposed) {
        return proposed
                ? Mark.waiting(tools.texts().say("policy.retire"))
                : Mark.good(tools.texts().say("policy.mend"));
    }

    private Component examples(List<PolicyPreview.Example> examples) {
        var body = new NativeTableBody();
        for (var one : examples) {
            Component number = tools.staff().maySee(TicketView.class)
                    ? new RouterLink(one.ticket(), TicketView.class, one.ticket())
                    : new Span(one.ticket());
            body.add(new NativeTableRow(
                    new NativeTableCell(number),
                    new NativeTableCell(tools.times().day(one.openedAt())),
                    new NativeTableCell(tools.texts().say(one.what())),
                    new NativeTableCell(tools.words().sum(one.before())),
                    new NativeTableCell(tools.words().sum(one.after()))));
        }
        return table(body, "ticket.number", "ticket.opened", "ticket.cause", "policy.before", "policy.after");
    }

    private Component table(NativeTableBody body, String... columns) {
        var head = new NativeTableRow();
        Stream.of(columns)
                .map(key -> new NativeTableHeaderCell(tools.texts().say(key)))
                .forEach(head::add);
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("examples");
        // Wider than a phone: whoever has no mouse moves it with the arrows.
        table.getElement().setAttribute("tabindex", "0");
        return table;
    }
}
