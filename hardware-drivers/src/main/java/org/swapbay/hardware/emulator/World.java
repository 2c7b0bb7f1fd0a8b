package org.swapbay.hardware.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Everything outside the program: the cabinet with what lies in it and in the hands before it, the faults of the devices,
 * and the wallet of the demonstration people. Each change is in the file before the change is answered, so the world
 * outlives any restart. Safe for any thread; listeners run after the change in the changing thread.
 */
public final class World {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Cabinet cabinet;
    private final Map<Part, DeviceFaults> faults = new EnumMap<>(Part.class);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile List<Card> wallet;

    private World(Path file, Cabinet cabinet, List<Card> wallet) {
        this.file = file;
        this.cabinet = cabinet;
        this.wallet = wallet;
        for (var device : List.of(Part.LOCKS, Part.SCANNER, Part.PRINTER, Part.ACCEPTOR))
            faults.put(device, new DeviceFaults(device));
    }

    /** What stands in the file. */
    private record Saved(
            boolean springs, List<Bay> bays, List<Thing> hand, Map<Part, Set<Fault>> faults, List<Card> wallet) {}

    /**
     * The world in {@code world.json} and {@code pulses.log} of this folder, or a new one with an empty cabinet. The
     * layout says which bays there are and on which locks; the file says what became of them.
     */
    public static World open(Path folder, CabinetLayout layout, Clock clock) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("world.json");
        var saved = load(file);
        var known = new TreeMap<Integer, Bay>();
        saved.bays().forEach(bay -> known.put(bay.number(), bay));
        var bays = layout.bays().stream()
                .map(bay -> known.containsKey(bay.number()) ? bay.inStateOf(known.get(bay.number())) : bay)
                .toList();
        var cabinet = new Cabinet(bays, PulseLog.inFile(folder.resolve("pulses.log")), clock);
        cabinet.springsOpen(saved.springs());
        saved.hand().forEach(cabinet::pickUp);
        var world = new World(file, cabinet, saved.wallet());
        saved.faults()
                .forEach((part, active) ->
                        active.forEach(fault -> world.faults(part).set(fault, true)));
        cabinet.onChange(world::changed);
        world.faults.values().forEach(device -> device.onSwitch((fault, on) -> world.changed()));
        return world;
    }

    public Cabinet cabinet() {
        return cabinet;
    }

    /** The faults of a device; a bay's stand in the {@link #cabinet}. */
    public DeviceFaults faults(Part device) {
        var found = faults.get(device);
        if (found == null) throw new IllegalArgumentException(device + " is no device");
        return found;
    }

    public List<Card> wallet() {
        return wallet;
    }

    public void wallet(List<Card> cards) {
        wallet = List.copyOf(cards);
        changed();
    }

    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void changed() {
        save();
        listeners.forEach(Runnable::run);
    }

    private synchronized void save() {
        var active = new EnumMap<Part, Set<Fault>>(Part.class);
        faults.forEach((device, of) -> active.put(device, of.active()));
        var now = new Saved(cabinet.springsOpen(), cabinet.bays(), cabinet.hand(), active, wallet);
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(fresh, JSON.writeValueAsString(now));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Saved load(Path file) throws IOException {
        if (!Files.exists(file)) return new Saved(true, List.of(), List.of(), Map.of(), List.of());
        try {
            return JSON.readValue(Files.readString(file), Saved.class);
        } catch (JacksonException e) {
            throw new IOException(file + " is no world of this version; move it away to start a new one", e);
        }
    }
}
