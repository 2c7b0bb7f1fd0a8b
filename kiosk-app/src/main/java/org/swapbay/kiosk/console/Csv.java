package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/** Lines of comma separated values, as RFC 4180 has them and spreadsheets read them. */
final class Csv {

    /** Without it a spreadsheet takes the letters for another alphabet's. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    /** The wide ones are taken for the others where East Asian letters are typed. */
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private Csv() {}

    /** A way to save something as a file; what is in it is read when it is asked for, under the page's lock. */
    static Anchor link(
            String name, StaffTexts texts, Exports exports, Supplier<? extends List<? extends List<?>>> lines) {
        var handler = (DownloadHandler) event -> {
            exports.begin(name);
            event.setFileName(name + ".csv");
            event.setContentType("text/csv; charset=utf-8");
            var rows = new ArrayList<List<?>>();
            event.getUI().accessSynchronously(() -> rows.addAll(lines.get()));
            try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
                file.write(BYTE_ORDER_MARK);
                for (var row : rows) file.write(line(row));
            }
        };
        var link = new Anchor(handler, texts.say("list.csv"));
        link.addClassName("export");
        link.setId("export");
        return link;
    }

    static String line(List<? extends @Nullable Object> values) {
        return values.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What somebody typed must not be calculated by the spreadsheet of whoever opens the list. */
    private static String cell(@Nullable Object value) {
        var text = Objects.toString(value, "");
        var harmless = !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
