package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** What to collect, what to bring, what is out of use: on paper or on a phone, before somebody walks. */
@Route(value = "console/pick-list", layout = ConsoleLayout.class)
@Needs(Permission.SEE_CABINET)
class PickListView extends Div implements HasDynamicTitle {

    private final PickList list;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Div sections = new Div();
    private final H1 title = new H1();

    PickListView(PickList list, Exports exports, Changes changes) {
        this.list = list;
        addClassNames("console-view", "pick-list");
        sections.addClassName("pick-sections");
        var print = new Button(texts.say("pick.print"), _ -> getElement().executeJs("window.print()"));
        print.setId("print");
        var head = new Div(title, print);
        head.addClassName("console-head");
        if (exports.offered()) head.add(Csv.link("pick-list", texts, exports, this::lines));
        add(head, sections);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("pick.title") + " – Swapbay";
    }

    private void fill() {
        var now = list.now();
        title.setText(texts.say("pick.of", now.kiosk()));
        sections.removeAll();
        sections.add(
                section("pick.collect", "pick.collect-none", now.collect(), this::toCollect),
                bring(now),
                section("pick.repaired", "pick.repaired-none", now.repaired(), this::withPerson),
                section("pick.for-owners", "pick.for-owners-none", now.forOwners(), this::withPerson),
                section("pick.still-out", "pick.still-out-none", now.stillOut(), this::withPerson),
                section("pick.faulty", "pick.faulty-none", now.faulty(), this::faulty));
    }

    /** How many, and which: as many as there are bays for. */
    private Section bring(PickList.Round now) {
        var most = Math.min(now.free() + now.collect().size(), now.loaners().size());
        var section = section(
                "pick.loaners", "pick.loaners-none", now.loaners().subList(0, most), line -> item(line.tag(), ""));
        var stock = new Paragraph(texts.say("pick.stock", now.readyLoaners(), now.free(), now.waiting()));
        stock.addClassName("quiet");
        section.addComponentAtIndex(1, stock);
        return section;
    }

    private <T> Section section(String key, String none, List<T> lines, Function<T, Component> shown) {
        var section = new Section(new H2(texts.say(key) + (lines.isEmpty() ? "" : " (" + lines.size() + ")")));
        section.setId(key.replace('.', '-'));
        if (lines.isEmpty()) {
            section.add(new Paragraph(texts.say(none)));
            return section;
        }
        var items = new UnorderedList();
        lines.forEach(line -> items.add(new ListItem(shown.apply(line))));
        section.add(items);
        return section;
    }

    private Component toCollect(PickList.Line line) {
        if (line.person() != null) return inBay(line, texts.say("pick.not-collected", line.person()));
        var symptom = line.symptom();
        var what = symptom == null
                ? texts.say("pick.not-reported")
                : line.ticket() + " · " + texts.say("symptom", Symptom.valueOf(symptom));
        return inBay(line, what);
    }

    private Component withPerson(PickList.Line line) {
        var who = line.ticket() + " · " + line.person();
        return line.bay() == null ? item(line.tag(), who) : inBay(line, who);
    }

    private Component inBay(PickList.Line line, String more) {
        return item(texts.say("cabinet.bay", Objects.requireNonNull(line.bay())) + " · " + line.tag(), more);
    }

    private Component faulty(Bay bay) {
        return item(
                texts.say("cabinet.bay", bay.number()),
                texts.say("hold", bay.hold().orElseThrow()));
    }

    /** With a box to tick on paper. */
    private static Component item(String first, String more) {
        var box = new Span();
        box.addClassName("box");
        var head = new Span(first);
        head.addClassName("first");
        var rest = new Span(more);
        rest.addClassName("quiet");
        return new Div(box, head, rest);
    }

    private List<List<?>> lines() {
        var now = list.now();
        var lines = new ArrayList<List<?>>();
        lines.add(List.of(
                texts.say("pick.title"), texts.say("case.bay"), texts.say("asset.tag"), texts.say("ticket.number")));
        now.collect().forEach(line -> lines.add(line("pick.collect", line)));
        now.loaners().forEach(line -> lines.add(line("pick.loaners", line)));
        now.repaired().forEach(line -> lines.add(line("pick.repaired", line)));
        now.forOwners().forEach(line -> lines.add(line("pick.for-owners", line)));
        now.faulty().forEach(bay -> lines.add(List.of(texts.say("pick.faulty"), bay.number(), "", "")));
        return lines;
    }

    private List<?> line(String section, PickList.Line line) {
        return List.of(
                texts.say(section),
                line.bay() == null ? "" : line.bay(),
                line.tag(),
                Objects.requireNonNullElse(line.ticket(), ""));
    }
}
