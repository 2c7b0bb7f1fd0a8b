package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalDate;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.swapbay.kiosk.assets.Custody;

/** The Chromebook: what it is, where it is, how long it is worth mending, and how often it was here. */
final class AssetCard extends TicketCard {

    private final LocalDate today;
    private final Function<Custody, String> where;

    /** @param where says a place in words */
    AssetCard(TicketTools tools, LocalDate today, Function<Custody, String> where) {
        super(tools, "ticket.asset");
        this.today = today;
        this.where = where;
    }

    @Override
    void show(TicketSheet sheet) {
        var texts = tools.texts();
        var words = tools.words();
        var life = sheet.life();
        var tag = sheet.asset().tag().value();
        shown.removeAll();
        var facts = new DescriptionList();
        fact(facts, "asset.tag", new RouterLink(tag, AssetsView.class, tag));
        fact(facts, "asset.model", new Span(sheet.asset().model()));
        fact(facts, "asset.serial", new Span(sheet.asset().serialNumber()));
        fact(facts, "asset.holder", new Span(where.apply(sheet.custody())));
        if (life.retiredAt() != null) {
            fact(facts, "asset.retired", new Span(tools.times().say(life.retiredAt())));
        }
        fact(facts, "asset.bought", new Span(words.date(life.purchasedOn())));
        fact(facts, "asset.cost", new Span(price(sheet)));
        fact(
                facts,
                "asset.warranty",
                life.underWarranty(today)
                        ? Mark.good(texts.say("asset.warranty-until", words.date(life.warrantyUntil())))
                        : new Span(
                                life.warrantyUntil() == null
                                        ? words.date(null)
                                        : texts.say("asset.warranty-over", words.date(life.warrantyUntil()))));
        fact(
                facts,
                "asset.updates",
                life.updatesEnded(today)
                        ? Mark.wrong(texts.say("asset.updates-over", words.date(life.updatesUntil())))
                        : new Span(words.date(life.updatesUntil())));
        fact(facts, "asset.spent", new Span(words.money(sheet.spent())));
        shown.add(facts, earlier(sheet));
    }

    private String price(TicketSheet sheet) {
        var life = sheet.life();
        if (life.purchaseCost() == null || life.purchaseCurrency() == null)
            return tools.words().date(null);
        return tools.words().money(Money.ofMinor(CurrencyUnit.of(life.purchaseCurrency()), life.purchaseCost()));
    }

    private Div earlier(TicketSheet sheet) {
        var texts = tools.texts();
        var box = new Div(quiet(texts.say("ticket.others")));
        box.addClassName("earlier");
        if (sheet.others().isEmpty()) {
            box.add(new Div(texts.say("ticket.no-others")));
            return box;
        }
        var list = new UnorderedList();
        sheet.others()
                .forEach(other -> list.add(new ListItem(
                        new RouterLink(other.number(), TicketView.class, other.number()),
                        new Span(" · " + tools.times().day(other.openedAt()) + " · "
                                + texts.say("symptom", other.symptom()) + " · " + texts.say("state", other.state())))));
        box.add(list);
        return box;
    }

    private void fact(DescriptionList facts, String term, Component description) {
        facts.add(new DescriptionList.Term(tools.texts().say(term)), new DescriptionList.Description(description));
    }
}
