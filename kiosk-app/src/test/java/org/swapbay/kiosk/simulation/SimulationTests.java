package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * -Dswapbay.seeds=2000} plays all points and pairs, and more than 10,000 also every single passing of a crash point.
 */
class SimulationTests {

    private static final int FEW = 150;

    /** The ordinary run plays one of so many; the number of faults is no multiple of it, so each comes at many points. */
    private static final int ONE_OF = 7;

    private static final long SEEDS = Long.getLong("swapbay.seeds", FEW);

    private static final List<String> TALLY = new ArrayList<>();

    /** Millions of lines that nobody reads would cost more than the scenarios. */
    @BeforeAll
    static void quiet() {
        LoggingSystem.get(SimulationTests.class.getClassLoader()).setLogLevel("org.swapbay", LogLevel.OFF);
    }

    /** The rows of the report, {@code docs/proof/simulator.md}: kind, scenarios, scenarios a second, violations. */
    @AfterAll
    static void asBefore() throws IOException {
        Files.write(Path.of("target", "simulator.md"), TALLY);
        LoggingSystem.get(SimulationTests.class.getClassLoader()).setLogLevel("org.swapbay", null);
    }

    @Test
    void everyCrashPointWithEveryFaultKeepsTheInvariants() {
        keepTheInvariants("crash point × fault", SEEDS > 10_000 ? Sweeps.everyPoint() : some(Sweeps.namedPoints()));
    }

    @Test
    void everyPairOfFaultsKeepsTheInvariants() {
        keepTheInvariants("pair of faults", some(Sweeps.pairs()));
    }

    @Test
    void aProgramThatStandsStillAnywhereKeepsTheInvariants() {
        keepTheInvariants("standstill at each passing of a crash point", some(Sweeps.standstills()));
    }

    @Test
    void whateverChanceBringsKeepsTheInvariants() {
        keepTheInvariants("by chance, from seed 0", LongStream.range(0, SEEDS).mapToObj(Plans::random));
    }

    @Test
    void theSameIsDecidedWhateverTheWallClockSays() {
        var different = LongStream.range(0, SEEDS / 5).parallel().filter(number -> !Scenario.play(
                        Plans.calm(number, List.of()))
                .facts()
                .equals(Scenario.play(Plans.calm(number, Plans.CLOCK_JUMPS)).facts()));
        assertThat(different.boxed()).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.seed", matches = ".+:[0-9]+")
    void theScenarioAskedForKeepsTheInvariants() {
        keepTheInvariants("asked for", Stream.of(Plans.of(System.getProperty("swapbay.seed", ""))));
    }

    private static Stream<Plan> some(Stream<Plan> all) {
        if (SEEDS > FEW) return all;
        var plans = all.toList();
        return IntStream.range(0, plans.size()).filter(i -> i % ONE_OF == 0).mapToObj(plans::get);
    }

    private static void keepTheInvariants(String kind, Stream<Plan> plans) {
        var begun = System.nanoTime();
        var all = plans.toList();
        var broken = all.parallelStream()
                .map(SimulationTests::violations)
                .flatMap(Optional::stream)
                .toList();
        TALLY.add("| %s | %,d | %.0f | %d |"
                .formatted(kind, all.size(), all.size() * 1e9 / (System.nanoTime() - begun), broken.size()));
        assertThat(broken).isEmpty();
    }

    private static Optional<String> violations(Plan plan) {
        var violations = Scenario.play(plan).violations;
        return violations.isEmpty() ? Optional.empty() : Optional.of("seed=" + plan.name() + " " + violations);
    }
}
