package org.swapbay.kiosk.console;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import java.time.Clock;
import org.swapbay.kiosk.health.HealthBoard;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** Every part of the kiosk, also those that are well: how it is, since when, why, and what to do. */
@Route(value = "console/health", layout = ConsoleLayout.class)
@Needs(Permission.SEE_TODAY)
class HealthView extends Div implements HasDynamicTitle {

    private final HealthBoard board;
    private final StaffTexts texts = StaffTexts.in(getLocale());
    private final HealthWords words = HealthWords.in(getLocale());
    private final Times times;
    private final Grid<HealthLine> lines = new Grid<>();

    HealthView(HealthBoard board, Changes changes, Clock clock) {
        this.board = board;
        times = new Times(clock, getLocale());
        addClassName("console-view");
        var head = new Div(new H1(texts.say("health.title")));
        head.addClassName("console-head");
        lines.addColumn(line -> words.part(line.part()))
                .setHeader(texts.say("health.part"))
                .setAutoWidth(true);
        lines.addComponentColumn(this::mark)
                .setHeader(texts.say("health.state"))
                .setAutoWidth(true);
        lines.addColumn(line -> words.cause(line, times::say))
                .setHeader(texts.say("health.cause"))
                .setFlexGrow(3);
        lines.addColumn(line -> words.remedy(line, times::say))
                .setHeader(texts.say("health.remedy"))
                .setFlexGrow(3);
        lines.addColumn(line -> times.say(line.since()))
                .setHeader(texts.say("health.since"))
                .setTextAlign(ColumnTextAlign.END)
                .setAutoWidth(true);
        lines.addThemeName("wrap-cell-content");
        lines.setAllRowsVisible(true);
        lines.setId("health");
        add(head, new Paragraph(texts.say("health.about")), lines);
        fill();
        changes.refresh(this, this::fill);
    }

    @Override
    public String getPageTitle() {
        return texts.say("health.title") + " – Swapbay";
    }

    private void fill() {
        lines.setItems(board.lines());
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
