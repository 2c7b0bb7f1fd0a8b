package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.devices.BayPlace;
import org.swapbay.kiosk.devices.SteppedDoors;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.QuickSecrets;

/**
 * The production core on a journal and a database in memory, at which nobody stands: for tests in other packages that
 * begin with facts. Its doors are shut, and what lies behind them is what the test puts there.
 */
public final class QuietKiosk {

    /** Until a change is believed. */
    private static final int LOOKS = 3;

    public final HandClock clock = new HandClock();
    private final World world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
    private final MemoryDisk disk = new MemoryDisk();
    private final SteppedDoors doors;
    private final Wiring parts;

    public QuietKiosk() {
        var database = Database.empty();
        var places = new TreeMap<Integer, BayPlace>();
        world.bays.keySet().forEach(bay -> places.put(bay, new BayPlace((bay + 1) / 2, 2 - bay % 2, true, true)));
        ApplicationEventPublisher events = _ -> {};
        doors = new SteppedDoors(new SimulatedBoard(world, _ -> {}), places, clock, events);
        var journal = journal();
        parts = new Wiring(
                journal, doors.doors(), clock, new SeededNames(journal), events, database.jdbc, database.transaction);
        QuickSecrets.all(database.jdbc, parts.get(Records.class), clock, clock.run())
                .forEach(parts::add);
    }

    /** A part of the program, made the first time. */
    public <T> T part(Class<T> type) {
        return parts.get(type);
    }

    /** All that was written down, in order. */
    public List<Entry> journalled() {
        return disk.entries();
    }

    /** What the sensors see from now on. @param content the id of an asset, or nothing */
    public void lies(int bay, @Nullable String content) {
        liesUnseen(bay, content);
        look();
    }

    /** What will be seen with the next look. @param content the id of an asset, or nothing */
    public void liesUnseen(int bay, @Nullable String content) {
        world.bay(bay).content = content;
    }

    /** Whether a door stands open from now on. */
    public void stands(int bay, boolean open) {
        world.bay(bay).open = open;
        look();
    }

    private void look() {
        for (var i = 0; i < LOOKS; i++) doors.round();
    }

    private Journal journal() {
        try {
            return new Journal(disk, Kiosk.FACTS, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
