package org.swapbay.hardware.emulator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The faults switched on at one device. Its emulator asks {@link #has} whenever it acts and listens where switching
 * itself matters, as pulling the plug does. Safe for any thread; listeners run in the thread that switched.
 */
public final class DeviceFaults {

    private final Part device;
    private final EnumSet<Fault> active = EnumSet.noneOf(Fault.class);
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();

    public DeviceFaults(Part device) {
        if (device == Part.BAY) throw new IllegalArgumentException("a bay keeps its faults in the cabinet");
        this.device = device;
    }

    /** Told after a fault was switched; never told when nothing changed. */
    @FunctionalInterface
    public interface Listener {
        void switched(Fault fault, boolean on);
    }

    public Part device() {
        return device;
    }

    public synchronized boolean has(Fault fault) {
        return active.contains(fault);
    }

    public synchronized Set<Fault> active() {
        return active.isEmpty() ? Set.of() : Set.copyOf(active);
    }

    /** Switches a fault on or off. */
    public void set(Fault fault, boolean on) {
        if (!fault.appliesTo(device)) throw new IllegalArgumentException(fault + " does not befall " + device);
        synchronized (this) {
            if (on ? !active.add(fault) : !active.remove(fault)) return;
        }
        listeners.forEach(listener -> listener.switched(fault, on));
    }

    /** Switches everything off. */
    public void clear() {
        active().forEach(fault -> set(fault, false));
    }

    public void onSwitch(Listener listener) {
        listeners.add(listener);
    }
}
