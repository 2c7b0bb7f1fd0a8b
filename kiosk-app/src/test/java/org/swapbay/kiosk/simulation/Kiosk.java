package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.devices.BayPlace;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.devices.SteppedDoors;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.JournalCodec;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.notices.ReceiptProbe;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.security.PinFact;
import org.swapbay.kiosk.security.QuickSecrets;
import org.swapbay.kiosk.security.StaffFact;
import org.swapbay.kiosk.swaps.DayLoanFact;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.ReceiptRequested;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.SteppedDesk;
import org.swapbay.kiosk.swaps.SteppedMailbox;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.WaitFact;

/** The program and its box: the production core on simulated power, disk and board. Starts again after each cut. */
final class Kiosk {

    /** A module that writes facts of its own adds its family here. */
    static final JournalCodec FACTS = new JournalCodec(List.of(
            Facts.of(DoorFact.class),
            Facts.of(SwapFact.class),
            Facts.of(PinFact.class),
            Facts.of(RepairFact.class),
            Facts.of(RoundFact.class),
            Facts.of(DayLoanFact.class),
            Facts.of(GiveBackFact.class),
            Facts.of(WaitFact.class),
            Facts.of(StaffFact.class),
            Till.kindsOf(FeeFact.class),
            Facts.of(PaymentFact.class)));

    private static final long TICK = 2_000;
    private static final long BETWEEN_FLICKERS = 3_000;
    private static final int LAST_TO_WAKE = 500;
    /** As long as a check may take when somebody seems to be guessing. */
    private static final long CHECKING = 5_000;

    final World world;
    final WallClock clock;
    final MemoryDisk disk = new MemoryDisk();
    final SimulatedBoard board;
    /** How often the program hears of one scan. */
    int codesHeard = 1;

    Receipts printer = Receipts.AS_EVER;
    final List<String> pointsPassed = new ArrayList<>();
    /** How many pulses had been asked for at each of them. */
    final List<Integer> pulsesThen = new ArrayList<>();

    final PulseWatch pulses;
    /** Hears all that the program tells its other parts. */
    Consumer<Object> listener = _ -> {};

    final Onlooker onlooker = new Onlooker();
    final PassersBy passersBy = new PassersBy();
    final Plan plan;
    private final Sabotage sabotage;
    final Database database = Database.empty();
    private final List<Plan.Cut> cutsLeft;
    private final SeededNames names;
    private int pointsSinceCut;
    private int starts;
    long flickersUntil;
    private long standsStillUntil;
    private int looks;
    private boolean powered;
    private int depth;
    private @Nullable Running running;

    Kiosk(World world, Plan plan) {
        this(world, plan, Sabotage.NONE);
    }

    Kiosk(World world, Plan plan, Sabotage sabotage) {
        this.sabotage = sabotage;
        this.world = world;
        this.plan = plan;
        clock = new WallClock(world.time);
        pulses = new PulseWatch(this);
        board = new SimulatedBoard(world, bay -> {
            pulses.asked(bay);
            breaks(plan.failures(), pulses.bays.size());
        });
        cutsLeft = new ArrayList<>(plan.cuts());
        names = new SeededNames(openJournal());
    }

    /** What exists between power-on and power-off. */
    record Running(Wiring parts, SteppedDesk desk, SteppedDoors doors, Journal journal) {}

    boolean on() {
        return powered && running != null;
    }

    Running running() {
        if (running == null) throw new IllegalStateException("the kiosk is off");
        return running;
    }

    SwapDesk desk() {
        return running().desk().desk();
    }

    <T> T part(Class<T> type) {
        return running().parts().get(type);
    }

    /** Builds the program on the disk as it is, without opening the desk. */
    void build() {
        powered = true;
        var start = ++starts;
        onlooker.sees(Visit.STARTING);
        var mailbox = new SteppedMailbox();
        ApplicationEventPublisher events = event -> published(event, start);
        var journal = openJournal();
        names.restartedWith(journal);
        var places = new TreeMap<Integer, BayPlace>();
        world.bays
                .keySet()
                .forEach(bay -> places.put(
                        bay, new BayPlace((bay + 1) / 2, 2 - bay % 2, true, plan.has(With.PRESENCE_SENSORS))));
        var doors = new SteppedDoors(board, places, clock, events);
        var time = SteppedDesk.steadyTime(clock, world.time::now);
        var parts = new Wiring(
                journal, doors.doors(), clock, time, names, mailbox, events, database.jdbc, database.transaction);
        parts.add(ReceiptProbe.plain());
        parts.add(SteppedDesk.pinsCheckedBy(check -> world.time.in(
                CHECKING,
                () -> ifStill(start, () -> {
                    check.run();
                    mailbox.work();
                }))));
        QuickSecrets.all(database.jdbc, parts.get(Records.class), clock, time).forEach(parts::add);
        running = new Running(parts, new SteppedDesk(parts.get(SwapDesk.class), mailbox), doors, journal);
        desk().watch(onlooker::sees);
        desk().watch(visit -> passersBy.sees(visit, desk()::cabinet));
    }

    /** Power on: the desk reconciles and serves, doors are watched and time passes. */
    void start() {
        work(() -> {
            CrashPoint.hit("kiosk.powered");
            if (running == null) {
                try {
                    build();
                } catch (UncheckedIOException diskBroken) {
                    // The program does not start; whatever supervises it tries again.
                    goesDark(true);
                    return;
                }
            }
            var start = starts;
            running().doors().wakeBy(() -> look(start, 0));
            running().desk().open();
            look(start, 0);
            tick(start);
        });
    }

    /** Runs program code; a power cut inside ends all of it. */
    void work(Runnable code) {
        if (depth > 0) {
            code.run();
            return;
        }
        depth++;
        try {
            ScopedValue.where(CrashPoint.WATCHER, this::passed).run(code);
        } catch (PowerCut dark) {
            goesDark(dark.onlyTheProcess);
        } finally {
            depth--;
        }
    }

    /** From outside the program. */
    void cut(String where) {
        if (!on()) return;
        if (depth > 0) throw new PowerCut(where, false);
        goesDark(false);
    }

    /** The mains come and go, each time as soon as the kiosk may be up again. */
    void flicker(int times) {
        flickersUntil = world.time.now() + times * BETWEEN_FLICKERS;
        for (var i = 1; i < times; i++) world.time.in(i * BETWEEN_FLICKERS, () -> cut("flicker"));
        cut("flicker");
    }

    /** The program does nothing, in the middle of whatever it does; people act on, and what they touch waits for it. */
    void standsStill(long milliseconds) {
        standsStillUntil = world.time.now() + milliseconds;
        if (depth > 0) world.time.pass(milliseconds);
    }

    void scan(String code) {
        for (var i = 0; i < codesHeard && on(); i++) published(new CodeScanned(code), starts);
    }

    /** Hands something to the desk as a finger would. */
    void atTheDesk(Consumer<SwapDesk> action) {
        if (!on()) return;
        work(() -> {
            action.accept(desk());
            workOff();
        });
    }

    /** Begins the failures that are due at the n-th pulse, and mends each in its time. */
    void breaks(List<Plan.Failure> failures, int atPulse) {
        for (var failure : failures) {
            if (failure.atPulse() != atPulse) continue;
            world.time.in(failure.lasts(), () -> failure.fault().end(this, failure.bay()));
            failure.fault().begin(this, failure.bay());
        }
    }

    private void passed(String point) {
        pointsPassed.add(point);
        pulsesThen.add(pulses.bays.size());
        sabotage.atPoint(this, point);
        pointsSinceCut++;
        if (cutsLeft.isEmpty() || cutsLeft.getFirst().after() != pointsSinceCut) return;
        throw new PowerCut(point, cutsLeft.removeFirst().onlyTheProcess());
    }

    private void goesDark(boolean onlyTheProcess) {
        if (!onlyTheProcess) disk.powerCut(world.chance);
        pointsSinceCut = 0;
        standsStillUntil = 0;
        powered = false;
        running = null;
        world.time.in(plan.outage(), () -> {
            powered = true;
            start();
        });
    }

    private void published(Object event, int start) {
        if (start != starts || !powered) return;
        listener.accept(event);
        switch (event) {
            case DoorFact.OpeningIntended intended -> {
                world.intents.put(intended.bay(), intended);
                world.knowable.chosen(world.bay(intended.bay()));
            }
            case DoorFact.OpeningSettled settled -> pulses.settled(settled);
            case ReceiptRequested(var visit, var _) ->
                printer.answer(world.chance)
                        .ifPresent(printed -> world.time.in(
                                printer.after(),
                                () -> ifStill(start, () -> {
                                    desk().receiptAnswered(visit, printed);
                                    running().desk().mailbox().work();
                                })));
            case Object other
            when running != null ->
                work(() -> {
                    running().desk().hears(other);
                    workOff();
                });
            default -> {}
        }
    }

    private void look(int start, long in) {
        var mine = ++looks;
        world.time.in(
                in,
                () -> ifStill(start, () -> {
                    if (mine != looks) return;
                    var pause = running().doors().round().toMillis();
                    if (mine == looks) look(start, pause);
                }));
    }

    private void tick(int start) {
        world.time.in(
                TICK,
                () -> ifStill(start, () -> {
                    tick(start);
                    running().desk().tick();
                }));
    }

    private void ifStill(int start, Runnable code) {
        // Threads wake in any order.
        if (standsStill()) world.time.in(standsStillUntil - world.time.now() + wakes(), () -> ifStill(start, code));
        else if (start == starts && on()) work(code);
    }

    private boolean standsStill() {
        return world.time.now() < standsStillUntil;
    }

    private int wakes() {
        return world.chance.nextInt(LAST_TO_WAKE);
    }

    private void workOff() {
        if (!standsStill()) running().desk().mailbox().work();
    }

    private Journal openJournal() {
        try {
            return new Journal(disk, FACTS, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
