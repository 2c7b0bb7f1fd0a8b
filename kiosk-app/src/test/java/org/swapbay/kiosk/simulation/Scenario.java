package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.List;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.simulation.Invariant.Violation;
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
    final Technician technician;
    List<String> pins = List.of();
    private final Sabotage sabotage;
    final List<Violation> violations = new ArrayList<>();
    /** The crash points passed until everybody stopped. */
    List<String> passedInService = List.of();

    private Scenario(Plan plan, Sabotage sabotage) {
        this.sabotage = sabotage;
        this.plan = plan;
        world = new World(new Timeline(), new java.util.SplittableRandom(plan.seed()), Plan.BAYS);
        world.knowable.withoutPresenceSensors = !plan.has(With.PRESENCE_SENSORS);
        if (!plan.has(With.PRESENCE_SENSORS)) world.bays.values().forEach(bay -> bay.presence = Sense.SILENT);
        kiosk = new Kiosk(world, plan, sabotage);
        technician = new Technician(kiosk);
    }

    /** The scenario as it ended; empty violations are what is wanted. */
    static Scenario play(Plan plan) {
        return play(plan, Plans.sabotage(plan.name()));
    }

    static Scenario play(Plan plan, Sabotage sabotage) {
        var scenario = new Scenario(plan, sabotage);
        scenario.play();
        return scenario;
    }

    /** What is durable now, in order. */
    List<Fact> facts() {
        return kiosk.disk.entries().stream().map(Entry::fact).toList();
    }

    private void play() {
        kiosk.build();
        pins = School.found(world, kiosk.running().parts(), plan.loaners());
        if (!plan.has(With.DAY_LOANS))
            School.lendsAndOffersNothing(kiosk.running().parts());
        else if (plan.seed() % 2 == 1) School.lendsOnceAMonth(kiosk.running().parts());
        if (plan.has(With.STRAIGHT_SWAP)) School.swapsStraight(kiosk.running().parts());
        kiosk.start();
        kiosk.breaks(plan.failures(), 0);
        world.time.pass(VISIT_BEGINS);
        for (var i = 0; i < plan.visitors().size(); i++) {
            var who = i % School.STUDENTS.size();
            var student = new Student(
                    kiosk,
                    School.STUDENTS.get(who),
                    pins.get(who),
                    plan.visitors().get(i),
                    plan.has(With.WISH_FOR_A_DAY));
            student.arrives();
            while (!student.gone() && world.time.now() < LONGEST) world.time.pass(STEP);
            student.leaves();
            if (plan.has(With.STAFF)) technician.makesARound();
            if (plan.has(With.ROUNDS)) workAtTheKiosk();
        }
        if (plan.has(With.GIVING_BACK)) giveBack();
        settle();
        passedInService = List.copyOf(kiosk.pointsPassed);
        sabotage.atRest(this);
        violations.addAll(kiosk.pulses.violations);
        violations.addAll(kiosk.onlooker.violations);
        var invariants = new Invariants(this);
        invariants.atRest();
        mend();
        invariants.afterRestart(this::restart, () -> sabotage.betweenRestarts(this));
    }

    /** The workshop repairs, the technician puts in for the owners, and everybody comes for theirs. */
    private void giveBack() {
        technician.repairs();
        workAtTheKiosk();
        for (var who = 0; who < Math.min(plan.visitors().size(), School.STUDENTS.size()); who++) {
            var student = new Student(
                    kiosk,
                    School.STUDENTS.get(who),
                    pins.get(who),
                    plan.visitors().get(who),
                    plan.has(With.WISH_FOR_A_DAY));
            student.arrives();
            while (!student.gone() && world.time.now() < LONGEST) world.time.pass(STEP);
            student.leaves();
            if (plan.has(With.STAFF)) technician.makesARound();
        }
    }

    private void workAtTheKiosk() {
        var round = new RoundAtTheKiosk(kiosk, pins.getLast());
        round.begins();
        while (!round.over() && world.time.now() < LONGEST) world.time.pass(STEP);
        round.leaves();
    }

    /** Nobody acts any more; faults stay until they are mended in their own time. */
    private void settle() {
        var end = world.time.now() + QUIET + plan.cuts().size() * plan.outage();
        while (world.time.now() < end && !idle()) world.time.pass(STEP);
        if (!idle()) violations.add(Invariant.EVERY_VISIT_ENDS.violatedBy("the kiosk still shows " + shown()));
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
        while (world.time.now() < kiosk.flickersUntil) world.time.pass(STEP);
        plan.failures().forEach(failure -> failure.fault().end(kiosk, failure.bay()));
    }

    private void restart() {
        kiosk.cut("switched off");
        // Cuts that are left over hit the recovery; a kiosk at rest passes no crash point.
        var end = world.time.now() + (plan.cuts().size() + 1) * (plan.outage() + VISIT_BEGINS);
        do world.time.pass(VISIT_BEGINS);
        while (world.time.now() < end && !(kiosk.on() && kiosk.desk().now().scene() instanceof Scene.Welcome));
        world.time.pass(VISIT_BEGINS);
    }
}
