package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import java.util.Comparator;
import org.swapbay.kiosk.devices.ReceiptPrinting;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.health.Part;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** Every part of the kiosk, also those that are well: how it is, since when, why, and what to do. What is wrong comes first. */
@Route(value = "console/health", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TODAY)
class HealthView extends Div implements HasDynamicTitle {

    private final HealthBoard board;
    private final ReceiptPrinting printing;
    private final Staff staff;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final HealthWords words = HealthWords.in(getLocale());
    private final Times times;
    private final UnorderedList lines = new UnorderedList();

    HealthView(HealthBoard board, ReceiptPrinting printing, Staff staff, Changes changes, Clock clock) {
        this.board = board;
        this.printing = printing;
        this.staff = staff;
        times = new Times(clock, getLocale());
        addClassName("console-view");
        var about = new Paragraph(texts.say("health.about"));
        about.addClassName("quiet");
        var head = new Div(new H1(texts.say("health.title")), about);
        head.addClassName("console-head");
        lines.addClassName("health");
        lines.setId("health");
        // Nothing in it takes the cursor, and whoever has no mouse scrolls as well.
        lines.getElement().setAttribute("tabindex", "0");
        lines.getElement().setAttribute("aria-label", texts.say("health.title"));
        add(head, lines);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("health.title") + " – Swapbay";
    }

    private void fill() {
        lines.removeAll();
        board.lines().stream()
                .sorted(Comparator.comparing((HealthLine line) -> line.state().wrong())
                        .reversed())
                .map(this::line)
                .forEach(lines::add);
    }

    private ListItem line(HealthLine line) {
        var cause = words.cause(line, times::say);
        var shown = new ListItem(new Header(new H2(name(line)), mark(line)), new Paragraph(cause));
        if (line.state().wrong()) shown.add(new Paragraph(words.remedy(line, times::say) + "."));
        var since = new Paragraph(texts.say("today.since", times.say(line.since())));
        since.addClassName("quiet");
        shown.add(since);
        if (line.part() == Part.PRINTER && line.cause() != Cause.NOT_USED && staff.may(Permission.WORK_AT_KIOSK))
            shown.add(newRoll());
        return shown;
    }

    private Button newRoll() {
        var said = new Button(texts.say("health.new-roll"));
        said.addClickListener(click -> rollIsIn(said));
        said.setId("new-roll");
        return said;
    }

    /** About a thing and no one's doing: it is on no record, and yet not for everybody. */
    private void rollIsIn(Button said) {
        staff.signs(Permission.WORK_AT_KIOSK);
        printing.rollReplaced();
        said.setText(texts.say("health.new-roll-noted"));
        said.setEnabled(false);
    }

    private String name(HealthLine line) {
        if (line.which().isEmpty()) return words.part(line.part());
        return line.part() == Part.DOORS
                ? texts.say("cabinet.bay", line.which())
                : words.part(line.part()) + " " + line.which();
    }

    private Mark mark(HealthLine line) {
        var state = words.state(line.state());
        return switch (line.state()) {
            case OK -> Mark.good(state);
            case ATTENTION, UNKNOWN -> Mark.waiting(state);
            case DOWN -> Mark.wrong(state);
        };
    }
}
