package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** The bays as they stand in the hallway, as they are now. */
@Route(value = "console/cabinet", layout = ConsoleLayout.class)
@Needs(Permission.SEE_CABINET)
class CabinetView extends Div implements HasDynamicTitle {

    private final BayBank bays;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Div front = new Div();
    private final Div summary = new Div();
    private final Outlook outlook;
    private final Staff staff;
    private final Times times;
    private List<Outlook.Held> holds = List.of();

    CabinetView(BayBank bays, Outlook outlook, Staff staff, Exports exports, Changes changes, Clock clock) {
        this.bays = bays;
        this.outlook = outlook;
        this.staff = staff;
        times = new Times(clock, getLocale());
        addClassName("console-view");
        front.addClassName("cabinet");
        var head =
                new Div(new H1(texts.say("nav.cabinet")), new RouterLink(texts.say("pick.title"), PickListView.class));
        head.addClassName("console-head");
        if (exports.offered()) head.add(Csv.link("cabinet", texts, exports, this::lines));
        summary.addClassName("summary");
        head.add(summary);
        add(head, front);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.cabinet") + " – Swapbay";
    }

    private void fill() {
        front.removeAll();
        var cabinet = bays.now();
        holds = outlook.held();
        summary.removeAll();
        if (!cabinet.bays().isEmpty()) summary.add(summary(cabinet));
        cabinet.bays().forEach(bay -> front.add(front(bay)));
        if (cabinet.bays().isEmpty()) front.add(new Span(texts.say("cabinet.none")));
    }

    private Div front(Bay bay) {
        var painted = new Span(Integer.toString(bay.number()));
        painted.addClassName("painted");
        painted.getElement().setAttribute("aria-label", texts.say("cabinet.bay", bay.number()));
        var front = new Div(new Div(painted, new BayShape(bay, texts)));
        front.addClassName("bay");
        front.setId("bay-" + bay.number());
        front.getStyle()
                .set("grid-row", Integer.toString(bay.row()))
                .set("grid-column", Integer.toString(bay.column()));
        bay.content()
                .ifPresentOrElse(
                        asset -> front.add(
                                new RouterLink(
                                        asset.tag().value(),
                                        AssetsView.class,
                                        asset.tag().value()),
                                quiet(role(bay))),
                        () -> front.add(quiet(texts.say("cabinet.empty"))));
        front.add(quiet(texts.say("door", bay.reading().door()) + ", "
                + texts.say("presence", bay.reading().presence())));
        if (bay.reading().door() == DoorState.OPEN) front.addClassName("open");
        bay.hold().ifPresent(hold -> {
            front.addClassName("held");
            front.add(Mark.wrong(texts.say("hold", hold)));
            held(bay.number()).ifPresent(one -> front.add(whatToDo(one)));
        });
        return front;
    }

    private Optional<Outlook.Held> held(int bay) {
        return holds.stream().filter(one -> one.bay() == bay).findFirst();
    }

    private Component whatToDo(Outlook.Held held) {
        var since = texts.say("today.since", times.say(held.since()));
        if (!staff.maySee(CasesView.class)) return quiet(since);
        var link = new RouterLink(texts.say("cabinet.decide"), CasesView.class, held.caseId());
        return new Div(quiet(since + " "), link);
    }

    private Component summary(Cabinet cabinet) {
        var free = cabinet.bays().stream().filter(Bay::free).count();
        var broken = cabinet.bays().stream().filter(Bay::holdsBroken).count();
        return quiet(texts.say("cabinet.summary", cabinet.readyLoaners().size(), free, broken, holds.size()));
    }

    private String role(Bay bay) {
        return texts.say("cabinet", BayShape.of(bay));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private List<List<?>> lines() {
        var lines = new ArrayList<List<?>>();
        lines.add(List.of(
                texts.say("case.bay"),
                texts.say("asset.tag"),
                texts.say("cabinet.content"),
                texts.say("cabinet.door"),
                texts.say("cabinet.inside"),
                texts.say("cabinet.held")));
        for (var bay : bays.now().bays()) {
            lines.add(List.of(
                    bay.number(),
                    bay.content().map(asset -> asset.tag().value()).orElse(""),
                    bay.content().map(asset -> role(bay)).orElseGet(() -> texts.say("cabinet.empty")),
                    texts.say("door", bay.reading().door()),
                    texts.say("presence", bay.reading().presence()),
                    bay.hold().map(hold -> texts.say("hold", hold)).orElse("")));
        }
        return lines;
    }
}
