package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.cash.CashNote;
import org.swapbay.kiosk.cash.CassetteBook.Collection;
import org.swapbay.kiosk.cash.CassetteBook.Count;
import org.swapbay.kiosk.cash.CassetteBook.NoteLine;
import org.swapbay.kiosk.cash.CassetteBook.Pile;
import org.swapbay.kiosk.cash.Doubt;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.security.StaffTexts;

/** Notes, piles and collections as tables, on the page and as files. @param currency of what has none of its own */
record CashTables(StaffTexts texts, FeeWords words, Times times, CurrencyUnit currency) {

    Component piles(List<Pile> piles) {
        if (piles.isEmpty()) return new Paragraph(texts.say("cash.nothing-inside"));
        var rows = new ArrayList<List<Component>>();
        piles.forEach(pile -> rows.add(List.of(
                new Span(value(pile.currency(), pile.minor())),
                number(Integer.toString(pile.pieces())),
                number(money(pile.currency(), pile.sum())))));
        var sum = piles.stream().mapToLong(Pile::sum).sum();
        var total = new Paragraph(texts.say("cash.total", money(piles.getFirst().currency(), sum)));
        total.addClassName("statement-total");
        return new Div(table(rows, "cash.value", "cash.count-of", "cash.sum"), total);
    }

    Component disputes(List<CashNote> notes) {
        var rows = new ArrayList<List<Component>>();
        notes.forEach(note -> rows.add(List.of(
                new RouterLink(times.say(note.offeredAt()), CashView.class, note.id()),
                new Span(value(note.currency(), note.minor())),
                Mark.wrong(doubt(note.doubt())),
                new Span(texts.say(note.inCassette() ? "cash.in-cassette" : "cash.not-in-cassette")))));
        return table(rows, "cash.when", "cash.value", "cash.doubt", "cash.where");
    }

    Component collections(List<Collection> collections) {
        var rows = new ArrayList<List<Component>>();
        collections.forEach(one -> rows.add(List.of(
                new RouterLink(times.say(one.collectedAt()), CashView.class, one.id()),
                new Span(one.madeBy() + ", " + one.witness()),
                number(money(one.currency(), one.expected())),
                number(money(one.currency(), one.counted())),
                difference(one),
                new Span(one.reason()))));
        return table(
                rows,
                "cash.when",
                "cash.signed",
                "cash.expected",
                "cash.counted-sum",
                "cash.difference",
                "cash.reason");
    }

    Component counts(Collection collection, List<Count> counts) {
        var rows = new ArrayList<List<Component>>();
        counts.forEach(one -> rows.add(List.of(
                new Span(value(collection.currency(), one.minor())),
                number(Integer.toString(one.expected())),
                number(Integer.toString(one.counted())))));
        return new Div(
                new Paragraph(texts.say(
                        "cash.collected-by",
                        times.say(collection.collectedAt()),
                        collection.madeBy(),
                        collection.witness())),
                table(rows, "cash.value", "cash.expected", "cash.counted-sum"),
                difference(collection),
                new Paragraph(collection.reason()));
    }

    Component facts(NoteLine note) {
        var facts = new DescriptionList();
        fact(facts, "cash.when", times.say(note.offeredAt()));
        fact(facts, "cash.value", value(note.currency(), note.minor()));
        fact(facts, "cash.state", texts.say("cash.state", note.state()));
        if (note.doubt() != null) fact(facts, "cash.doubt", doubt(note.doubt()));
        if (note.settledBy() != null) fact(facts, "cash.decided-by", note.settledBy());
        if (note.reason() != null) fact(facts, "cash.reason", note.reason());
        return facts;
    }

    /** All notes as lines of a file. */
    List<List<?>> notes(List<NoteLine> notes) {
        var lines = new ArrayList<List<?>>();
        lines.add(head(
                "cash.number",
                "cash.when",
                "cash.value",
                "fee.currency",
                "cash.state",
                "cash.doubt",
                "cash.decided-by",
                "cash.reason",
                "cash.collection"));
        notes.forEach(note -> lines.add(Arrays.asList(
                note.id(),
                times.exact(note.offeredAt()),
                amount(note.currency(), note.minor()),
                note.currency(),
                texts.say("cash.state", note.state()),
                note.doubt() == null ? "" : doubt(note.doubt()),
                note.settledBy(),
                note.reason(),
                note.collection())));
        return lines;
    }

    /** All collections as lines of a file. */
    List<List<?>> file(List<Collection> collections) {
        var lines = new ArrayList<List<?>>();
        lines.add(head(
                "cash.collection",
                "cash.when",
                "cash.signed",
                "cash.witness",
                "fee.currency",
                "cash.expected",
                "cash.counted-sum",
                "cash.difference",
                "cash.count-of",
                "cash.reason"));
        collections.forEach(one -> lines.add(List.of(
                one.id(),
                times.exact(one.collectedAt()),
                one.madeBy(),
                one.witness(),
                one.currency(),
                amount(one.currency(), one.expected()),
                amount(one.currency(), one.counted()),
                amount(one.currency(), one.difference()),
                one.pieces(),
                one.reason())));
        return lines;
    }

    private List<String> head(String... columns) {
        return Stream.of(columns).map(texts::say).toList();
    }

    private void fact(DescriptionList list, String term, String description) {
        list.add(new DescriptionList.Term(texts.say(term)), new DescriptionList.Description(description));
    }

    private Component difference(Collection one) {
        if (one.difference() == 0) return Mark.good(texts.say("cash.no-difference"));
        var amount = money(one.currency(), Math.abs(one.difference()));
        return Mark.wrong(texts.say(one.difference() < 0 ? "cash.missing" : "cash.more", amount));
    }

    private String doubt(@Nullable Doubt doubt) {
        return doubt == null ? "" : texts.say("cash.doubt", doubt);
    }

    /** A note that only the acceptor's count knows has none. */
    private String value(String currency, long minor) {
        return minor == 0 ? texts.say("cash.value-unknown") : money(currency, minor);
    }

    private String money(String code, long minor) {
        return words.money(Money.ofMinor(unit(code), minor));
    }

    private String amount(String code, long minor) {
        return Money.ofMinor(unit(code), minor).getAmount().toPlainString();
    }

    private CurrencyUnit unit(String code) {
        return code.isEmpty() ? currency : CurrencyUnit.of(code);
    }

    private static Span number(String words) {
        var number = new Span(words);
        number.addClassName("number");
        return number;
    }

    private NativeTable table(List<List<Component>> rows, String... columns) {
        var head = new NativeTableRow();
        for (var column : columns) head.add(new NativeTableHeaderCell(texts.say(column)));
        var body = new NativeTableBody();
        rows.forEach(row -> body.add(
                new NativeTableRow(row.stream().map(NativeTableCell::new).toArray(NativeTableCell[]::new))));
        var table = new NativeTable(new NativeTableHeader(head), body);
        table.addClassName("examples");
        return table;
    }
}
