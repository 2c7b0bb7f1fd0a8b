package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.TWENTY;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.journal.CrashPoint;

/**
 * One note of twenty, the program killed at every point at which it can be killed, with each thing that may befall the note
 * meanwhile. At every moment: inserted = credited + returned + disputed + the one in escrow; in the end the book, the
 * ledger and the notes' true places agree, and what cannot be known is the office's to decide.
 */
class CashSimulationTests {

    private static final int LONGEST = 70;

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

    /** What befalls the note at the moment of the kill, or at the first step of stacking where nothing is killed. */
    enum Mishap {
        NOTHING,
        /** While the program is dead the note goes where it was sent. */
        TIME_PASSES,
        /** The acceptor loses power too. */
        POWER_CUT,
        /** The note is stuck, and a hand takes it. */
        JAM,
        STRING
    }

    /** The process is gone; an error, because no part of the program could catch the real thing. */
    private static final class Killed extends Error {}

    @ParameterizedTest
    @EnumSource
    void noNoteIsLostOrCreditedTwiceWhereverTheProgramIsKilled(Mishap mishap) {
        for (var acknowledging : List.of(true, false)) {
            var killed = 0;
            var points = new TreeSet<String>();
            for (var point = 1; ; point++) {
                var run = new Run(mishap, acknowledging, true, point);
                run.play();
                if (run.died == null) break;
                points.add(run.died);
                killed++;
            }
            assertThat(points)
                    .contains(
                            "cash.offered", "cash.intended", "cash.stack-told", "records.journalled", "records.synced");
            assertThat(killed).isGreaterThan(15);
        }
    }

    /** One fee, one note, one kill. */
    static final class Run {
        private final Mishap mishap;
        private final Share fee = toy.owe(5_000);
        final SimulatedAcceptor acceptor;
        private final int killAt;
        private final String visit = "visit-" + UUID.randomUUID();
        private int points;

        @Nullable
        String died;

        private boolean befallen;
        private CashDesk desk;

        Run(Mishap mishap, boolean acknowledging, boolean counting, int killAt) {
            this.mishap = mishap;
            this.killAt = killAt;
            acceptor = new SimulatedAcceptor(acknowledging, counting);
            toy.jdbc.sql("delete from cash_counter").update();
            desk = toy.start(acceptor);
        }

        void play() {
            for (var look = 0; look < NoteJudge.SETTLED + 1; look++) acceptor.look();
            assertThat(desk.begin(new CashVisit(visit, ToyCash.ANA, "USD", List.of(fee))))
                    .isEmpty();
            assertThat(acceptor.insert(TWENTY)).isTrue();
            if (mishap == Mishap.STRING) acceptor.tieAString();
            for (var round = 0; round < LONGEST; round++) {
                acceptor.step();
                ScopedValue.where(CrashPoint.WATCHER, this::hit).run(this::look);
                if (mishap == Mishap.JAM && round == 30) acceptor.freeByHand();
                balance();
            }
            settled();
        }

        private void look() {
            try {
                acceptor.look();
            } catch (Killed dead) {
                die();
            }
        }

        private void hit(String point) {
            // The journal's own points have their tests; this one stays open across the kill.
            if (point.startsWith("journal.") || ++points != killAt || died != null) return;
            died = point;
            throw new Killed();
        }

        private void die() {
            befall();
            acceptor.programStarts();
            desk = toy.start(acceptor);
        }

        private void befall() {
            if (befallen) return;
            befallen = true;
            switch (mishap) {
                case NOTHING, STRING -> {}
                case TIME_PASSES -> {
                    acceptor.escrowTimesOut();
                    for (var step = 0; step < 5; step++) acceptor.step();
                }
                case POWER_CUT -> acceptor.powerCut();
                case JAM -> acceptor.jam();
            }
        }

        private Map<CashNote.State, Integer> book() {
            var states = new EnumMap<CashNote.State, Integer>(CashNote.State.class);
            for (var state : CashNote.State.values()) states.put(state, 0);
            notes().forEach(note -> states.merge(note.state(), 1, Integer::sum));
            return states;
        }

        private int count(CashNote.State state) {
            return (int) notes().stream().filter(note -> note.state() == state).count();
        }

        private List<CashNote> notes() {
            return new ArrayList<>(toy.book.ofVisit(visit));
        }

        /** Every note that was ever read is in exactly one of the four places, and money is paid only for credited ones. */
        private void balance() {
            var states = book();
            assertThat(states.values().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(notes().size());
            assertThat(notes()).hasSizeLessThanOrEqualTo(acceptor.inserted);
            assertThat(count(CashNote.State.OFFERED)).isLessThanOrEqualTo(1);
            assertThat(toy.paid(fee)).isLessThanOrEqualTo(usd(20L * count(CashNote.State.CREDITED)));
        }

        private void settled() {
            var all = notes() + " " + acceptor.cassette + acceptor.hand + acceptor.pulled;
            var where = mishap + " killed at " + died + " " + killAt + " " + all;
            assertThat(acceptor.moving()).as(where).isFalse();
            assertThat(count(CashNote.State.OFFERED)).as(where).isZero();
            assertThat(toy.paid(fee)).as(where).isEqualTo(usd(20L * count(CashNote.State.CREDITED)));
            // Behind the point of credit only a hand that opens the acceptor gets at a note.
            assertThat(count(CashNote.State.CREDITED))
                    .as(where)
                    .isBetween(acceptor.cassette.size(), acceptor.cassette.size() + acceptor.pulled.size());
            // A note that was read and never written down went back by itself.
            assertThat(count(CashNote.State.RETURNED))
                    .as(where)
                    .isLessThanOrEqualTo(acceptor.hand.size() + acceptor.pulled.size());
            assertThat(toy.payments.unanswered().stream().filter(payment -> notes().stream()
                            .anyMatch(note -> note.id().equals(payment.key()))))
                    .as(where)
                    .hasSize(
                            count(CashNote.State.DISPUTED) == 0
                                    ? 0
                                    : (int) notes().stream()
                                            .filter(note -> note.state() == CashNote.State.DISPUTED)
                                            .filter(note -> toy.payments
                                                    .find(note.id())
                                                    .filter(payment -> payment.state() == Payment.State.INTENDED)
                                                    .isPresent())
                                            .count());
        }
    }
}
