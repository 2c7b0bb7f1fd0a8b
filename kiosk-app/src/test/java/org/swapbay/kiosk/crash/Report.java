package org.swapbay.kiosk.crash;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The table of kill points and outcomes, in Markdown. */
record Report(long seed, List<Round> rounds, int playedAgain, Duration took) {

    static final String COMMAND =
            "./test -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=CrashIT -Dswapbay.crashes=all";

    String markdown() {
        var outcomes = rounds.stream().map(Round::found).distinct().sorted().toList();
        var text = new StringBuilder();
        text.append("""
                # Killing the kiosk

                The packaged program, killed at an emulated cabinet that stands on, while a student swaps a Chromebook, swaps it straight,
                borrows for the day, brings a loaner back or gets the own one back, a technician takes out what is broken and puts a
                loaner in, or a backup is made: halted at every point that the code names between two steps, each time it is passed; killed at
                random moments; and killed again while the next start settles what it finds. In the dark whoever is there
                does something that may be done with the door that stands open. After the restart, and again after the
                student came back for what the record promises:

                - every asset has one custodian, and it is where the cabinet really has it, or a staff case is open;
                - no intent to open a door had a second pulse, and no pulse was without one (by the boards' own log);
                - each hand-in has one ticket, and its receipt can be printed again;
                - nothing is undecided, the chains of journal and custody hold, and the screen serves.

                """);
        text.append("""
                Seed %d; another one with `-Dswapbay.seed=n`, more moments than 50 with `-Dswapbay.moments=n`. Made by:

                ```
                %s
                ```

                One errand alone with its name instead of `all`, such as `GIVE_BACK` (see `Kind`), all but the swap with `rounds`,
                each once with `EACH`. The ordinary test run kills it ten times.

                """.formatted(seed, COMMAND));
        text.append(
                "%d rounds in %d minutes, the longest %d s; %d played again, because a busy machine let the locks go down. Violations: **%d**.\n\n"
                        .formatted(
                                rounds.size(),
                                took.toMinutes(),
                                rounds.stream()
                                        .map(Round::took)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow()
                                        .toSeconds(),
                                playedAgain,
                                rounds.stream()
                                        .mapToInt(round -> round.violations().size())
                                        .sum()));
        text.append("## Kill point and what the next start made of it\n\n");
        row(text, "Killed at", "Rounds", outcomes);
        text.append("|---|--:|").append("--:|".repeat(outcomes.size())).append('\n');
        rounds.stream()
                .collect(Collectors.groupingBy(r -> r.kill().kind(), TreeMap::new, Collectors.toList()))
                .forEach((kind, of) -> row(text, kind, of.size() + "", counts(of, outcomes)));
        row(text, "**all**", rounds.size() + "", counts(rounds, outcomes));
        text.append("\n## Each round\n\n");
        text.append("| # | Killed at | In the dark | After the restart | In the end | s | Violations |\n");
        text.append("|--:|---|---|---|---|--:|---|\n");
        rounds.forEach(round -> text.append("| %d | %s%s | %s | %s | %s | %d | %s |\n"
                .formatted(
                        round.number(),
                        round.kill(),
                        round.reached() ? "" : " (not passed)",
                        round.afterwards(),
                        round.found(),
                        round.end(),
                        round.took().toSeconds(),
                        round.violations().isEmpty() ? "–" : String.join("; ", round.violations()))));
        text.append("""

                ## What it found

                The database rounds times to microseconds, so that one custody entry in two thousand came back in the next
                millisecond and its hash no longer fitted: the ledger now keeps whole milliseconds.

                ## What it cannot show

                What a disk loses that does not keep what was written but not forced: see [power cuts](power-cuts.md).
                """);
        return text.toString();
    }

    private static List<String> counts(List<Round> rounds, List<String> outcomes) {
        var counts = rounds.stream().collect(Collectors.groupingBy(Round::found, Collectors.counting()));
        return outcomes.stream()
                .map(outcome -> counts.containsKey(outcome) ? counts.get(outcome) + "" : "–")
                .toList();
    }

    private static void row(StringBuilder text, String first, String second, List<String> rest) {
        text.append("| %s | %s | %s |\n".formatted(first, second, String.join(" | ", rest)));
    }
}
