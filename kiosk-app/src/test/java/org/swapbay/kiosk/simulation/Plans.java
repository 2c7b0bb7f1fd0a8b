package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Where plans come from: sweeps over the main visit, and chance. Each has a name that makes it again. */
final class Plans {

    private static final long[] OUTAGES = {1_500, 20_000, 300_000};

    static final List<Plan.Failure> CLOCK_JUMPS = List.of(
            new Plan.Failure(Fault.CLOCK_TEN_YEARS_BACK, 1, 1, 1_000),
            new Plan.Failure(Fault.CLOCK_TEN_YEARS_AHEAD, 1, 2, 1_000),
            new Plan.Failure(Fault.CLOCK_TEN_YEARS_AHEAD, 1, 3, 1_000));

    private Plans() {}

    static Plan of(String name) {
        var number = Long.parseLong(name.substring(name.indexOf(':') + 1));
        var kind = name.substring(0, name.indexOf(':'));
        return kind.equals("random") ? random(number) : Sweep.plan(kind, (int) number);
    }

    /** What is done to the program beside the plan; nothing, but for one kind. */
    static Sabotage sabotage(String name) {
        var number = name.substring(name.indexOf(':') + 1);
        return name.contains("still:") ? Sweep.standingStill(Integer.parseInt(number)) : Sabotage.NONE;
    }

    static Plan random(long number) {
        var chance = new SplittableRandom(number);
        var visitors = new ArrayList<Temper>();
        var count = 1 + chance.nextInt(4);
        for (var i = 0; i < count; i++) visitors.add(any(chance, Temper.values()));
        var cuts = new ArrayList<Plan.Cut>();
        var cutCount = chance.nextInt(4);
        for (var i = 0; i < cutCount; i++)
            cuts.add(new Plan.Cut(1 + chance.nextInt(i == 0 ? 200 : 30), chance.nextInt(4) == 0));
        var failures = new ArrayList<Plan.Failure>();
        var failureCount = chance.nextInt(3);
        for (var i = 0; i < failureCount; i++) {
            var bay = 1 + chance.nextInt(Plan.BAYS);
            var lasts = 1_000 + chance.nextInt(240_000);
            failures.add(new Plan.Failure(any(chance, Fault.values()), bay, chance.nextInt(4), lasts));
        }
        return new Plan(
                "random:" + number,
                number,
                visitors,
                cuts,
                failures,
                chance.nextInt(4),
                OUTAGES[chance.nextInt(OUTAGES.length)],
                with(number, chance.nextInt(5) > 0));
    }

    private static Set<With> with(long number, boolean presenceSensors) {
        var with = EnumSet.noneOf(With.class);
        if (presenceSensors) with.add(With.PRESENCE_SENSORS);
        with.add(number % 2 == 0 ? With.STAFF : With.GIVING_BACK);
        if (number % 3 > 0) with.add(With.ROUNDS);
        if (number % 5 > 0) with.add(With.DAY_LOANS);
        if (number % 7 == 0) with.add(With.STRAIGHT_SWAP);
        if (number % 11 == 0) with.add(With.WISH_FOR_A_DAY);
        if (number % 13 == 0) with.add(With.LOANERS_BREAK);
        return with;
    }

    /**
     * People who mistype no PIN and borrow nothing for the day: how long a lock lasts and when a loan is due is wall-clock
     * time, since it must outlast a restart.
     */
    static Plan calm(long number, List<Plan.Failure> failures) {
        var visitors = List.of(Temper.DILIGENT, number % 2 == 0 ? Temper.SLOW : Temper.WALKER, Temper.DILIGENT);
        var cuts = List.of(new Plan.Cut(40 + (int) (number % 100), false));
        return new Plan(
                "calm:" + number, number, visitors, cuts, failures, 2, OUTAGES[0], Set.of(With.PRESENCE_SENSORS));
    }

    private static <T> T any(SplittableRandom chance, T[] choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
