package org.swapbay.hardware.printer.escpos;

import java.util.ArrayList;
import java.util.List;

/** Fits printable text, one column a character, to the paper's width. */
final class TextColumns {

    private static final int LEAST_LEFT = 8;

    private TextColumns() {}

    /** Breaks at spaces; a word longer than the line is cut. Empty text is one empty line. */
    static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > columns) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            } else if (!line.isEmpty()) {
                line.append(' ');
            }
            line.append(word);
            while (line.length() > columns) {
                lines.add(line.substring(0, columns));
                line.delete(0, columns);
            }
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Left text at the left, right text flush right on the last line; a long left text wraps beside it. */
    static List<String> pair(String left, String right, int columns) {
        int room = columns - right.length() - 1;
        if (right.isEmpty()) {
            return wrap(left, columns);
        }
        if (room < Math.min(left.length(), LEAST_LEFT)) {
            var stacked = new ArrayList<>(wrap(left, columns));
            wrap(right, columns).forEach(line -> stacked.add(" ".repeat(columns - line.length()) + line));
            return stacked;
        }
        var lines = new ArrayList<>(wrap(left, Math.max(room, 1)));
        var last = lines.removeLast();
        lines.add(last + " ".repeat(columns - last.length() - right.length()) + right);
        return lines;
    }
}
