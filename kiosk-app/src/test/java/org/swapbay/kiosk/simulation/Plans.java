package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.SplittableRandom;

/** Where plans come from: sweeps over the main visit, and chance. Each has a name that makes it again. */
final class Plans {

    private static final long MENDED_AFTER = 90_000;
    private static final long[] OUTAGES = {1_500, 20_000, 300_000};

    private Plans() {}

    static Plan of(String name) {
        var number = Long.parseLong(name.substring(name.indexOf(':') + 1));
        return random(number);
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
                chance.nextInt(5) > 0);
    }

    private static <T> T any(SplittableRandom chance, T[] choices) {
        return choices[chance.nextInt(choices.length)];
    }
}
