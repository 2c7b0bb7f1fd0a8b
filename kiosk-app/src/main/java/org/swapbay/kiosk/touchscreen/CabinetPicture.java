package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.Opening;

/**
 * The bays as they stand in the hallway: same rows, same numbers, the one that matters lit, and an arrow between it and
 * the person in front.
 */
class CabinetPicture extends Div {

    /** Which way the Chromebook goes. */
    enum Way {
        IN,
        OUT
    }

    private static final int CELL_WIDTH = 240;
    private static final int CELL_HEIGHT = 112;
    private static final int GAP = 44;
    private static final int ROW_GAP = 24;
    private static final int FRAME = 48;
    /** Room below for feet and for the person. */
    private static final int FLOOR = 176;

    private static final int BEND = 20;

    private final StringBuilder svg = new StringBuilder();

    CabinetPicture(Cabinet cabinet, Opening opening, Way way, Words words) {
        addClassName("sb-cabinet");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", words.say("cabinet", opening.bay()));
        var columns = cabinet.bays().stream().mapToInt(Bay::column).max().orElse(1);
        var rows = cabinet.bays().stream().mapToInt(Bay::row).max().orElse(1);
        var width = 2 * FRAME + columns * CELL_WIDTH + (columns - 1) * GAP;
        var height = 2 * FRAME + rows * CELL_HEIGHT + (rows - 1) * ROW_GAP;
        draw("<svg viewBox=\"-60 -12 %d %d\">", width + 120, height + FLOOR + 24);
        draw("<rect class=\"foot\" x=\"60\" y=\"%d\" width=\"60\" height=\"26\"/>", height - 4);
        draw("<rect class=\"foot\" x=\"%d\" y=\"%d\" width=\"60\" height=\"26\"/>", width - 120, height - 4);
        draw("<rect class=\"body\" width=\"%d\" height=\"%d\" rx=\"32\"/>", width, height);
        for (var bay : cabinet.bays()) {
            if (bay.number() != opening.bay()) closed(bay);
        }
        cabinet.bay(opening.bay()).ifPresent(bay -> {
            lit(bay, opening.phase() == Opening.Phase.OPEN);
            if (opening.phase() != Opening.Phase.CLOSED) arrow(bay, way, width / 2, height + FLOOR - 58);
        });
        person(width / 2, height + FLOOR - 58);
        draw("</svg>");
        getElement().setProperty("innerHTML", svg.toString());
    }

    private void closed(Bay bay) {
        var look = bay.hold().isPresent() ? "door held" : "door";
        draw(
                "<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"14\"/>",
                look, x(bay), y(bay), CELL_WIDTH, CELL_HEIGHT);
        // A held one is crossed out: not everybody sees that it is darker.
        if (bay.hold().isPresent()) {
            draw(
                    "<path class=\"cross\" d=\"M%d %d l%d %d m0 -%d l-%d %d\"/>",
                    x(bay) + 20,
                    y(bay) + 16,
                    CELL_WIDTH - 40,
                    CELL_HEIGHT - 32,
                    CELL_HEIGHT - 32,
                    CELL_WIDTH - 40,
                    CELL_HEIGHT - 32);
        }
        draw(
                "<rect class=\"handle\" x=\"%d\" y=\"%d\" width=\"10\" height=\"44\" rx=\"5\"/>",
                x(bay) + CELL_WIDTH - 24, y(bay) + 34);
        draw(
                "<text class=\"number\" x=\"%d\" y=\"%d\">%d</text>",
                x(bay) + CELL_WIDTH / 2, y(bay) + CELL_HEIGHT / 2 + 18, bay.number());
    }

    private void lit(Bay bay, boolean open) {
        var x = x(bay);
        var y = y(bay);
        draw(
                "<rect class=\"glow\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"26\"/>",
                x - 11, y - 11, CELL_WIDTH + 22, CELL_HEIGHT + 22);
        if (open) {
            draw(
                    "<rect class=\"inside\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"10\"/>",
                    x, y, CELL_WIDTH, CELL_HEIGHT);
            // The door has swung towards the person, hinged at the left.
            draw("<path class=\"leaf\" d=\"M%d %d l-58 -22 v%d l58 -22 z\"/>", x + 4, y + 2, CELL_HEIGHT + 40);
        } else {
            draw(
                    "<rect class=\"lit\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"14\"/>",
                    x, y, CELL_WIDTH, CELL_HEIGHT);
        }
        draw(
                "<text class=\"%s\" x=\"%d\" y=\"%d\">%d</text>",
                open ? "number inside-number" : "number lit-number",
                // Left of the middle, which leaves the right half to the arrow's head.
                x + 74,
                y + CELL_HEIGHT / 2 + 32,
                bay.number());
    }

    /** Between the doors, so that it covers no number: under the cabinet, up beside the door, and through it. */
    private void arrow(Bay bay, Way way, int personX, int personY) {
        var doorX = x(bay) + CELL_WIDTH - (way == Way.IN ? 66 : 30);
        var doorY = y(bay) + CELL_HEIGHT / 2;
        var gutterX = x(bay) + CELL_WIDTH + GAP / 2;
        var floorY = personY - 78;
        var turn = Math.min(BEND, Math.abs(gutterX - personX) / 2);
        var aside = gutterX > personX ? turn : -turn;
        var line = "M%d %d H%d Q%d %d %d %d V%d Q%d %d %d %d H%d Q%d %d %d %d V%d"
                .formatted(
                        doorX,
                        doorY,
                        gutterX - BEND,
                        gutterX,
                        doorY,
                        gutterX,
                        doorY + BEND,
                        floorY - turn,
                        gutterX,
                        floorY,
                        gutterX - aside,
                        floorY,
                        personX + aside,
                        personX,
                        floorY,
                        personX,
                        floorY + turn,
                        personY - (way == Way.IN ? 34 : 62));
        draw("<path class=\"arrow-edge\" d=\"%s\"/><path class=\"arrow\" d=\"%s\"/>", line, line);
        switch (way) {
            case IN -> draw("<path class=\"arrow-head\" d=\"M%d %d l42 -30 v60 z\"/>", doorX - 34, doorY);
            case OUT -> draw("<path class=\"arrow-head\" d=\"M%d %d l30 -42 h-60 z\"/>", personX, personY - 34);
        }
    }

    private void person(int x, int y) {
        draw("<circle class=\"person\" cx=\"%d\" cy=\"%d\" r=\"28\"/>", x, y);
        draw("<path class=\"person\" d=\"M%d %d a64 58 0 0 1 128 0 z\"/>", x - 64, y + 92);
    }

    private static int x(Bay bay) {
        return FRAME + (bay.column() - 1) * (CELL_WIDTH + GAP);
    }

    private static int y(Bay bay) {
        return FRAME + (bay.row() - 1) * (CELL_HEIGHT + ROW_GAP);
    }

    private void draw(String shape, Object... numbers) {
        svg.append(shape.formatted(numbers));
    }
}
