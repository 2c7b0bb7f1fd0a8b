package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Pins;

/** Every Chromebook, and who had it when. */
@Route(value = "console/assets", layout = ConsoleLayout.class)
@Needs(Permission.SEE_ASSETS)
class AssetsView extends NarrowedList<AssetLine, AssetFilter> implements HasUrlParameter<String> {

    private final AssetList assets;
    private final CustodyLedger ledger;
    private final Places places;
    private final Pins pins;
    private final Staff staff;

    AssetsView(
            AssetList assets,
            CustodyLedger ledger,
            Roster roster,
            Pins pins,
            Staff staff,
            Codes codes,
            Exports exports,
            Changes changes,
            Clock clock) {
        super("assets", AssetFilter.EVERYTHING, AssetFilter::of, clock);
        this.assets = assets;
        this.ledger = ledger;
        places = new Places(roster, texts);
        this.pins = pins;
        this.staff = staff;
        opensScans(codes);
        narrowedBy(this::chips);
        column("asset.tag", AssetLine::tag);
        column("asset.model", AssetLine::model);
        column("asset.serial", AssetLine::serialNumber);
        column("asset.role", this::role);
        column("asset.holder", this::holder).setFlexGrow(1);
        shows(assets);
        exportable("assets", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String tag) {
        if (tag == null) hidePanel();
        else show(assets.tagged(tag.toUpperCase(Locale.ROOT)).map(this::panel).orElseGet(() -> unknown(tag)));
    }

    private void chips(FilterChips<AssetFilter> narrowing) {
        var roles = narrowing.group(texts.say("asset.role"));
        for (var role : AssetFilter.Role.values()) {
            roles.chip(
                    texts.say("assets.role", role),
                    "role-" + role,
                    f -> f.roles().contains(role),
                    f -> f.toggle(role));
        }
        var places = narrowing.group(texts.say("asset.holder"));
        for (var place : AssetFilter.Place.values()) {
            places.chip(
                    texts.say("assets.at", place),
                    "at-" + place,
                    f -> f.places().contains(place),
                    f -> f.toggle(place));
        }
        narrowing
                .group(texts.say("ticket.state"))
                .chip(texts.say("assets.ticket"), "ticket", AssetFilter::ticket, AssetFilter::toggleTicket)
                .chip(texts.say("asset.not-ready"), "faulty", AssetFilter::faulty, AssetFilter::toggleFaulty)
                .chip(texts.say("asset.retired"), "retired", AssetFilter::retired, AssetFilter::toggleRetired);
        narrowing.pick(
                texts.say("asset.model"),
                "pick-model",
                () -> assets.models().stream()
                        .map(model -> new FilterChips.Choice(model, model))
                        .toList(),
                AssetFilter::model,
                AssetFilter::ofModel);
    }

    @Override
    Component card(AssetLine line) {
        return cardRow(new Span(line.tag()), new Span(role(line)), line.model() + " · " + holder(line));
    }

    @Override
    void open(AssetLine line) {
        go(AssetsView.class, line.tag());
    }

    private Panel unknown(String tag) {
        return new Panel(texts.say("asset.unknown", tag), texts, this::close);
    }

    private Panel panel(AssetLine line) {
        var panel = new Panel(line.tag(), texts, this::close)
                .fact(texts.say("asset.holder"), holder(line))
                .fact(texts.say("asset.role"), role(line))
                .fact(texts.say("asset.model"), line.model())
                .fact(texts.say("asset.serial"), line.serialNumber());
        if (line.retiredAt() != null) panel.fact(texts.say("asset.retired"), times.say(line.retiredAt()));
        if (line.loaner()) {
            panel.fact(
                    texts.say("ticket.state"),
                    line.ready() ? Mark.good(texts.say("asset.ready")) : Mark.wrong(texts.say("asset.not-ready")));
        }
        if (line.assignedTo() != null && staff.may(Permission.ISSUE_PINS))
            panel.action(new StudentPin(pins, line.assignedTo(), staff, texts));
        panel.recorded(staff, texts, AuditFilter.ofAsset(line.tag()));
        var timeline = new OrderedList();
        timeline.addClassName("timeline");
        ledger.timeline(new AssetId(line.id())).forEach(entry -> timeline.add(moment(entry)));
        var chain = ledger.firstBrokenEntry(new AssetId(line.id()))
                .map(entry -> Mark.wrong(texts.say("asset.chain-broken", entry)))
                .orElseGet(() -> Mark.good(texts.say("asset.chain-whole")));
        chain.setId("chain");
        return panel.section(texts.say("asset.timeline"), timeline, chain);
    }

    private ListItem moment(CustodyEntry entry) {
        var time = new Element("time").setText(times.say(entry.recordedAt()));
        time.setAttribute("datetime", entry.recordedAt().toString());
        var where = new Element("strong").setText(places.say(entry.custody()));
        var note = new Span(entry.note());
        note.addClassName("note");
        var item = new ListItem();
        item.getElement().appendChild(time, where, new Element("br"), note.getElement());
        return item;
    }

    private String holder(AssetLine line) {
        return switch (line.custodian()) {
            case "PERSON" ->
                line.holder() == null
                        ? texts.say("custody.person-unknown")
                        : texts.say("custody.person", line.holder());
            case "BAY" -> texts.say("custody.bay", String.valueOf(line.bay()));
            case "REPAIR" -> texts.say("custody.repair", String.valueOf(line.ticketNumber()));
            case "STOCK" -> texts.say("custody.stock");
            case null, default -> texts.say("custody.unaccounted");
        };
    }

    private String role(AssetLine line) {
        if (line.loaner()) return texts.say("asset.loaner");
        return line.owner() == null ? texts.say("asset.stock") : texts.say("asset.assigned", line.owner());
    }

    private void close() {
        goBack(AssetsView.class);
    }
}
