package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Bells;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;
import org.swapbay.kiosk.roster.CalendarFile;
import org.swapbay.kiosk.roster.CalendarPlan;
import org.swapbay.kiosk.roster.CalendarReading;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.roster.SchoolCalendars;
import org.swapbay.kiosk.roster.SpecialDay;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** When school is: the days that are different, a file to take them from, and the calendars there have been. */
@Route(value = "console/calendar", layout = ConsoleLayout.class)
@Needs(Permission.SEE_CALENDAR)
class CalendarView extends Div implements HasDynamicTitle {

    /** A file says more than one school year at most. */
    private static final int DAYS_AHEAD = 550;

    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final SchoolCalendars calendars;
    private static final String READING = "calendar that is being read";

    private final Records records;
    private final Staff staff;
    private final Clock clock;
    private final CalendarWords words;
    private final Div preview = new Div();
    private final Div days = new Div();
    private final Div editions = new Div();

    CalendarView(SchoolCalendars calendars, Records records, Staff staff, Clock clock) {
        this.calendars = calendars;
        this.records = records;
        this.staff = staff;
        this.clock = clock;
        words = new CalendarWords(texts, getLocale());
        addClassName("console-view");
        preview.setId("preview");
        days.setId("days");
        editions.setId("editions");
        var body = new Div(new H1(texts.say("nav.calendar")), new Paragraph(texts.say("calendar.about")));
        body.addClassName("calendar");
        if (staff.may(Permission.SET_CALENDAR)) body.add(upload(), oneDay());
        body.add(preview, new H2(texts.say("calendar.days")), days, new H2(texts.say("calendar.editions")), editions);
        add(body);
        show();
        if (VaadinSession.getCurrent().getAttribute(READING) instanceof Reading begun) read(begun);
    }

    /** A file that is being looked through, and what staff have said about it so far. */
    private record Reading(byte[] file, Map<Integer, Meaning> meanings) {}

    @Override
    public String getPageTitle() {
        return texts.say("nav.calendar") + " – Swapbay";
    }

    private void show() {
        var calendar = calendars.today();
        var today = calendar.day(clock.instant());
        days.removeAll();
        var list = new UnorderedList();
        calendar.days().tailMap(today).forEach((day, special) -> list.add(new ListItem(words.day(day, special))));
        if (list.getChildren().findAny().isEmpty()) days.add(new Paragraph(texts.say("calendar.no-days")));
        else days.add(list);
        showEditions(calendar);
    }

    private void showEditions(SchoolCalendar inForce) {
        editions.removeAll();
        var list = new UnorderedList();
        for (var edition : calendars.editions()) {
            var item = new ListItem(new Span(words.edition(edition)));
            if (edition.version() == inForce.version()) item.add(Mark.good(texts.say("calendar.in-force")));
            else if (staff.may(Permission.SET_CALENDAR)) item.add(back(edition.version(), inForce));
            list.add(item);
        }
        editions.add(list);
    }

    private Button back(int version, SchoolCalendar inForce) {
        var back = new Button(texts.say("calendar.back"), click -> calendars
                .version(version)
                .ifPresent(earlier ->
                        preview(new CalendarPlan(inForce, earlier), texts.say("calendar.back-to", version))));
        back.addThemeVariants(ButtonVariant.SMALL);
        return back;
    }

    private Upload upload() {
        var upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFileSize(CalendarFile.LARGEST);
        upload.setUploadButton(new Button(texts.say("calendar.upload")));
        upload.setDropLabel(new Span(texts.say("calendar.drop")));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        upload.setId("calendar-file");
        return upload;
    }

    /** Reads no more than is allowed, whatever the request claims. */
    private void receive(UploadEvent event) throws IOException {
        byte[] file;
        try (var stream = event.getInputStream()) {
            file = stream.readNBytes(CalendarFile.LARGEST + 1);
        }
        event.getUI().access(() -> read(file));
    }

    /** Kept until it is applied or another is taken, so that a reload does not ask for it all again. */
    void read(byte[] file) {
        var begun = new Reading(file, new HashMap<>());
        VaadinSession.getCurrent().setAttribute(READING, begun);
        read(begun);
    }

    private void read(Reading begun) {
        var calendar = calendars.today();
        var today = calendar.day(clock.instant());
        switch (CalendarFile.read(begun.file(), calendar.zone(), today, today.plusDays(DAYS_AHEAD))) {
            case CalendarReading.Refused(var why) -> {
                preview.removeAll();
                preview.add(
                        Mark.wrong(texts.say("calendar.refused", why)),
                        new Paragraph(texts.say("calendar.nothing-changed")));
            }
            case CalendarReading.Read read -> {
                preview.removeAll();
                var found = new FoundEvents(read, begun.meanings(), calendar, today, texts, words);
                preview.add(found, changes(found::plan, texts.say("calendar.source-file")));
            }
        }
    }

    private Div oneDay() {
        var day = new DatePicker(texts.say("calendar.day"));
        day.setId("one-day");
        var name = new TextField(texts.say("calendar.name"));
        name.setMaxLength(60);
        name.setId("day-name");
        var kind = new ComboBox<DayKind>(texts.say("calendar.kind"), DayKind.values());
        kind.setItemLabelGenerator(k -> texts.say("calendar.kind", k));
        kind.setValue(DayKind.CLOSED);
        kind.setId("day-kind");
        var ends = new TimePicker(texts.say("calendar.ends"), LocalTime.NOON);
        var go = new Button(texts.say("calendar.preview"), click -> {
            if (day.getValue() == null) return;
            oneDay(day.getValue(), kind.getValue(), name.getValue(), ends.getValue());
        });
        go.setId("preview-day");
        var form = new Div(day, kind, ends, name, go);
        form.addClassName("one-day");
        return form;
    }

    private enum DayKind {
        CLOSED,
        HALF,
        AS_USUAL
    }

    private void oneDay(LocalDate day, DayKind kind, String name, LocalTime ends) {
        var calendar = calendars.today();
        var called = name.isBlank() ? texts.say("calendar.kind", kind) : name.strip();
        var usual = Optional.ofNullable(calendar.week().get(day.getDayOfWeek()));
        var special =
                switch (kind) {
                    case CLOSED -> Optional.of(SpecialDay.closed(called));
                    case HALF ->
                        usual.filter(bells -> ends.isAfter(bells.first()))
                                .map(bells -> SpecialDay.with(called, new Bells(bells.first(), ends)));
                    case AS_USUAL -> Optional.<SpecialDay>empty();
                };
        preview(CalendarPlan.with(calendar, day, special, calendar.day(clock.instant())), called);
    }

    private void preview(CalendarPlan plan, String source) {
        preview.removeAll();
        preview.add(changes(() -> plan, source));
    }

    private CalendarChanges changes(Supplier<CalendarPlan> plan, String source) {
        return new CalendarChanges(plan, texts, words, chosen -> apply(chosen, source));
    }

    /** A calendar that somebody changed meanwhile is not written over. */
    private void apply(CalendarPlan plan, String source) {
        var by = staff.signs(Permission.SET_CALENDAR);
        if (calendars.today().version() != plan.before().version()) {
            Notification.show(texts.say("calendar.changed-meanwhile"));
        } else {
            records.commit(() -> {
                calendars.publish(plan.dated(plan.before().day(clock.instant())), source, by, clock.instant());
            });
            Notification.show(texts.say("calendar.applied"));
        }
        VaadinSession.getCurrent().setAttribute(READING, null);
        preview.removeAll();
        show();
    }
}
