package org.swapbay.kiosk.console;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.swapbay.kiosk.roster.CalendarEvent.Meaning;
import org.swapbay.kiosk.roster.CalendarPlan;
import org.swapbay.kiosk.roster.CalendarReading;
import org.swapbay.kiosk.roster.SchoolCalendar;
import org.swapbay.kiosk.security.StaffTexts;

/** What a file has, and what each of it means for school: guessed first, decided by staff. */
final class FoundEvents extends Div {

    /** Below that nobody looks; the search of the browser still finds it. */
    private static final int MOST_SHOWN = 400;

    private final CalendarReading.Read read;
    private final SchoolCalendar calendar;
    private final LocalDate today;
    private final Map<Integer, Meaning> meanings;
    private final TimePicker halfDayEnds;

    /** @param meanings by place in the file, where they are not as guessed; what staff choose is added to it */
    FoundEvents(
            CalendarReading.Read read,
            Map<Integer, Meaning> meanings,
            SchoolCalendar calendar,
            LocalDate today,
            StaffTexts texts,
            CalendarWords words) {
        this.read = read;
        this.meanings = meanings;
        this.calendar = calendar;
        this.today = today;
        addClassName("found-events");
        halfDayEnds = new TimePicker(texts.say("calendar.half-days-end"), LocalTime.NOON);
        halfDayEnds.setId("half-days-end");
        add(new H2(texts.say("calendar.found", read.events().size())), halfDayEnds);
        if (read.leftOut() > 0) add(new Paragraph(texts.say("calendar.left-out", read.leftOut())));
        for (var i = 0; i < Math.min(MOST_SHOWN, read.events().size()); i++) add(row(i, texts, words));
    }

    CalendarPlan plan() {
        var ends = halfDayEnds.getValue() == null ? LocalTime.NOON : halfDayEnds.getValue();
        return CalendarPlan.with(calendar, read.events(), meanings, ends, today);
    }

    private Div row(int place, StaffTexts texts, CalendarWords words) {
        var event = read.events().get(place);
        var meaning = new ComboBox<Meaning>();
        meaning.setItems(Meaning.values());
        meaning.setItemLabelGenerator(m -> texts.say("calendar.meaning", m));
        meaning.setValue(meanings.getOrDefault(place, event.guess()));
        meaning.setAriaLabel(event.name());
        meaning.addValueChangeListener(change -> {
            if (change.getValue() != null) meanings.put(place, change.getValue());
        });
        var row = new Div(new Span(words.event(event)), meaning);
        row.addClassName("found-event");
        return row;
    }
}
