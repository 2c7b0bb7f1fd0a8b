package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
 * -Dswapbay.seeds=2000} plays all points and pairs, and more than 10,000 also every single passing of a crash point;
 * {@code -Dswapbay.from} is the first seed.
 */
class SimulationTests {

    private static final int FEW = 150;

    /** The ordinary run plays one of so many; all of them prime, so that each fault comes at many points. */
    private static final int ONE_CUT_OF = 101;

    private static final int ONE_PAIR_OF = 199;
    private static final int ONE_STILL_OF = 29;

    private static final long SEEDS = Long.getLong("swapbay.seeds", FEW);
    private static final long FROM = Long.getLong("swapbay.from", 0);
    private static final boolean EVERY_PASSING = SEEDS > 10_000 || Boolean.getBoolean("swapbay.passings");
    private static final String PART = System.getProperty("swapbay.part", "");

    private static final List<String> TALLY = new ArrayList<>();

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
    void everyCrashPointWithEveryFaultKeepsTheInvariants() {
        keepTheInvariants(
                "crash point × fault × three offsets",
                some(each(EVERY_PASSING ? Sweep::everyPoint : Sweep::namedPoints), ONE_CUT_OF));
    }

    @Test
    void everyPairOfFaultsKeepsTheInvariants() {
        keepTheInvariants("pair of faults", some(each(Sweep::pairs), ONE_PAIR_OF));
    }

    @Test
    void aProgramThatStandsStillAnywhereKeepsTheInvariants() {
        keepTheInvariants("standstill at each passing of a crash point", some(each(Sweep::standstills), ONE_STILL_OF));
    }

    @Test
    void whateverChanceBringsKeepsTheInvariants() {
        keepTheInvariants(
                "by chance, from seed " + FROM,
                LongStream.range(FROM, FROM + SEEDS).mapToObj(Plans::random));
    }

    @Test
    void theSameIsDecidedWhateverTheWallClockSays() {
        var begun = System.nanoTime();
        var different = LongStream.range(FROM, FROM + SEEDS / 5)
                .parallel()
                .filter(number -> !Scenario.play(Plans.calm(number, List.of()))
                        .facts()
                        .equals(Scenario.play(Plans.calm(number, Plans.CLOCK_JUMPS))
                                .facts()))
                .boxed()
                .toList();
        tally("clocks that jump, from seed " + FROM + ", pairs", SEEDS / 5, begun, different.size());
        assertThat(different).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.seed", matches = ".+:[0-9]+")
    void theScenarioAskedForKeepsTheInvariants() {
        keepTheInvariants("asked for", Stream.of(Plans.of(System.getProperty("swapbay.seed", ""))));
    }

    private static Stream<Plan> each(Function<Sweep, Stream<Plan>> part) {
        return Sweep.ofEveryStory().flatMap(part);
    }

    /** One of so many; with {@code -Dswapbay.part=3/20} the third of twenty parts, which together are all. */
    private static Stream<Plan> some(Stream<Plan> all, int oneOf) {
        if (PART.isEmpty() && SEEDS > FEW) return all;
        var part = PART.isEmpty() ? List.of("0", "" + oneOf) : List.of(PART.split("/"));
        var of = Integer.parseInt(part.getLast());
        var plans = all.toList();
        return IntStream.range(0, plans.size())
                .filter(i -> i % of == Integer.parseInt(part.getFirst()) % of)
                .mapToObj(plans::get);
    }

    private static void keepTheInvariants(String kind, Stream<Plan> plans) {
        var begun = System.nanoTime();
        var all = plans.toList();
        var broken = all.parallelStream()
                .map(SimulationTests::violations)
                .flatMap(Optional::stream)
                .toList();
        tally(kind, all.size(), begun, broken.size());
        assertThat(broken).isEmpty();
    }

    /**
     * The rows of the report, {@code docs/proof/simulator.md}: kind, scenarios, scenarios a second, violations. Each is
     * written when its kind is played, because a run of hours may be broken off.
     */
    private static synchronized void tally(String kind, long scenarios, long begun, int broken) {
        TALLY.add("| %s | %,d | %.0f | %d |"
                .formatted(kind, scenarios, scenarios * 1e9 / (System.nanoTime() - begun), broken));
        try {
            Files.write(Path.of("target", "simulator.md"), TALLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> violations(Plan plan) {
        try {
            var violations = Scenario.play(plan).violations;
            return violations.isEmpty() ? Optional.empty() : Optional.of("seed=" + plan.name() + " " + violations);
        } catch (RuntimeException brokeOff) {
            // Without its seed among thousands nobody could play it again.
            throw new IllegalStateException("seed=" + plan.name() + " broke off", brokeOff);
        }
    }
}
