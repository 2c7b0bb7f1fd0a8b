package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.health.Boards;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.Finding;
import org.swapbay.kiosk.health.HealthSource;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;

/** What whoever watches a kiosk may rely on, whichever way the alerts take. The receiver is a real one. */
abstract class AlertChannelContract {

    /** Longer than a busy machine takes. */
    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Duration LITTLE_PATIENCE = Duration.ofMillis(700);

    /** What the receiver does instead of taking it. */
    enum Trouble {
        REFUSES,
        IS_BUSY,
        SAYS_NOTHING
    }

    /** @param id the same for the same letter */
    record Told(String id, String text) {}

    @TempDir
    Path folder;

    final HandClock clock = new HandClock();
    private HealthState state = HealthState.DOWN;

    private final class Printer implements HealthSource {
        @Override
        public Set<Part> parts() {
            return Set.of(Part.PRINTER);
        }

        @Override
        public Look look() {
            return Look.of(Finding.of(Part.PRINTER, state, state == HealthState.OK ? Cause.NONE : Cause.NO_PAPER));
        }
    }

    /** As it is made at a start. @param patience with a receiver that says nothing */
    abstract AlertChannel channel(Duration patience);

    /** From now on. */
    abstract void goesWrong(Trouble trouble);

    abstract void isWell();

    /** All that the receiver has taken. */
    abstract List<Told> told() throws Exception;

    @Test
    void aTroubleIsToldOnceWithItsCauseItsRemedyAndSinceWhen() throws Exception {
        var began = clock.instant();
        var round = round();
        pass(round, Duration.ofHours(5));
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().text())
                .contains("hallway-1", "Printer: out of paper", "Put a new roll in", seconds(began));
    }

    @Test
    void itsEndIsToldOnce() throws Exception {
        var round = round();
        pass(round, Duration.ofMinutes(10));
        state = HealthState.OK;
        pass(round, Duration.ofHours(5));
        assertThat(told()).hasSize(2);
        assertThat(told().getLast().text()).containsIgnoringCase("well again").contains("Printer");
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void whatIsNotTakenIsTriedAgainEverLaterUnderOneNameAndThenNoMore(Trouble trouble) throws Exception {
        goesWrong(trouble);
        var round = round(trouble == Trouble.SAYS_NOTHING ? LITTLE_PATIENCE : PATIENCE);
        pass(round, Duration.ofMinutes(4));
        isWell();
        pass(round, Duration.ofHours(5));
        // Who says nothing may have taken it all the same, and then drops what has the name it knows.
        assertThat(told().stream().map(Told::id).distinct()).hasSize(1);
        var now = told().size();
        assertThat(now).isPositive();
        pass(round, Duration.ofHours(5));
        assertThat(told()).hasSize(now);
    }

    @Test
    void aKioskThatStartsAgainAndAgainTellsOnce() throws Exception {
        for (var start = 0; start < 5; start++) pass(round(), Duration.ofMinutes(10));
        assertThat(told()).hasSize(1);
        state = HealthState.OK;
        pass(round(), Duration.ofMinutes(10));
        assertThat(told()).hasSize(2);
    }

    @Test
    void whatWasNotTakenBeforeAStartIsTakenAfterIt() throws Exception {
        goesWrong(Trouble.IS_BUSY);
        pass(round(), Duration.ofMinutes(4));
        assertThat(told()).isEmpty();
        isWell();
        // Over by now: that it was so is told all the same.
        state = HealthState.OK;
        pass(round(), Duration.ofHours(1));
        assertThat(told()).hasSize(2);
        assertThat(told().getFirst().text()).contains("out of paper");
    }

    @Test
    void whatCouldNotBeToldForThreeDaysIsTooOldToTell() throws Exception {
        goesWrong(Trouble.IS_BUSY);
        var round = round();
        pass(round, Duration.ofMinutes(4));
        state = HealthState.OK;
        pass(round, Duration.ofMinutes(4));
        clock.forward(Duration.ofDays(4));
        pass(round, Duration.ofMinutes(1));
        isWell();
        pass(round, Duration.ofHours(5));
        assertThat(told()).isEmpty();
    }

    private AlertRound round() {
        return round(PATIENCE);
    }

    private AlertRound round(Duration patience) {
        return new AlertRound(
                Boards.of(clock, new Printer()),
                List.of(channel(patience)),
                new AlertText("hallway-1", Locale.ENGLISH),
                new AlertMemory(folder),
                clock);
    }

    private void pass(AlertRound round, Duration time) {
        for (var left = time; left.isPositive(); left = left.minusSeconds(30)) {
            round.look();
            clock.forward(Duration.ofSeconds(30));
        }
    }

    private static String seconds(Instant at) {
        return at.toString().substring(0, 19);
    }
}
