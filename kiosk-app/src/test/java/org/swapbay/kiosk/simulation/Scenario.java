package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.Scene;

/** Plays one plan: people come one after another, things break, then everybody stops and the invariants are asked. */
final class Scenario {

    private static final long VISIT_BEGINS = 3_000;
    private static final long LONGEST = 1_800_000;
    /** Once nobody acts a visit must have ended within this time (I7). */
    private static final long QUIET = 15 * 60_000;

    private static final long STEP = 5_000;
    /** A door that opens late has opened by then: two recoveries are compared in a world that rests. */
    private static final long LATEST_DOOR = 31_000;

    final Plan plan;
    final World world;
    final Kiosk kiosk;
    final List<String> violations = new ArrayList<>();
    /** The crash points passed until everybody stopped. */
    List<String> passedInService = List.of();

    private Scenario(Plan plan) {
        this.plan = plan;
        world = new World(new Timeline(), new java.util.SplittableRandom(plan.seed()), Plan.BAYS);
        world.knowable.withoutPresenceSensors = !plan.presenceSensors();
        if (!plan.presenceSensors()) world.bays.values().forEach(bay -> bay.presence = Sense.SILENT);
        kiosk = new Kiosk(world, plan);
    }

    /** The scenario as it ended; empty violations are what is wanted. */
    static Scenario play(Plan plan) {
        var scenario = new Scenario(plan);
        scenario.play();
        return scenario;
    }

    /** What is durable now, in order. */
    List<Fact> facts() {
        return PulseWatch.durable(kiosk.disk).stream().map(Entry::fact).toList();
    }

    private void play() {
        kiosk.build();
        var pins = School.found(world, kiosk.running().parts(), plan.loaners());
        kiosk.start();
        kiosk.breaks(plan.failures(), 0);
        world.time.pass(VISIT_BEGINS);
        for (var i = 0; i < plan.visitors().size(); i++) {
            var who = i % School.STUDENTS.size();
            var student = new Student(
                    kiosk,
                    School.STUDENTS.get(who),
                    pins.get(who),
                    plan.visitors().get(i));
            student.arrives();
            while (!student.gone() && world.time.now() < LONGEST) world.time.pass(STEP);
            student.leaves();
        }
        settle();
        passedInService = List.copyOf(kiosk.pointsPassed);
        violations.addAll(kiosk.pulses.violations);
        var invariants = new Invariants(this);
        invariants.atRest();
        mend();
        invariants.afterRestart(this::restart);
    }

    /** Nobody acts any more; faults stay until they are mended in their own time. */
    private void settle() {
        var end = world.time.now() + QUIET;
        while (world.time.now() < end && !idle()) world.time.pass(STEP);
        if (!idle()) violations.add("I7: after 15 minutes the kiosk still shows " + shown());
        world.time.pass(LATEST_DOOR);
    }

    private boolean idle() {
        if (!kiosk.on()) return false;
        return switch (kiosk.desk().now().scene()) {
            case Scene.Welcome _, Scene.OutOfService _ -> true;
            default -> false;
        };
    }

    String shown() {
        return kiosk.on() ? kiosk.desk().now().scene().getClass().getSimpleName() : "nothing";
    }

    private void mend() {
        plan.failures().forEach(failure -> failure.fault().end(kiosk, failure.bay()));
    }

    private void restart() {
        kiosk.cut("switched off");
        // Cuts that are left over hit the recovery.
        for (var i = 0; i <= plan.cuts().size(); i++) {
            world.time.pass(plan.outage() + VISIT_BEGINS);
        }
    }
}
