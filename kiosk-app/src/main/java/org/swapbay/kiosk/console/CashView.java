package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.cash.CashBook;
import org.swapbay.kiosk.cash.CashNote;
import org.swapbay.kiosk.cash.CashPolicies;
import org.swapbay.kiosk.cash.CassetteAnswer;
import org.swapbay.kiosk.cash.CassetteBook;
import org.swapbay.kiosk.cash.CassetteBook.NoteLine;
import org.swapbay.kiosk.cash.CassetteBook.Pile;
import org.swapbay.kiosk.cash.CassetteDesk;
import org.swapbay.kiosk.cash.Settlement;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.PinVerdict;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffTexts;

/** What lies in the bill acceptor's cassette, which notes are in doubt, and who emptied it when. */
@Route(value = "console/cash", layout = ConsoleLayout.class)
@Needs(Permission.SEE_CASH)
class CashView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final int COLLECTIONS_SHOWN = 50;
    private static final int LONG = 8_000;

    private final CashAcceptor acceptor;
    private final CassetteBook cassette;
    private final CashBook book;
    private final CassetteDesk desk;
    private final CashPolicies policies;
    private final StaffPins pins;
    private final Workshop workshop;
    private final Staff staff;
    private final Exports exports;
    private final Clock clock;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final FeeWords words = FeeWords.in(getLocale());
    private final Times times;
    private final CashTables tables;
    private String chosen = "";

    CashView(
            CashAcceptor acceptor,
            CassetteBook cassette,
            CashBook book,
            CassetteDesk desk,
            CashPolicies policies,
            StaffPins pins,
            Workshop workshop,
            Staff staff,
            Exports exports,
            Changes changes,
            Clock clock) {
        this.acceptor = acceptor;
        this.cassette = cassette;
        this.book = book;
        this.desk = desk;
        this.policies = policies;
        this.pins = pins;
        this.workshop = workshop;
        this.staff = staff;
        this.exports = exports;
        this.clock = clock;
        times = new Times(clock, getLocale());
        tables = new CashTables(texts, words, times, workshop.currency());
        addClassNames("console-view", "statement", "cash");
        changes.refresh(this, this::fill);
    }

    /** @param note the number of a note or of a collection that the page is opened for */
    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String note) {
        chosen = Objects.requireNonNullElse(note, "");
        fill();
    }

    @Override
    public String getPageTitle() {
        return texts.say("cash.title") + " – Swapbay";
    }

    private void fill() {
        removeAll();
        var head = new Div(new H1(texts.say("cash.title")), standing());
        head.addClassName("console-head");
        if (exports.offered()) {
            var collections = Csv.link(
                    "cash-collections", texts, exports, () -> tables.file(cassette.collections(Integer.MAX_VALUE)));
            collections.setText(texts.say("cash.csv-collections"));
            collections.setId("export-collections");
            head.add(Csv.link("cash-notes", texts, exports, () -> tables.notes(cassette.notes())), collections);
        }
        add(head);
        cassette.note(chosen).ifPresent(note -> add(card("cash.note", tables.facts(note), acts(note))));
        cassette.collection(chosen)
                .ifPresent(one -> add(card("cash.collection", tables.counts(one, cassette.counts(chosen)))));
        add(inside(), doubts(), emptied());
    }

    private Component standing() {
        if (!acceptor.fitted()) return Mark.waiting(texts.say("cash.not-fitted"));
        var problem = acceptor.problem();
        if (problem.isPresent()) return Mark.wrong(texts.say("cash.problem", problem.get()));
        return policies.on(LocalDate.now(clock)).taken()
                ? Mark.good(texts.say("cash.works"))
                : Mark.waiting(texts.say("cash.not-taken"));
    }

    private Section inside() {
        var inside = cassette.inside();
        var card = card("cash.inside", tables.piles(inside), fill(inside));
        var out = cassette.takenOut();
        if (!out.isEmpty())
            card.add(
                    new H2(texts.say(
                            "cash.taken-out", times.say(cassette.takenOutAt().orElseThrow()))),
                    tables.piles(out));
        if (staff.may(Permission.COLLECT_CASH) && !(inside.isEmpty() && out.isEmpty())) {
            var count = new Button(texts.say("cash.count"), click -> count(out.isEmpty() ? inside : out));
            count.addThemeVariants(ButtonVariant.PRIMARY);
            count.setId("count");
            var actions = new Div(count);
            actions.addClassName("actions");
            card.add(actions);
        }
        return card;
    }

    private Component fill(List<Pile> inside) {
        var policy = policies.on(LocalDate.now(clock));
        var pieces = inside.stream().mapToInt(Pile::pieces).sum();
        var said = texts.say("cash.pieces", pieces, policy.mostNotes());
        if (policy.full(pieces)) return Mark.wrong(said + " " + texts.say("cash.empty-now"));
        return policy.nearlyFull(pieces)
                ? Mark.waiting(said + " " + texts.say("cash.empty-soon"))
                : new Paragraph(said);
    }

    private Section doubts() {
        var disputes = book.disputes();
        if (disputes.isEmpty()) return card("cash.doubts", new Paragraph(texts.say("cash.no-doubts")));
        return card("cash.doubts", tables.disputes(disputes));
    }

    private Section emptied() {
        var collections = cassette.collections(COLLECTIONS_SHOWN);
        if (collections.isEmpty()) return card("cash.emptied", new Paragraph(texts.say("cash.never-emptied")));
        return card("cash.emptied", tables.collections(collections));
    }

    /** What can be decided about a note in doubt. */
    private Div acts(NoteLine note) {
        var acts = new Div();
        acts.addClassName("actions");
        if (note.personId() != null)
            acts.add(new RouterLink(texts.say("cash.statement"), StatementView.class, note.personId()));
        if (staff.may(Permission.SETTLE_NOTES) && note.state() == CashNote.State.DISPUTED)
            for (var how : Settlement.values())
                if (how != Settlement.CREDIT || desk.intended(note.id())) acts.add(act(note, how));
        return acts;
    }

    private Button act(NoteLine note, Settlement how) {
        var title = texts.say("cash.settle", how);
        var button = new Button(
                title,
                click -> ReasonDialog.ask(
                        texts,
                        title,
                        texts.say("cash.settle-about", how),
                        title,
                        true,
                        reason -> settle(note.id(), how, reason)));
        button.setId("settle-" + how.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return button;
    }

    private boolean settle(String note, Settlement how, String reason) {
        var answer = desk.settle(note, how, reason, staff.signs(Permission.SETTLE_NOTES));
        fill();
        Notification.show(texts.say("cash.answer", answer), LONG, Notification.Position.BOTTOM_CENTER);
        return answer == CassetteAnswer.DONE || answer == CassetteAnswer.NOT_DISPUTED;
    }

    private void count(List<Pile> expected) {
        var currency = expected.stream()
                .map(Pile::currency)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .map(CurrencyUnit::of)
                .orElse(workshop.currency());
        var values = new TreeSet<Long>();
        expected.stream().map(Pile::minor).filter(minor -> minor > 0).forEach(values::add);
        acceptor.denominations().stream()
                .filter(note -> note.currency().equals(currency.getCode()))
                .forEach(note -> values.add(Money.of(currency, note.value()).getAmountMinorLong()));
        new CountDialog(texts, words, currency, new ArrayList<>(values.descendingSet()), expected, this::sign).open();
    }

    /** What keeps it from being recorded, in words; nothing where it is done. */
    private Optional<String> sign(CountDialog.Counted counted, String witness, String pin) {
        var by = staff.signs(Permission.COLLECT_CASH);
        if (witness.equals(by)) return Optional.of(texts.say("cash.answer", CassetteAnswer.SAME_PERSON));
        // The same words whatever was wrong: whoever tries must not learn which it was.
        if (pins.check(Optional.of(witness), pin) != PinVerdict.ACCEPTED)
            return Optional.of(texts.say("cash.witness-denied"));
        var answer = desk.collect(counted.currency(), counted.pieces(), counted.reason(), by, witness);
        fill();
        if (answer != CassetteAnswer.DONE) return Optional.of(texts.say("cash.answer", answer));
        Notification.show(texts.say("cash.counted"), LONG, Notification.Position.BOTTOM_CENTER);
        return Optional.empty();
    }

    private Section card(String title, Component... content) {
        var card = new Section(new H2(texts.say(title)));
        card.add(content);
        card.addClassName("ticket-card");
        return card;
    }
}
