package org.swapbay.kiosk.simulation;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exhaustive part: one diligent student swaps a Chromebook, a technician
 * collects it and puts in loaners, and everything that can break does, at each place. Crash
 * points are found by playing the visit once and listening, so a new one in the program is swept without a line here.
 */
final class Sweeps {

    /** A fault begins with the visit, with the deposit's pulse, with the loaner's, or when staff take out or put in. */
    static final int MOMENTS = 5;

    /** With this seed the student goes all the way. */
    private static final long UP_TO_THE_LOANER = 1;

    private static final long MENDED_AFTER = 90_000;
    private static final List<Integer> OUTAGES = List.of(1_500, 20_000, 300_000);
    private static final List<String> PASSED = passedInTheMainVisit();

    private Sweeps() {}

    /** Each named crash point × each fault × three offsets: passed early, midway and late, the fault's moment likewise. */
    static Stream<Plan> namedPoints() {
        return PASSED.stream().distinct().flatMap(point -> {
            var times = IntStream.rangeClosed(1, PASSED.size())
                    .filter(after -> PASSED.get(after - 1).equals(point))
                    .toArray();
            return IntStream.range(0, MOMENTS).boxed().flatMap(offset -> {
                var after = times[offset * (times.length - 1) / (MOMENTS - 1)];
                return faults(after).filter(plan -> plan.seed() % MOMENTS == offset);
            });
        });
    }

    /** Each time each point is passed × each fault × each moment it may begin. */
    static Stream<Plan> everyPoint() {
        return IntStream.rangeClosed(1, PASSED.size()).boxed().flatMap(Sweeps::faults);
    }

    /** How long the program stands still: shorter than a door's patience, longer, and longer than anybody's. */
    static final List<Long> STANDSTILLS = List.of(20_000L, 75_000L, 400_000L);

    /** The program stands still each time it passes a crash point, in service and in the recovery. */
    static Stream<Plan> standstills() {
        return IntStream.range(0, PASSED.size() * STANDSTILLS.size()).mapToObj(Sweeps::standstill);
    }

    static Sabotage standingStill(int number) {
        return Sabotage.standingStill(1 + number / STANDSTILLS.size(), STANDSTILLS.get(number % STANDSTILLS.size()));
    }

    private static Plan standstill(int number) {
        return mainVisit("still:" + number, UP_TO_THE_LOANER, List.of(), List.of(), OUTAGES.getFirst());
    }

    /** Each fault with each other fault, one from the deposit's pulse on and one from the loaner's. */
    static Stream<Plan> pairs() {
        var faults = Fault.values();
        return IntStream.range(0, faults.length * faults.length).mapToObj(Sweeps::pair);
    }

    static Plan plan(String kind, int number) {
        if (kind.equals("pair")) return pair(number);
        if (kind.equals("still")) return standstill(number);
        var faults = Fault.values();
        var moment = number % MOMENTS;
        var fault = faults[number / MOMENTS % faults.length];
        var after = number / MOMENTS / faults.length;
        var cuts = List.of(new Plan.Cut(after, number % 2 == 0), new Plan.Cut(1 + number % 11, number % 3 == 0));
        return mainVisit(
                "cut:" + number,
                number,
                after == 0 ? List.of() : cuts,
                List.of(failure(fault, moment)),
                OUTAGES.get(number % OUTAGES.size()));
    }

    private static Stream<Plan> faults(int after) {
        var count = Fault.values().length * MOMENTS;
        return IntStream.range(0, count).mapToObj(i -> plan("cut", after * count + i));
    }

    private static Plan pair(int number) {
        var faults = Fault.values();
        var first = failure(faults[number % faults.length], 1);
        var second = failure(faults[number / faults.length], 2);
        return mainVisit("pair:" + number, number, List.of(), List.of(first, second), OUTAGES.getFirst());
    }

    private static Plan.Failure failure(Fault fault, int moment) {
        var bay = moment == 2 ? Plan.LOANER_BAY : Plan.DEPOSIT_BAY;
        return new Plan.Failure(fault, bay, moment, MENDED_AFTER);
    }

    private static Plan mainVisit(
            String name, long seed, List<Plan.Cut> cuts, List<Plan.Failure> failures, long outage) {
        return new Plan(
                name,
                seed,
                List.of(Temper.DILIGENT),
                cuts,
                failures,
                2,
                outage,
                true,
                seed % 2 == 1,
                true,
                true,
                true,
                false);
    }

    /** Undisturbed. */
    static Plan mainVisit() {
        return mainVisit("undisturbed", UP_TO_THE_LOANER, List.of(), List.of(), OUTAGES.getFirst());
    }

    private static List<String> passedInTheMainVisit() {
        return Scenario.play(mainVisit()).passedInService;
    }
}
