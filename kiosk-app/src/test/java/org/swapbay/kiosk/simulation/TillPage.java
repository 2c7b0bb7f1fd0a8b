package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The page about payments: one part for each way, put anew by whoever has played it. */
final class TillPage {

    private TillPage() {}

    static String with(String page, TillTally tally, int stride) {
        var begun = page.contains("<!-- ") ? page : head();
        var name = tally.way.name();
        var part = "<!-- %s -->\n%s<!-- end of %s -->\n".formatted(name, part(tally, stride), name);
        var old = Pattern.compile("<!-- " + name + " -->.*?<!-- end of " + name + " -->\n", Pattern.DOTALL);
        var matcher = old.matcher(begun);
        return matcher.find()
                ? begun.substring(0, matcher.start()) + part + begun.substring(matcher.end())
                : begun + "\n" + part;
    }

    private static String head() {
        return """
                # Payments under power cuts and network faults

                Made by `TillCrashTests`: the production teller, ledger and movers on the simulated disk, with the provider's own
                client over real HTTP against the stand-in of the provider. In every payment the power may go at one recorded
                point and one request may fail; then the program starts, asks for what is unanswered, twice, and the family
                goes on where it stood. At the end the ledger is held against the provider's books. To play every pair of
                both and write this page again:
                `./test -pl kiosk-app -am -Dtest=TillCrashTests -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.till.pairs=true`.
                CI plays every cut, every fault and each 23rd pair. Three bugs put in on purpose are caught in each run: a
                charge sent again where nobody answered, silence taken for "no", a disk that only says that it forced.

                What this cannot show: a real bank, a real terminal, and whatever the provider does otherwise than it says.
                """;
    }

    private static String part(TillTally tally, int stride) {
        var lines = new ArrayList<String>();
        lines.add("### " + title(tally));
        lines.add("");
        lines.add(
                "%d payments played (%s), money moved in %d of them, the power went in %d. Differences between ledger and provider: %s."
                        .formatted(
                                tally.payments(),
                                stride == 1 ? "all pairs" : "each " + stride + "rd pair",
                                tally.charged(),
                                tally.cuts(),
                                tally.differences().isEmpty()
                                        ? "none"
                                        : tally.differences().size()));
        lines.addAll(List.of("", "| The power went at | times |", "|---|---|"));
        tally.cutAt.forEach((point, times) -> lines.add("| `" + point + "` | " + times + " |"));
        if (!tally.faults.isEmpty()) {
            lines.addAll(List.of("", "| One request | times |", "|---|---|"));
            tally.faults.forEach((fault, times) ->
                    lines.add("| " + fault.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " | " + times + " |"));
        }
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    private static String title(TillTally tally) {
        return switch (tally.way) {
            case CARD -> "By card";
            case LINK -> "By a page on the phone";
            case REFUND -> "Given back";
            case SLIP -> "At the office, by slip";
        };
    }
}
