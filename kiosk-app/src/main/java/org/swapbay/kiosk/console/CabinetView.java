package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
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

    CabinetView(BayBank bays, Changes changes) {
        this.bays = bays;
        addClassName("console-view");
        front.addClassName("cabinet");
        var head =
                new Div(new H1(texts.say("nav.cabinet")), new RouterLink(texts.say("pick.title"), PickListView.class));
        head.addClassName("console-head");
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
        cabinet.bays().forEach(bay -> front.add(front(bay)));
        if (cabinet.bays().isEmpty()) front.add(new Span(texts.say("cabinet.none")));
    }

    private Div front(Bay bay) {
        var painted = new Span(Integer.toString(bay.number()));
        painted.addClassName("painted");
        painted.getElement().setAttribute("aria-label", texts.say("cabinet.bay", bay.number()));
        var front = new Div(painted);
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
                                quiet(role(asset))),
                        () -> front.add(quiet(texts.say("cabinet.empty"))));
        front.add(quiet(texts.say("door", bay.reading().door()) + ", "
                + texts.say("presence", bay.reading().presence())));
        if (bay.reading().door() == DoorState.OPEN) front.addClassName("open");
        bay.hold().ifPresent(hold -> {
            front.addClassName("held");
            front.add(Mark.wrong(texts.say("hold", hold)));
        });
        return front;
    }

    private String role(Asset asset) {
        if (!asset.loaner()) return texts.say("cabinet.broken");
        return texts.say(asset.ready() ? "cabinet.ready" : "cabinet.not-ready");
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
