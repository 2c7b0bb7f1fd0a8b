package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.cash.SimulatedAcceptor.Witness;

/**
 * One note of twenty, the program killed at every point at which it can be killed, with each thing that may befall the note
 * meanwhile, or befalling it at every step of its way without a kill. At every moment: inserted = credited + returned +
 * disputed + the one in escrow; in the end the book, the ledger and the notes' true places agree, and what cannot be known is
 * the office's to decide.
 */
class CashSimulationTests {

    @TempDir
    static Path data;

    private static ToyCash toy;

    @BeforeAll
    static void open() throws Exception {
        toy = new ToyCash(data);
    }

    @AfterAll
    static void close() throws Exception {
        toy.close();
    }

    static Stream<Arguments> kills() {
        return mishaps(Witness.REPEATS_AND_COUNTS, Witness.TELLS_ONCE_AND_COUNTS, Witness.TELLS_ONCE);
    }

    static Stream<Arguments> mishaps() {
        return mishaps(Witness.values());
    }

    private static Stream<Arguments> mishaps(Witness... witnesses) {
        return Stream.of(NoteRun.Mishap.values())
                .flatMap(mishap -> Stream.of(witnesses).map(witness -> Arguments.of(mishap, witness)));
    }

    @ParameterizedTest
    @MethodSource("kills")
    void noNoteIsLostOrCreditedTwiceWhereverTheProgramIsKilled(NoteRun.Mishap mishap, Witness witness) {
        var points = new ArrayList<String>();
        for (var point = 1; ; point++) {
            var run = new NoteRun(toy, mishap, witness, point, NoteRun.NEVER);
            run.play();
            if (run.died == null) break;
            points.add(run.died);
        }
        assertThat(new TreeSet<>(points))
                .contains("cash.offered", "cash.intended", "cash.stack-told", "records.journalled", "records.synced");
        assertThat(points).hasSizeGreaterThan(15);
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void norWhereverItBefallsTheNoteWhileTheProgramLives(NoteRun.Mishap mishap, Witness witness) {
        for (var round = 0; round < NoteRun.WAY; round++)
            new NoteRun(toy, mishap, witness, NoteRun.NEVER, round).play();
    }

    @ParameterizedTest
    @EnumSource
    void aNoteOfWhichTheAcceptorNeitherTellsNorCountsIsTheOffices(NoteRun.Mishap mishap) {
        var run = new NoteRun(toy, mishap, Witness.NEITHER_TELLS_NOR_COUNTS, NoteRun.NEVER, 3);
        run.play();
        assertThat(run.note().orElseThrow().state()).isEqualTo(CashNote.State.DISPUTED);
    }
}
