package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
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
            new Place("nav.waiting", VaadinIcon.HOURGLASS, WaitingView.class),
            new Place("nav.fees", VaadinIcon.INVOICE, FeesView.class),
            new Place("nav.till", VaadinIcon.CASH, TillView.class),
            new Place("nav.policy", VaadinIcon.SCALE, PolicyView.class),
            new Place("nav.audit", VaadinIcon.RECORDS, AuditView.class),
            new Place("nav.calendar", VaadinIcon.CALENDAR, CalendarView.class),
            new Place("nav.staff", VaadinIcon.USER_CARD, StaffView.class));

    private final StaffActivity activity;
    private final StaffTexts texts = StaffTexts.in(getLocale());
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
        var rail = new Nav(brand, new FindField(codes, texts));
        PLACES.stream()
                .filter(place -> staff.maySee(place.view()))
                .map(this::link)
                .forEach(rail::add);
        rail.add(who, out);
        rail.addClassName("console-rail");
        rail.setAriaLabel(texts.say("nav.label"));
        add(rail, page);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
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
