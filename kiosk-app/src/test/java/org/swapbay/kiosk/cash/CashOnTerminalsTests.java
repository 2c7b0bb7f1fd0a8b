package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.TWENTY;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.devices.AcceptorOnATerminal;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.journal.CrashPoint;

/**
 * A fee of twenty paid with a note, over the real driver and a real pseudo-terminal, the program killed at each point between
 * the mouth and the cassette; then it starts over what it recorded, and the acceptor has gone on meanwhile. CI kills at the
 * points of the notes; with {@code -Dswapbay.cash.points=all} at those of the records too.
 */
@Timeout(900)
class CashOnTerminalsTests {

    private static final Logger log = LoggerFactory.getLogger(CashOnTerminalsTests.class);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final String KILLED_AT = "all".equals(System.getProperty("swapbay.cash.points")) ? "" : "cash.";

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

    /** What befalls the note at the kill. */
    enum Mishap {
        NOTHING,
        POWER_CUT,
        JAM,
        STRING,
        CABLE
    }

    static Stream<Arguments> mishaps() {
        return Stream.of(Mishap.values())
                .flatMap(mishap -> Stream.of(true, false).map(repeats -> Arguments.of(mishap, repeats)));
    }

    @ParameterizedTest
    @MethodSource("mishaps")
    void killedBetweenTheMouthAndTheCassetteTheNoteIsCreditedOrGivenBackOrInDoubtAndPaysOnceOrNot(
            Mishap mishap, boolean repeats, @TempDir Path folder) throws IOException {
        var ends = new EnumMap<CashNote.State, Integer>(CashNote.State.class);
        var points = new TreeSet<String>();
        var runs = 0;
        for (var point = 1; ; point++) {
            try (var acceptor = new AcceptorOnATerminal(folder, repeats)) {
                var run = new Run(acceptor, mishap, repeats, point);
                run.play();
                runs++;
                run.end().ifPresent(state -> ends.merge(state, 1, Integer::sum));
                if (run.died == null) break;
                points.add(run.died);
            }
        }
        log.info("cash over a terminal: {} repeats={} runs={} points={} ends={}", mishap, repeats, runs, points, ends);
        assertThat(points).contains("cash.offered", "cash.intended", "cash.stack-told");
        assertThat(ends).containsKey(mishap == Mishap.STRING ? CashNote.State.DISPUTED : CashNote.State.CREDITED);
    }

    /** The process is gone; an error, because no part of the program could catch the real thing. */
    private static final class Killed extends Error {}

    private static final class Run {
        private final AcceptorOnATerminal acceptor;
        private final Mishap mishap;
        private final boolean repeats;
        private final int killAt;
        private final Share fee = toy.owe(2_000);
        private final String visit = "visit-" + UUID.randomUUID();
        private CashDesk desk;
        private int points;
        private int sinceTheKill;

        @Nullable
        String died;

        Run(AcceptorOnATerminal acceptor, Mishap mishap, boolean repeats, int killAt) {
            this.acceptor = acceptor;
            this.mishap = mishap;
            this.repeats = repeats;
            this.killAt = killAt;
            toy.jdbc.sql("delete from cash_counter").update();
            desk = toy.start(acceptor.start());
        }

        void play() {
            lookUntil(() -> desk.ready()
                    && !toy.jdbc
                            .sql("select 1 from cash_counter")
                            .query(Integer.class)
                            .list()
                            .isEmpty());
            assertThat(desk.begin(new CashVisit(visit, ToyCash.ANA, "USD", List.of(fee))))
                    .isEmpty();
            if (mishap == Mishap.STRING) acceptor.set("NOTE_ON_STRING", true);
            lookUntil(() -> acceptor.insert(TWENTY));
            lookUntil(() -> acceptor.empty() && toy.book.open().isEmpty() && (died == null || sinceTheKill > 10));
            agree();
        }

        private void lookUntil(BooleanSupplier wanted) {
            await().atMost(LONGEST)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> {
                        look();
                        return wanted.getAsBoolean();
                    });
        }

        private void look() {
            try {
                var answered = ScopedValue.where(CrashPoint.WATCHER, this::hit).call(acceptor::look);
                // Nobody frees a jam before the program that runs now has seen it.
                var seen = answered || mishap != Mishap.JAM;
                if (died != null && seen && ++sinceTheKill == 5) passes();
            } catch (Killed dead) {
                acceptor.kill();
                befalls();
                desk = toy.start(acceptor.start());
            }
            balances();
        }

        private void hit(String point) {
            var counts = !point.startsWith("journal.") && point.startsWith(KILLED_AT);
            if (!counts || ++points != killAt || died != null) return;
            died = point;
            throw new Killed();
        }

        private void befalls() {
            switch (mishap) {
                case NOTHING, STRING -> {}
                case POWER_CUT -> {
                    acceptor.set("POWER_OFF", true);
                    acceptor.set("POWER_OFF", false);
                }
                case JAM -> acceptor.set("NOTE_JAM", true);
                case CABLE -> acceptor.set("UNPLUGGED", true);
            }
        }

        /** Somebody opens it and takes the note out; somebody plugs the cable in. */
        private void passes() {
            if (mishap == Mishap.JAM) acceptor.set("NOTE_JAM", false);
            if (mishap == Mishap.CABLE) acceptor.set("UNPLUGGED", false);
        }

        Optional<CashNote.State> end() {
            return toy.book.ofVisit(visit).stream().map(CashNote::state).findFirst();
        }

        /** Inserted = credited + returned + disputed + the one in escrow; what is paid is credited. */
        private void balances() {
            var notes = toy.book.ofVisit(visit);
            assertThat(notes).as(this::story).hasSizeLessThanOrEqualTo(1);
            var credited = notes.stream().anyMatch(note -> note.state() == CashNote.State.CREDITED);
            assertThat(toy.paid(fee)).as(this::story).isIn(usd(0), usd(credited ? 20 : 0));
        }

        private void agree() {
            var end = end();
            if (end.isEmpty()) {
                assertThat(acceptor.cassette()).as(this::story).isZero();
                return;
            }
            var state = end.get();
            assertThat(toy.paid(fee)).as(this::story).isEqualTo(usd(state == CashNote.State.CREDITED ? 20 : 0));
            if (acceptor.cassette() == 1) assertThat(state).as(this::story).isEqualTo(CashNote.State.CREDITED);
            if (acceptor.hand() == 1) assertThat(state).as(this::story).isEqualTo(CashNote.State.RETURNED);
            if (acceptor.pulledOut() == 1) assertThat(state).as(this::story).isIn(statesOfOnePulledOut());
            var waits = toy.payments.unanswered().stream().map(Payment::key).toList();
            toy.book.ofVisit(visit).forEach(note -> assertThat(waits.contains(note.id()))
                    .as(this::story)
                    .isEqualTo(state == CashNote.State.DISPUTED
                            && toy.payments.find(note.id()).isPresent()));
        }

        /** Out of a jam it is in doubt, unless its credit was told before; on a string it is a fraud. What is told once may die unheard. */
        private List<CashNote.State> statesOfOnePulledOut() {
            var heardOnlyByTheDead = !repeats && died != null;
            if (mishap != Mishap.JAM) {
                return heardOnlyByTheDead
                        ? List.of(CashNote.State.DISPUTED, CashNote.State.RETURNED)
                        : List.of(CashNote.State.DISPUTED);
            }
            if (!acceptor.toldTheCredit()) return List.of(CashNote.State.DISPUTED);
            return heardOnlyByTheDead
                    ? List.of(CashNote.State.DISPUTED, CashNote.State.CREDITED)
                    : List.of(CashNote.State.CREDITED);
        }

        private String story() {
            return mishap + " killed at " + died + " " + killAt + ": cassette " + acceptor.cassette() + ", hand "
                    + acceptor.hand() + ", pulled out " + acceptor.pulledOut() + ", book " + toy.book.ofVisit(visit);
        }
    }
}
