package org.swapbay.kiosk.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.joda.money.Money;

/** A statement for paper: as a page that a browser prints, and as lines for a receipt printer. */
public final class StatementPaper {

    private final Statement statement;
    private final FeeWords words;
    private final UnaryOperator<String> finding;
    private final Function<Statement.Line, List<DuePlan.Due>> parts;

    /**
     * @param finding the words for a diagnosis code in the same language
     * @param parts that a fee may still be paid in
     */
    public StatementPaper(
            Statement statement,
            Locale language,
            UnaryOperator<String> finding,
            Function<Statement.Line, List<DuePlan.Due>> parts) {
        this.statement = statement;
        this.finding = finding;
        this.parts = parts;
        words = FeeWords.in(language);
    }

    /** A page that needs nothing from anywhere and runs nothing. */
    public String html() {
        var body = new StringBuilder();
        body.append(element("h1", words.statement(statement.day())));
        for (var child : statement.children()) {
            body.append(element("h2", name(child)));
            if (child.lines().isEmpty()) body.append(element("p", words.statementNothing()));
            for (var line : child.lines()) {
                body.append("<section>").append(element("h3", heading(line))).append("<ul>");
                explanation(line).forEach(said -> body.append(element("li", said)));
                body.append("</ul><table>");
                money(line).forEach(row -> body.append(row(row)));
                body.append("</table></section>");
            }
        }
        statement.owed().forEach(owed -> body.append(element("p", words.statementTotal(owed))));
        return """
                <!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><title>%s</title><style>
                body{font:11pt/1.4 sans-serif;max-width:44em;margin:2em auto;padding:0 1em}
                section{break-inside:avoid;border-top:1px solid;padding:.5em 0}h3{margin:.2em 0}
                ul{margin:.2em 0}table{margin-left:auto}td+td{text-align:right;padding-left:2em}
                p:last-child{font-weight:bold;border-top:2px solid;padding-top:.5em}
                </style></head><body>%s</body></html>""".formatted(words.language(), escaped(words.statement(statement.day())), body);
    }

    /** Lines of at most so many characters. Longer ones go on in the next line. */
    public List<String> receipt(int width) {
        var lines = new ArrayList<String>();
        lines.addAll(wrapped(words.statement(statement.day()), width));
        for (var child : statement.children()) {
            lines.add("");
            lines.addAll(wrapped(name(child), width));
            if (child.lines().isEmpty()) lines.addAll(wrapped(words.statementNothing(), width));
            for (var line : child.lines()) {
                lines.add("-".repeat(width));
                lines.addAll(wrapped(heading(line), width));
                explanation(line).forEach(said -> lines.addAll(wrapped(said, width)));
                money(line).forEach(row -> lines.addAll(aligned(row, width)));
            }
        }
        lines.add("=".repeat(width));
        statement.owed().forEach(owed -> lines.addAll(wrapped(words.statementTotal(owed), width)));
        return lines;
    }

    private record Row(String what, Money amount) {}

    /** Entries that move an amount, and what is left. */
    private List<Row> money(Statement.Line line) {
        var rows = new ArrayList<Row>();
        line.entries().stream()
                .filter(entry -> !entry.amount().isZero())
                .forEach(entry -> rows.add(new Row(words.entry(entry.kind()), entry.amount())));
        rows.add(new Row(words.owed(), line.account().owed()));
        return rows;
    }

    private List<String> explanation(Statement.Line line) {
        var said = new ArrayList<>(words.explain(line.fee().basis(), line.schedule(), finding));
        if (line.photos() > 0) said.add(words.photos(line.photos()));
        words.parts(parts.apply(line)).ifPresent(said::add);
        return said;
    }

    private String heading(Statement.Line line) {
        return line.fee().number() + ", " + words.day(line.fee().day());
    }

    private static String name(Statement.Child child) {
        return child.person().givenName() + " " + child.person().familyName();
    }

    private String row(Row row) {
        return "<tr>" + element("td", row.what()) + element("td", words.money(row.amount())) + "</tr>";
    }

    private List<String> aligned(Row row, int width) {
        var amount = words.money(row.amount());
        var room = width - amount.length() - 1;
        if (row.what().length() > room) return List.of(row.what(), " ".repeat(width - amount.length()) + amount);
        return List.of(
                row.what() + " ".repeat(width - amount.length() - row.what().length()) + amount);
    }

    private static List<String> wrapped(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
            while (line.length() > width) {
                lines.add(line.substring(0, width));
                line.delete(0, width);
            }
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    private static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    private static String escaped(String text) {
        return text.codePoints()
                .mapToObj(point -> switch (point) {
                    case '<' -> "&lt;";
                    case '>' -> "&gt;";
                    case '&' -> "&amp;";
                    case '"' -> "&quot;";
                    default -> Character.toString(point);
                })
                .collect(Collectors.joining());
    }
}
