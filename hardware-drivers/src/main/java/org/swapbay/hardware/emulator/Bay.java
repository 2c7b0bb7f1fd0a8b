package org.swapbay.hardware.emulator;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.hardware.lock.LockAddress;

/**
 * One bay as it physically is at a moment.
 *
 * @param number what is painted on its door
 * @param lock the lock that holds it
 * @param column from 0 at the left
 * @param row from 0 at the top
 * @param contents what lies inside, if anything
 */
public record Bay(
        int number,
        LockAddress lock,
        int column,
        int row,
        Door door,
        @Nullable Thing contents,
        Set<Fault> faults) {

    public Bay {
        if (number < 1) throw new IllegalArgumentException("bays are numbered from 1: " + number);
        faults = faults.isEmpty() ? Set.of() : Set.copyOf(faults);
    }

    /** A shut, empty, sound bay. */
    public static Bay empty(int number, LockAddress lock, int column, int row) {
        return new Bay(number, lock, column, row, Door.LATCHED, null, Set.of());
    }

    public boolean has(Fault fault) {
        return faults.contains(fault);
    }

    /** This bay, standing as the other stood. */
    Bay inStateOf(Bay other) {
        return new Bay(number, lock, column, row, other.door, other.contents, other.faults);
    }

    Bay with(Door door) {
        return new Bay(number, lock, column, row, door, contents, faults);
    }

    Bay holding(@Nullable Thing thing) {
        return new Bay(number, lock, column, row, door, thing, faults);
    }

    Bay with(Fault fault, boolean on) {
        var changed = EnumSet.noneOf(Fault.class);
        changed.addAll(faults);
        if (on) changed.add(fault);
        else changed.remove(fault);
        return new Bay(number, lock, column, row, door, contents, changed);
    }
}
