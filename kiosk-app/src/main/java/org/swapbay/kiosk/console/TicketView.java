package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.fees.ChargerDesk;
import org.swapbay.kiosk.repairs.DiagnosisCodes;
import org.swapbay.kiosk.repairs.PartCatalogue;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffTexts;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.VisitId;

/** One ticket, with all that is known and can be done about it. Forms keep what is typed while the rest follows. */
@Route(value = "console/tickets", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TICKETS)
class TicketView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private final TicketSheets sheets;
    private final Workshop workshop;
    private final PartCatalogue parts;
    private final DiagnosisCodes codes;
    private final SwapDesk desk;
    private final Pins pins;
    private final Roster roster;
    private final ChargerDesk chargers;
    private final Staff staff;
    private final Clock clock;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final Times times;
    private final Places places;
    private String number = "";
    private Runnable refill = () -> {};

    TicketView(
            TicketSheets sheets,
            Workshop workshop,
            PartCatalogue parts,
            DiagnosisCodes codes,
            SwapDesk desk,
            Pins pins,
            Roster roster,
            ChargerDesk chargers,
            Staff staff,
            Changes changes,
            Clock clock) {
        this.sheets = sheets;
        this.workshop = workshop;
        this.parts = parts;
        this.codes = codes;
        this.desk = desk;
        this.pins = pins;
        this.roster = roster;
        this.chargers = chargers;
        this.staff = staff;
        this.clock = clock;
        times = new Times(clock, getLocale());
        places = new Places(roster, texts);
        addClassName("ticket-page");
        changes.refresh(this, () -> refill.run());
    }

    @Override
    public void setParameter(BeforeEvent event, String ticket) {
        number = ticket;
        removeAll();
        refill = () -> {};
        var back = new RouterLink("", TicketsView.class);
        back.setQueryParameters(LastQueue.of(event.getUI()));
        back.addClassName("back");
        back.add(VaadinIcon.ARROW_LEFT.create(), new Span(texts.say("nav.tickets")));
        add(back);
        sheets.find(ticket).ifPresentOrElse(this::show, () -> add(new H1(texts.say("ticket.unknown", ticket))));
    }

    @Override
    public String getPageTitle() {
        return number + " – Swapbay";
    }

    private void show(TicketSheet sheet) {
        var tools = new TicketTools(
                number,
                workshop,
                staff,
                texts,
                times,
                new WorkshopWords(texts, getLocale(), codes.all()),
                () -> refill.run());
        var top = new TicketTop(tools);
        var work = List.of(
                new ReportCard(tools, actions(sheet)),
                new DiagnosisCard(tools, codes.all()),
                new PartsCard(tools, parts),
                new PhotosCard(tools));
        var beside = List.of(new AssetCard(tools, LocalDate.now(clock), places::say), new HistoryCard(tools));
        var left = new Div(work.toArray(Component[]::new));
        left.addClassName("ticket-work");
        var right = new Div(beside.toArray(Component[]::new));
        right.addClassName("ticket-beside");
        add(top, left, right);
        refill = () -> sheets.find(number).ifPresent(now -> {
            top.show(now);
            work.forEach(card -> card.show(now));
            beside.forEach(card -> card.show(now));
        });
        refill.run();
    }

    private Component[] actions(TicketSheet sheet) {
        var person = sheet.line().personId();
        var pin = staff.may(Permission.ISSUE_PINS) ? new StudentPin(pins, person, staff, texts) : new Div();
        if (!staff.may(Permission.WORK_ON_TICKETS)) return new Component[] {pin};
        var print = new Button(texts.say("ticket.print"), click -> print(sheet));
        print.setId("print-again");
        return new Component[] {print, missing(sheet), pin};
    }

    /** Only where the student's school asks families for what is missing. */
    private Component missing(TicketSheet sheet) {
        var student = roster.find(new PersonId(sheet.line().personId()));
        if (student.filter(one -> MissingDialog.asked(one, chargers).length > 0).isEmpty()) return new Div();
        var tools = new FeeTools(texts, getLocale(), () -> refill.run());
        var report = new Button(texts.say("missing.report"), click -> new MissingDialog(
                        student.get(), new AssetId(sheet.line().assetId()), chargers, staff, tools)
                .open());
        report.setId("report-missing");
        return report;
    }

    private void print(TicketSheet sheet) {
        staff.signs(Permission.WORK_ON_TICKETS);
        desk.printReceipt(new VisitId(sheet.line().visitId()), getLocale());
        Notification.show(texts.say("ticket.printing"));
    }
}
