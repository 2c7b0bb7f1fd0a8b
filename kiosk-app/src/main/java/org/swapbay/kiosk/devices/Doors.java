package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.lock.LockController;

/** The doors of this cabinet by the numbers painted on them. Any thread may call; the calls queue at the board. */
public class Doors {

    private static final Logger log = LoggerFactory.getLogger(Doors.class);

    private final LockController locks;
    private final Cabinet cabinet;
    private final DoorWatch watch;
    private final Duration betweenLooks;

    Doors(LockController locks, Cabinet cabinet, DoorWatch watch, Duration betweenLooks) {
        this.locks = locks;
        this.cabinet = cabinet;
        this.watch = watch;
        this.betweenLooks = betweenLooks;
    }

    /**
     * Sends one unlock pulse, once, and blocks until the board answered or fell silent. Whoever calls has committed
     * the intent before.
     *
     * @throws IllegalArgumentException when there is no such bay
     * @throws IllegalStateException inside a transaction: a rollback cannot close a door again
     */
    public PulseOutcome pulse(int bay) {
        var lock = cabinet.lock(bay);
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a door is never opened inside a transaction");
        }
        var outcome = PulseOutcome.UNANSWERED;
        try {
            locks.pulse(lock);
            outcome = PulseOutcome.ACKNOWLEDGED;
            watch.ordered(bay);
        } catch (DeviceException problem) {
            outcome = outcomeOf(problem);
            log.warn("pulse without acknowledgement bay={} outcome={} cause={}", bay, outcome, problem.getMessage());
        } catch (RuntimeException unforeseen) {
            log.error("pulse broke off bay={} outcome={}", bay, outcome, unforeseen);
        }
        log.info("pulse bay={} outcome={}", bay, outcome);
        return outcome;
    }

    /** The last steady look at every door; {@link BayReading#NOT_SENSED} all over while the board is offline. */
    public Map<Integer, BayReading> readings() {
        return watch.readings();
    }

    /**
     * Reads every door now, twice, 200 ms apart; what disagrees between the two is not sensed. Blocks.
     */
    public Map<Integer, BayReading> look() {
        var first = watch.readNow();
        try {
            Thread.sleep(betweenLooks);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return watch.blind();
        }
        var second = watch.readNow();
        var agreed = new TreeMap<Integer, BayReading>();
        first.forEach(
                (bay, reading) -> agreed.put(bay, agreement(reading, second.getOrDefault(bay, BayReading.NOT_SENSED))));
        return Collections.unmodifiableMap(agreed);
    }

    /** Looks 6 times a second instead of once, for as long as a visit is active. */
    public void watchClosely(boolean closely) {
        watch.closely(closely);
    }

    /** The configured bays. */
    public SortedSet<Integer> bays() {
        return Collections.unmodifiableSortedSet(new TreeSet<>(cabinet.locks().keySet()));
    }

    /** @throws IllegalArgumentException when there is no such bay */
    public BayPlace place(int bay) {
        return cabinet.place(bay);
    }

    private static PulseOutcome outcomeOf(DeviceException problem) {
        return switch (problem) {
            case DeviceUnavailableException _ -> PulseOutcome.NOT_SENT;
            case DeviceRefusedException _ -> PulseOutcome.REFUSED;
            case DeviceTimeoutException _, DeviceProtocolException _ -> PulseOutcome.UNANSWERED;
        };
    }

    private static BayReading agreement(BayReading first, BayReading second) {
        return new BayReading(
                first.door() == second.door() ? first.door() : DoorState.NOT_SENSED,
                first.presence() == second.presence() ? first.presence() : Presence.NOT_SENSED);
    }
}
