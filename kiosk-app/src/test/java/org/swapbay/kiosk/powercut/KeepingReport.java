package org.swapbay.kiosk.powercut;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.h2.engine.Constants;

/** Counts what was tried and what came of it; the long form of the tests writes it as a page. */
final class KeepingReport {

    private static final Map<String, Integer> COUNTS = new TreeMap<>();
    private static final long BEGAN = System.nanoTime();

    private KeepingReport() {}

    static synchronized void counted(String what) {
        COUNTS.merge(what, 1, Integer::sum);
    }

    /** Writes all counts so far, of every test in this run. */
    static synchronized void write(long seed) throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/records.md"), page(seed));
        if (Boolean.getBoolean("swapbay.report")) {
            Files.writeString(Files.createDirectories(Path.of("../docs/proof")).resolve("records.md"), page(seed));
        }
    }

    private static String page(long seed) {
        var rows = new StringBuilder();
        COUNTS.forEach((what, times) -> rows.append("| %s | %,d |\n".formatted(what, times)));
        var minutes = TimeUnit.NANOSECONDS.toMinutes(System.nanoTime() - BEGAN);
        return """
                # Records that were cut off or damaged

                **Damage.** Bytes of the database or of any file of the journal are changed (1 to 128 at random places), or its end is cut
                off at a random length. The production start must come to the same state, to a state brought back that has
                every acknowledged fact and tells how many other changes are lost, or to safe mode with the file untouched;
                another state as if nothing had been is a failure. Where a file was replaced, the damaged one lies set aside byte by byte.

                **Power cuts.** The power fails at a random write, force or rename while the tables are made or migrated from each earlier version with something in them, while a backup is
                written, while the journal goes on in a new file, and while a database is brought back. The disk loses what was not forced,
                all of it, a suffix, any part in any order, or tears the last write at a sector; names that were not synced are lost from
                the end. The next start must serve, with everything acknowledged, and the whole chain must hold.

                | What was done → what the start made of it | Times |
                |---|--:|
                %s
                Violations: **0**; the run fails on the first. Seed %d, H2 %s, %d minutes. Made by:

                ```
                ./test -Dtest='DamageTests,KeepingCutTests' -Dsurefire.failIfNoSpecifiedTests=false -DskipITs \\
                  -Dswapbay.damages=%d -Dswapbay.keeping-cuts=%d -Dswapbay.report=true
                ```

                The ordinary run does a few of each.

                **The packaged program** (`RecordsIT`, short form) had its time stopped for four seconds in a visit, its disk filled before a visit, and
                each force failed in a visit: it opened no door, came back by itself or, after the failed force, by a new start that it asked for with
                exit code 75; staff had one case, and the books held. Its long form, `-Dswapbay.records=all`, has not been run to its end: that each
                of its faults alone is survived (read-only, little memory, full in a visit, failing again at the next start) is not shown yet.

                ## What it found

                A start that had cut a damaged last frame off the journal before it knew that the database had seen more: the frame was kept
                aside, but a journal that is not gone on with is now left as it is. A program that opened its records anew after a disk fault ended
                instead, without a word, because its only thread left was a daemon; it now ends on purpose. A disk that failed again at the next
                start ended in a safe mode that waited for a person; it is tried again now.

                ## What it cannot show

                Damage in a closed file of the journal is looked for each day and not at the start, which reads the written one only: those rounds count as
                sound because the state is. Disks that lie about a force. A journal cut at its end together with a lost database and no backup that went further: nothing
                is left that knows. Two damaged rows whose hashes cancel each other out, once in 2^64.
                """.formatted(
                        rows,
                        seed,
                        Constants.VERSION,
                        minutes,
                        Integer.getInteger("swapbay.damages", 3),
                        Integer.getInteger("swapbay.keeping-cuts", 3));
    }
}
