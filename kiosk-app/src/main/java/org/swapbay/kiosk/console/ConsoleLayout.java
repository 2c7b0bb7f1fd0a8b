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

    private final StaffActivity activity;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Main page = new Main();

    ConsoleLayout(Staff staff, StaffActivity activity, Codes codes) {
        this.activity = activity;
        addClassName("console");
        page.addClassName("console-page");
        var brand = new Span("Swapbay");
        brand.addClassName("brand");
        var who = new Span(staff.username());
        who.addClassName("who");
        var out = new NativeButton("", click -> staff.signOut());
        out.addClassName("sign-out");
        out.setId("sign-out");
        out.add(VaadinIcon.SIGN_OUT.create(), new Span(texts.say("nav.sign-out")));
        var today = link("nav.today", VaadinIcon.CLOCK, TodayView.class);
        today.setHighlightCondition(HighlightConditions.sameLocation());
        var rail = new Nav(
                brand,
                new FindField(codes, texts),
                today,
                link("nav.cabinet", VaadinIcon.GRID_BIG, CabinetView.class),
                link("nav.tickets", VaadinIcon.WRENCH, TicketsView.class),
                link("nav.cases", VaadinIcon.QUESTION_CIRCLE_O, CasesView.class),
                link("nav.assets", VaadinIcon.LAPTOP, AssetsView.class),
                link("nav.people", VaadinIcon.USERS, PeopleView.class),
                link("nav.loans", VaadinIcon.EXCHANGE, LoansView.class),
                who,
                out);
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

    private RouterLink link(String key, VaadinIcon icon, Class<? extends Component> view) {
        var link = new RouterLink("", view);
        link.add(icon.create(), new Span(texts.say(key)));
        link.setHighlightCondition(HighlightConditions.locationPrefix());
        return link;
    }
}
