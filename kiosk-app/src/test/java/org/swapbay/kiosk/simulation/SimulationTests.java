package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Plays the production core: every crash point with every fault, pairs of faults, then chance. A failure prints
 * {@code seed=…}. One scenario again: {@code ./test -pl kiosk-app -am -Dtest=SimulationTests -Dswapbay.seed=random:17}; longer: {@code
 * -Dswapbay.seeds=1000000}, which also sweeps every single passing of a crash point.
 */
class SimulationTests {

    private static final int FEW = 100;
    private static final long SEEDS = Long.getLong("swapbay.seeds", FEW);

    /** Millions of lines that nobody reads would cost more than the scenarios. */
    @BeforeAll
    static void quiet() {
        LoggingSystem.get(SimulationTests.class.getClassLoader()).setLogLevel("org.swapbay", LogLevel.OFF);
    }

    @AfterAll
    static void asBefore() {
        LoggingSystem.get(SimulationTests.class.getClassLoader()).setLogLevel("org.swapbay", null);
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.seeds", matches = "[0-9]+")
    void everyCrashPointWithEveryFaultKeepsTheInvariants() {
        keepTheInvariants(SEEDS > 10_000 ? Sweeps.everyPoint() : Sweeps.namedPoints());
    }

    @Test
    void everyPairOfFaultsKeepsTheInvariants() {
        keepTheInvariants(Sweeps.pairs());
    }

    @Test
    void whateverChanceBringsKeepsTheInvariants() {
        keepTheInvariants(LongStream.range(0, SEEDS).mapToObj(Plans::random));
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.seeds", matches = "[0-9]+")
    void theSameIsDecidedWhateverTheWallClockSays() {
        var different = LongStream.range(0, SEEDS / 4).parallel().filter(number -> !Scenario.play(
                        Plans.calm(number, List.of()))
                .facts()
                .equals(Scenario.play(Plans.calm(number, Plans.CLOCK_JUMPS)).facts()));
        assertThat(different.boxed()).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.seed", matches = ".+:[0-9]+")
    void theScenarioAskedForKeepsTheInvariants() {
        keepTheInvariants(Stream.of(Plans.of(System.getProperty("swapbay.seed", ""))));
    }

    private static void keepTheInvariants(Stream<Plan> plans) {
        assertThat(plans.parallel().map(SimulationTests::violations).flatMap(Optional::stream))
                .isEmpty();
    }

    private static Optional<String> violations(Plan plan) {
        List<String> violations = Scenario.play(plan).violations;
        return violations.isEmpty() ? Optional.empty() : Optional.of("seed=" + plan.name() + " " + violations);
    }
}
