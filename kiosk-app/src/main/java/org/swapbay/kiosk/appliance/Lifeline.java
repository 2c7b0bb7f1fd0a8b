package org.swapbay.kiosk.appliance;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;

/**
 * Feeds the watchdog from the desk's own thread: should that hang or die, or the program's timers with it, systemd hears
 * nothing more and starts the program anew. A kiosk that is closed because a device is missing is alive.
 */
class Lifeline implements Unasked {

    /** A sixth of the unit's {@code WatchdogSec}: one that is late is not yet one that is dead. */
    private static final Duration FED_EVERY = Duration.ofSeconds(5);

    private final Consumer<Runnable> desk;
    private final Supplier<Visit> now;
    private final Supervisor supervisor;
    private final ApplicationAvailability availability;

    /** @param desk runs what it is given on the desk's thread, behind what waits there */
    Lifeline(
            Consumer<Runnable> desk, Supplier<Visit> now, Supervisor supervisor, ApplicationAvailability availability) {
        this.desk = desk;
        this.now = now;
        this.supervisor = supervisor;
        this.availability = availability;
    }

    @Override
    public void occasions(Occasions when) {
        when.told(ApplicationReadyEvent.class, _ -> ready());
        when.told(ContextClosedEvent.class, _ -> stopping());
        when.tick(FED_EVERY, FED_EVERY, this::feed);
    }

    /** Told by the desk too: before record and doors have been looked at once, there is no screen worth showing. */
    void ready() {
        if (supervisor.listens()) desk.accept(() -> supervisor.hear("READY=1\n" + status(now.get())));
    }

    void feed() {
        if (!supervisor.listens() || availability.getLivenessState() != LivenessState.CORRECT) return;
        desk.accept(() -> supervisor.hear("WATCHDOG=1\n" + status(now.get())));
    }

    void stopping() {
        supervisor.hear("STOPPING=1\nSTATUS=stopping");
    }

    /** For {@code systemctl status}, and for an upgrade that asks whether the new version is as well as the old. */
    private static String status(Visit visit) {
        return visit.scene() instanceof Scene.OutOfService(var why)
                ? "STATUS=closed: " + why.name().toLowerCase(Locale.ROOT)
                : "STATUS=serving";
    }
}
