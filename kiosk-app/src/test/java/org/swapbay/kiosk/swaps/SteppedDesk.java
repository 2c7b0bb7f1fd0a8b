package org.swapbay.kiosk.swaps;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.devices.DoorSeen;
import org.swapbay.kiosk.journal.Journal;

/** The desk as the program around it drives it, for tests in other packages. */
public record SteppedDesk(SwapDesk desk, SteppedMailbox mailbox) {

    /** @param milliseconds what has passed, whatever the clock says */
    public static SteadyTime steadyTime(Clock clock, LongSupplier milliseconds) {
        return new SteadyTime(clock, () -> milliseconds.getAsLong() * 1_000_000);
    }

    /** Checks of PINs are done when the test says so, and not on the desk's time. */
    public static Object pinsCheckedBy(Consumer<Runnable> queue) {
        return (PinQueue) queue::accept;
    }

    /** Tickets as the journal numbers them. */
    public static String ticketAfter(Journal journal) {
        return new JournalNames(journal).ticket();
    }

    public void open() {
        desk.open();
        mailbox.work();
    }

    public void tick() {
        desk.tick();
        mailbox.work();
    }

    public void shut() {
        desk.shut();
    }

    /** What its listeners would be told; whatever else is published concerns others. */
    public void hears(Object event) {
        switch (event) {
            case DoorSeen seen -> desk.on(seen);
            case CodeScanned scan -> desk.on(scan);
            default -> {}
        }
    }
}
