package org.swapbay.kiosk.simulation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The exhaustive part of one story: one diligent student and a technician go all the way, and everything that can break
 * does, at each place. Crash points and doors are found by playing the story once and listening, so a new one in the
 * program is swept without a line here.
 */
final class Sweep {

    /** A fault begins with the pulse before the one that was asked for last when the power goes, with that, or the next. */
    static final int OFFSETS = 3;

    /** How long the program stands still: shorter than a door's patience, longer, and longer than anybody's. */
    static final List<Long> STANDSTILLS = List.of(20_000L, 75_000L, 400_000L);

    /** With this seed the student goes all the way. */
    private static final long UP_TO_THE_LOANER = 1;

    private static final long MENDED_AFTER = 90_000;
    private static final List<Integer> OUTAGES = List.of(1_500, 20_000, 300_000);
    private static final Fault[] FAULTS = Fault.values();
    private static final Map<Story, Sweep> ALL = all();

    private final Story story;
    private final List<String> passed;
    /** How many pulses had been asked for at each of them. */
    private final List<Integer> pulsesThen;
    /** Where each pulse went. */
    private final List<Integer> bays;

    private Sweep(Story story) {
        this.story = story;
        var played = Scenario.play(undisturbed(story));
        passed = played.passedInService;
        pulsesThen = List.copyOf(played.kiosk.pulsesThen);
        bays = List.copyOf(played.kiosk.pulses.bays);
    }

    private static Map<Story, Sweep> all() {
        var all = new EnumMap<Story, Sweep>(Story.class);
        for (var story : Story.values()) all.put(story, new Sweep(story));
        return all;
    }

    static Stream<Sweep> ofEveryStory() {
        return ALL.values().stream();
    }

    /** The swap and the way home, undisturbed. */
    static Plan mainVisit() {
        return undisturbed(Story.HOME);
    }

    /** @param kind such as {@code home-cut} */
    static Plan plan(String kind, int number) {
        var parts = kind.split("-", 2);
        var story = Story.valueOf(parts[0].toUpperCase(Locale.ROOT));
        return Objects.requireNonNull(ALL.get(story)).plan(number, parts[1]);
    }

    static Sabotage standingStill(int number) {
        return Sabotage.standingStill(1 + number / STANDSTILLS.size(), STANDSTILLS.get(number % STANDSTILLS.size()));
    }

    /** Each named point, once between any two pulses × each fault × three offsets. */
    Stream<Plan> namedPoints() {
        var first = new LinkedHashMap<String, Integer>();
        for (var after = 1; after <= passed.size(); after++) {
            first.putIfAbsent(passed.get(after - 1) + " after " + pulsesThen.get(after - 1), after);
        }
        return first.values().stream().flatMap(this::faultsAt);
    }

    /** Each time each point is passed × each fault × three offsets. */
    Stream<Plan> everyPoint() {
        return IntStream.rangeClosed(1, passed.size()).boxed().flatMap(this::faultsAt);
    }

    /** The program stands still each time it passes a crash point, in service and in the recovery. */
    Stream<Plan> standstills() {
        return IntStream.range(0, passed.size() * STANDSTILLS.size()).mapToObj(this::standstill);
    }

    /** Each fault with each other fault, one from a pulse on and one from the next. */
    Stream<Plan> pairs() {
        return IntStream.range(0, FAULTS.length * FAULTS.length * (bays.size() - 1))
                .mapToObj(this::pair);
    }

    private Plan plan(int number, String what) {
        return switch (what) {
            case "pair" -> pair(number);
            case "still" -> standstill(number);
            case "cut" -> cut(number);
            default -> throw new IllegalArgumentException("no such sweep: " + what);
        };
    }

    private Stream<Plan> faultsAt(int after) {
        var count = FAULTS.length * OFFSETS;
        return IntStream.range(0, count).mapToObj(i -> cut(after * count + i));
    }

    private Plan cut(int number) {
        var after = number / OFFSETS / FAULTS.length;
        var pulses = after == 0 ? 0 : pulsesThen.get(after - 1);
        var cuts = List.of(new Plan.Cut(after, number % 2 == 0), new Plan.Cut(1 + number % 11, number % 3 == 0));
        return plan(
                "cut:" + number,
                number,
                after == 0 ? List.of() : cuts,
                List.of(failure(FAULTS[number / OFFSETS % FAULTS.length], Math.max(1, pulses) - 1 + number % OFFSETS)),
                OUTAGES.get(number % OUTAGES.size()));
    }

    private Plan standstill(int number) {
        return plan("still:" + number, UP_TO_THE_LOANER, List.of(), List.of(), OUTAGES.getFirst());
    }

    private Plan pair(int number) {
        var at = 1 + number / FAULTS.length / FAULTS.length;
        var first = failure(FAULTS[number % FAULTS.length], at);
        var second = failure(FAULTS[number / FAULTS.length % FAULTS.length], at + 1);
        return plan("pair:" + number, number, List.of(), List.of(first, second), OUTAGES.getFirst());
    }

    private Plan.Failure failure(Fault fault, int pulse) {
        var bay = bays.get(Math.clamp(pulse - 1L, 0, bays.size() - 1));
        return new Plan.Failure(fault, bay, pulse, MENDED_AFTER);
    }

    private Plan plan(String name, long seed, List<Plan.Cut> cuts, List<Plan.Failure> failures, long outage) {
        return plan(story, story + "-" + name, seed, cuts, failures, outage);
    }

    private static Plan undisturbed(Story story) {
        return plan(story, "undisturbed", UP_TO_THE_LOANER, List.of(), List.of(), OUTAGES.getFirst());
    }

    private static Plan plan(
            Story story, String name, long seed, List<Plan.Cut> cuts, List<Plan.Failure> failures, long outage) {
        return new Plan(name, seed, List.of(Temper.DILIGENT), cuts, failures, 2, outage, story.with(seed % 2 == 1));
    }
}
