package org.swapbay.kiosk.crash;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of kill points and troubles, in Markdown, and their place on the page about payments. */
record PayReport(long seed, List<PayRound> rounds, int playedAgain, Duration took) {

    private static final String BEGIN = "<!-- the packaged program -->\n";
    private static final String END = "<!-- end of the packaged program -->\n";

    /** The page with these tables in place of the ones before. */
    String on(String page) {
        var old = Pattern.compile(Pattern.quote(BEGIN) + ".*?" + Pattern.quote(END), Pattern.DOTALL)
                .matcher(page);
        var now = BEGIN + markdown() + END;
        return old.find() ? page.substring(0, old.start()) + now + page.substring(old.end()) : page + "\n" + now;
    }

    String markdown() {
        var lines = new ArrayList<String>();
        lines.add(
                "%d payments in %d minutes, the longest %d s, %d played again because a busy machine outlasted somebody's patience, seed %d. Differences: **%s**."
                        .formatted(
                                rounds.size(),
                                took.toMinutes(),
                                rounds.stream()
                                        .map(PayRound::took)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()
                                        .toSeconds(),
                                playedAgain,
                                seed,
                                violations().isEmpty() ? "none" : violations().size()));
        for (var way : PayWay.values()) {
            var of = rounds.stream().filter(round -> round.way() == way).toList();
            if (of.isEmpty()) continue;
            lines.addAll(List.of("", "### Killed while paying " + way, ""));
            table(lines, "Killed at", of, PayRound::point);
            if (PayTrouble.of(way).size() == 1) continue;
            lines.add("");
            table(lines, "And", of, round -> round.trouble().toString());
        }
        violations().forEach(violation -> lines.addAll(List.of("", violation)));
        return lines.stream().collect(Collectors.joining("\n", "", "\n"));
    }

    List<String> violations() {
        return rounds.stream()
                .filter(round -> !round.violations().isEmpty())
                .map(String::valueOf)
                .toList();
    }

    private static void table(List<String> lines, String first, List<PayRound> of, Function<PayRound, String> by) {
        var found = of.stream().map(PayRound::found).distinct().sorted().toList();
        lines.add(row(Stream.of(
                        Stream.of(first, "Payments"),
                        found.stream().map(words -> "after the start " + words),
                        Stream.of("in the end paid once", "staff asked", "differences"))
                .flatMap(all -> all)));
        lines.add("|---|" + "--:|".repeat(found.size() + 4));
        of.stream()
                .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()))
                .forEach((name, rounds) -> {
                    var counts = Stream.of(
                                    Stream.of((long) rounds.size()),
                                    found.stream().map(words -> count(rounds, words, PayRound::found)),
                                    Stream.of(
                                            count(rounds, "paid", PayRound::end),
                                            count(rounds, "in doubt, staff asked", PayRound::end),
                                            rounds.stream()
                                                    .mapToLong(round ->
                                                            round.violations().size())
                                                    .sum()))
                            .flatMap(all -> all)
                            .map(number -> number == 0 ? "–" : String.valueOf(number));
                    lines.add(row(Stream.concat(Stream.of(name.contains(".") ? "`" + name + "`" : name), counts)));
                });
    }

    private static long count(List<PayRound> rounds, String words, Function<PayRound, String> of) {
        return rounds.stream().filter(round -> of.apply(round).equals(words)).count();
    }

    private static String row(Stream<String> cells) {
        return cells.collect(Collectors.joining(" | ", "| ", " |"));
    }
}
