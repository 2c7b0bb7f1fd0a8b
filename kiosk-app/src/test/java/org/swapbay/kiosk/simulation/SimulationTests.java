package org.swapbay.kiosk.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Plays the production core. A failure prints {@code seed=…}; replay it with
 * {@code mvn -pl kiosk-app -am test -Dtest=SimulationTests -Dswapbay.seed=…}, and play longer with
 * {@code -Dswapbay.seeds=1000000}.
 */
class SimulationTests {

    private static final long SEEDS = Long.getLong("swapbay.seeds", 300);

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
    void randomScenariosKeepEveryInvariant() {
        play(LongStream.range(0, SEEDS).mapToObj(Plans::random).toList());
    }

    private static void play(List<Plan> plans) {
        var failed = new ArrayList<String>();
        for (var plan : plans) {
            var violations = Scenario.play(plan).violations;
            if (!violations.isEmpty()) failed.add("seed=" + plan.name() + " " + violations);
        }
        assertThat(failed).isEmpty();
    }
}
