package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.health.Cause;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.Part;

class AlertRulesTests {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Instant now = Instant.parse("2026-09-01T08:00:00Z");
    private Map<String, Watched> watched = Map.of();

    @Test
    void whatPassesAtOnceIsToldToNobody() {
        assertThat(look(down())).isEmpty();
        pass(Duration.ofSeconds(50));
        assertThat(look(fine())).isEmpty();
        assertThat(watched).isEmpty();
    }

    @Test
    void whatLastsIsToldOnceAndItsEndOnce() {
        assertThat(during(Duration.ofHours(3), down())).extracting(Alert::fresh).hasSize(1);
        var after = during(Duration.ofHours(3), fine());
        assertThat(after).hasSize(1);
        assertThat(after.getFirst().over()).extracting(HealthLine::part).containsExactly(Part.PRINTER);
        assertThat(during(Duration.ofDays(2), fine())).isEmpty();
        assertThat(watched).isEmpty();
    }

    @Test
    void attentionIsToldLaterThanABreakdown() {
        look(attention());
        pass(Duration.ofMinutes(4));
        assertThat(look(attention())).isEmpty();
        pass(MINUTE);
        assertThat(look(attention())).isPresent();
    }

    @Test
    void whatGetsWorseIsToldAgain() {
        assertThat(during(Duration.ofMinutes(30), attention())).hasSize(1);
        var worse = during(Duration.ofMinutes(30), down());
        assertThat(worse).hasSize(1);
        assertThat(worse.getFirst().fresh().getFirst().state()).isEqualTo(HealthState.DOWN);
    }

    @Test
    void whatLastsForDaysIsBroughtToMindOnceADay() {
        var told = during(Duration.ofDays(7), down());
        assertThat(told).hasSize(7);
        assertThat(told.stream().filter(alert -> !alert.fresh().isEmpty())).hasSize(1);
        assertThat(told.stream().filter(alert -> !alert.lasting().isEmpty())).hasSize(6);
    }

    @Test
    void whatComesAndGoesAllDayFillsNoMailbox() {
        var told = new ArrayList<Alert>();
        for (var round = 0; round < 144; round++) {
            told.addAll(during(Duration.ofMinutes(5), down()));
            told.addAll(during(Duration.ofMinutes(5), fine()));
        }
        assertThat(told).hasSizeBetween(2, 8);
        told.clear();
        told.addAll(during(Duration.ofDays(1), fine()));
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().over()).hasSize(1);
    }

    @Test
    void whatNobodyKnowsIsNeitherTroubleNorItsEnd() {
        assertThat(during(Duration.ofHours(1), line(HealthState.UNKNOWN, Cause.STARTING)))
                .isEmpty();
        during(Duration.ofMinutes(10), down());
        assertThat(during(Duration.ofHours(1), line(HealthState.UNKNOWN, Cause.NOT_SEEN)))
                .isEmpty();
        assertThat(during(Duration.ofMinutes(10), fine())).hasSize(1);
    }

    @Test
    void aBayThatIsGivenBackIsOverThoughNoLineNamesItAnyMore() {
        var bay = new HealthLine(Part.DOORS, "7", HealthState.ATTENTION, now, Cause.JAMMED, "", 0);
        assertThat(during(Duration.ofMinutes(10), bay)).hasSize(1);
        assertThat(during(Duration.ofMinutes(10))).hasSize(1);
    }

    @Test
    void whatWasToldIsKnownAgainAfterAStart() throws Exception {
        var folder = Files.createTempDirectory("alerts");
        during(Duration.ofMinutes(10), down());
        var memory = new AlertMemory(folder);
        memory.write(new AlertMemory.Kept(watched, List.of()));
        watched = new AlertMemory(folder).read().watched();
        assertThat(during(Duration.ofHours(2), down())).isEmpty();
        Files.writeString(folder.resolve("alerts.json"), "torn {");
        assertThat(new AlertMemory(folder).read()).isEqualTo(AlertMemory.Kept.NOTHING);
    }

    private List<Alert> during(Duration time, HealthLine... lines) {
        var told = new ArrayList<Alert>();
        for (var left = time; left.isPositive(); left = left.minus(MINUTE)) {
            look(lines).ifPresent(told::add);
            pass(MINUTE);
        }
        return told;
    }

    private Optional<Alert> look(HealthLine... lines) {
        var outcome = AlertRules.step(watched, List.of(lines), now);
        watched = outcome.watched();
        return outcome.alert();
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private HealthLine down() {
        return line(HealthState.DOWN, Cause.NO_PAPER);
    }

    private HealthLine attention() {
        return line(HealthState.ATTENTION, Cause.PAPER_LOW);
    }

    private HealthLine fine() {
        return line(HealthState.OK, Cause.NONE);
    }

    private HealthLine line(HealthState state, Cause cause) {
        return new HealthLine(Part.PRINTER, "", state, now, cause, "", 0);
    }
}
