package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of comma separated values, as RFC 4180 has them and spreadsheets read them. */
final class Csv {

    /** Without it a spreadsheet takes the letters for another alphabet's. */
    static final String BYTE_ORDER_MARK = "\ufeff";

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private Csv() {}

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
