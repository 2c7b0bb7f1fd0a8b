package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HighlightConditions;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.shared.communication.PushMode;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.swapbay.kiosk.security.StaffActivity;
import org.swapbay.kiosk.security.StaffTexts;

/** The frame of every console page: a rail at the left, at the bottom on a phone. */
@StyleSheet("context://console-assets/console.css")
@PermitAll
public class ConsoleLayout extends Div implements RouterLayout {

    private static final String WIDTH = "swapbay.width";

    /** Tells the server at most twice a minute that somebody is there. */
    private static final String REPORT_USE = """
            const frame = this; let last = 0;
            const used = () => {
              if (Date.now() - last > 30000) { last = Date.now(); frame.$server.used(); }
            };
            ['pointerdown', 'keydown', 'wheel'].forEach(kind => frame.addEventListener(kind, used, {passive: true}));
            """;

    private static final List<Place> PLACES = List.of(
            new Place("nav.today", VaadinIcon.CLOCK, TodayView.class),
            new Place("nav.cabinet", VaadinIcon.GRID_BIG, CabinetView.class),
            new Place("nav.tickets", VaadinIcon.WRENCH, TicketsView.class),
            new Place("nav.cases", VaadinIcon.QUESTION_CIRCLE_O, CasesView.class),
            new Place("nav.assets", VaadinIcon.LAPTOP, AssetsView.class),
            new Place("nav.people", VaadinIcon.USERS, PeopleView.class),
            new Place("nav.loans", VaadinIcon.EXCHANGE, LoansView.class),
            new Place("nav.notices", VaadinIcon.ENVELOPE_O, NoticesView.class),
            new Place("nav.waiting", VaadinIcon.HOURGLASS, WaitingView.class),
            new Place("nav.fees", VaadinIcon.INVOICE, FeesView.class),
            new Place("nav.till", VaadinIcon.CASH, TillView.class),
            new Place("nav.cash", VaadinIcon.MONEY, CashView.class),
            new Place("nav.policy", VaadinIcon.SCALE, PolicyView.class),
            new Place("nav.audit", VaadinIcon.RECORDS, AuditView.class),
            new Place("nav.calendar", VaadinIcon.CALENDAR, CalendarView.class),
            new Place("nav.staff", VaadinIcon.USER_CARD, StaffView.class),
            new Place("health.title", VaadinIcon.HEART_O, HealthView.class));

    private final StaffActivity activity;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Nav rail = new Nav();
    private final NativeButton more = new NativeButton();
    private final Main page = new Main();

    ConsoleLayout(Staff staff, StaffActivity activity, Codes codes) {
        this.activity = activity;
        addClassName("console");
        page.addClassName("console-page");
        var brand = new Span("Swapbay");
        brand.addClassName("brand");
        var who = new RouterLink("", AccountView.class);
        who.add(VaadinIcon.USER.create(), new Span(staff.shownName()));
        who.addClassName("who");
        who.setId("account");
        who.getElement().setAttribute("title", texts.say("nav.account"));
        var out = new NativeButton("", click -> staff.signOut());
        out.addClassName("sign-out");
        out.setId("sign-out");
        out.add(VaadinIcon.SIGN_OUT.create(), new Span(texts.say("nav.sign-out")));
        rail.add(brand, new FindField(codes, texts));
        PLACES.stream()
                .filter(place -> staff.maySee(place.view()))
                .map(this::link)
                .forEach(rail::add);
        more();
        rail.add(who, out, more);
        rail.addClassName("console-rail");
        rail.setAriaLabel(texts.say("nav.label"));
        add(rail, page);
    }

    /** On a phone there is room for a few places only; this one shows them all. */
    private void more() {
        more.addClassName("more-places");
        more.setId("more-places");
        more.add(VaadinIcon.ELLIPSIS_DOTS_H.create(), new Span(texts.say("nav.more")));
        more.addClickListener(click -> showAll(!rail.hasClassName("all")));
        showAll(false);
    }

    private void showAll(boolean all) {
        rail.setClassName("all", all);
        more.getElement().setAttribute("aria-expanded", Boolean.toString(all));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        showAll(false);
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    /** Of the window, in pixels; the browser tells its own only once. */
    static int width(UI ui) {
        var resized = (Integer) ComponentUtil.getData(ui, WIDTH);
        return resized == null ? ui.getPage().getExtendedClientDetails().getWindowInnerWidth() : resized;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var ui = attach.getUI();
        ui.getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
        var resized = ui.getPage()
                .addBrowserWindowResizeListener(resize -> ComponentUtil.setData(ui, WIDTH, resize.getWidth()));
        addDetachListener(detach -> {
            resized.remove();
            detach.unregisterListener();
        });
        getElement().executeJs(REPORT_USE);
    }

    @ClientCallable
    void used() {
        activity.seen();
    }

    private RouterLink link(Place place) {
        var link = new RouterLink("", place.view());
        link.add(place.icon().create(), new Span(texts.say(place.words())));
        // Every page is below the first one.
        link.setHighlightCondition(
                place.view() == TodayView.class
                        ? HighlightConditions.sameLocation()
                        : HighlightConditions.locationPrefix());
        return link;
    }

    private record Place(String words, VaadinIcon icon, Class<? extends Component> view) {}
}
