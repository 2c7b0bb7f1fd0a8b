package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeSchedule;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.ScheduleDesk;
import org.swapbay.kiosk.fees.ScheduleFile;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** All versions of the fee schedules in the school's own words, and a place to put another one in force. */
@Route(value = "console/fee-schedules", layout = ConsoleLayout.class)
@Needs(Permission.SEE_FEES)
class FeeScheduleView extends Div implements HasDynamicTitle {

    private final List<PreviewedArea> areas;
    private final FeeSchedules schedules;
    private final ScheduleDesk desk;
    private final Roster roster;
    private final Workshop workshop;
    private final Staff staff;
    private final Clock clock;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final FeeWords words = FeeWords.in(getLocale());
    private final TextArea text = new TextArea();
    private final ComboBox<School> school = new ComboBox<>();
    private final DatePicker from = new DatePicker();

    FeeScheduleView(
            List<PreviewedArea> areas,
            FeeSchedules schedules,
            ScheduleDesk desk,
            Roster roster,
            Workshop workshop,
            Staff staff,
            Clock clock) {
        this.areas = areas;
        this.schedules = schedules;
        this.desk = desk;
        this.roster = roster;
        this.workshop = workshop;
        this.staff = staff;
        this.clock = clock;
        addClassNames("console-view", "statement", "fee-page");
        text.setId("schedule-text");
        Typed.keep(text, "");
        fill();
    }

    @Override
    public String getPageTitle() {
        return texts.say("schedules.title") + " – Swapbay";
    }

    private void fill() {
        removeAll();
        var head =
                new Div(new H1(texts.say("schedules.title")), new PolicyChips(areas, PolicyChips.FEES, staff, texts));
        head.addClassName("console-head");
        add(head);
        var all = schedules.all();
        if (all.isEmpty()) add(new Paragraph(texts.say("schedules.none")));
        all.forEach(schedule -> add(card(schedule)));
        if (staff.may(Permission.PUBLISH_POLICY)) add(form(all));
    }

    private Section card(FeeSchedule schedule) {
        var terms = schedule.terms();
        var rules = new UnorderedList();
        Stream.concat(terms.rows().stream(), terms.extras().stream())
                .forEach(row -> rules.add(new ListItem(row.rule().in(getLocale()))));
        var card = new Section(
                new H2(texts.say("schedules.version", schedule.version(), terms.title())),
                new Paragraph(texts.say("schedules.since", holdsFor(schedule), words.day(schedule.effectiveFrom()))),
                rules,
                new NativeDetails(texts.say("schedules.text"), new Pre(ScheduleFile.write(terms))));
        card.addClassName("ticket-card");
        return card;
    }

    private String holdsFor(FeeSchedule schedule) {
        var own = schedule.school();
        if (own == null) return texts.say("schedules.district");
        return roster.schools().stream()
                .filter(known -> known.sourcedId().equals(own))
                .map(School::name)
                .findFirst()
                .orElse(own);
    }

    private Section form(List<FeeSchedule> all) {
        var latest = all.isEmpty()
                ? ScheduleFile.beginning(workshop.currency().getCode())
                : all.getFirst().terms();
        text.setLabel(texts.say("schedules.text"));
        text.setMaxLength(ScheduleFile.LONGEST);
        text.setMaxHeight("50vh");
        text.setWidthFull();
        if (text.isEmpty()) text.setValue(ScheduleFile.write(latest));
        var district = new School("", texts.say("schedules.district"));
        var choices = new ArrayList<>(List.of(district));
        choices.addAll(roster.schools());
        school.setLabel(texts.say("schedules.school"));
        school.setId("schedule-school");
        school.setItems(choices);
        school.setItemLabelGenerator(School::name);
        school.setValue(district);
        from.setLabel(texts.say("schedules.from"));
        from.setId("schedule-from");
        from.setValue(LocalDate.now(clock).plusDays(1));
        var publish = new Button(texts.say("schedules.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setId("publish-schedule");
        var fields = new Div(school, from, publish);
        fields.addClassName("ticket-form");
        var card = new Section(
                new H2(texts.say("schedules.new")), new Paragraph(texts.say("schedules.how")), text, fields);
        card.addClassName("ticket-card");
        return card;
    }

    private void publish() {
        var by = staff.signs(Permission.PUBLISH_POLICY);
        var read = ScheduleFile.read(text.getValue());
        if (read.isEmpty()) {
            text.setErrorMessage(texts.say("schedules.unreadable"));
            text.setInvalid(true);
            return;
        }
        var chosen = school.getValue();
        var day = from.getValue();
        if (chosen == null || day == null) return;
        var own = chosen.sourcedId().isEmpty() ? null : chosen.sourcedId();
        var done = desk.publish(own, day, read.get(), by) instanceof FeeAnswer.Done;
        Notification.show(texts.say(done ? "schedules.published" : "schedules.past"));
        if (!done) return;
        text.clear();
        fill();
    }
}
