package org.swapbay.kiosk.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.devices.Device;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.devices.DeviceHealthReport;
import org.swapbay.kiosk.devices.DoorState;

/** Doors, bay by bay, and what is left to lend and to fill. */
@Component
class CabinetSource implements HealthSource {

    /** A visit closes its door long before. */
    static final Duration STANDS_OPEN = Duration.ofMinutes(5);

    /** With so few a morning's queue ends without one. */
    static final int FEW = 2;

    private final Supplier<Cabinet> bays;
    private final Supplier<DeviceHealth> locks;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<Integer, Instant> openSince = new HashMap<>();

    @Autowired
    CabinetSource(BayBank bays, DeviceHealthReport devices, JdbcClient jdbc, Clock clock) {
        this(bays::now, () -> devices.of(Device.LOCKS), jdbc, clock);
    }

    CabinetSource(Supplier<Cabinet> bays, Supplier<DeviceHealth> locks, JdbcClient jdbc, Clock clock) {
        this.bays = bays;
        this.locks = locks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Set<Part> parts() {
        return Set.of(Part.DOORS, Part.STOCK);
    }

    @Override
    public Look look() {
        var cabinet = bays.get();
        var held = held();
        var findings = new ArrayList<Finding>(doors(cabinet, held));
        findings.add(stock(cabinet));
        var free = cabinet.bays().stream().filter(Bay::free).count();
        return new Look(
                findings,
                Map.of(
                        Figure.BAYS, (double) cabinet.bays().size(),
                        Figure.BAYS_FREE, (double) free,
                        Figure.BAYS_HELD, (double) heldOf(cabinet),
                        Figure.LOANERS_READY, (double) cabinet.readyLoaners().size()));
    }

    private List<Finding> doors(Cabinet cabinet, List<Finding> held) {
        var wrong = new ArrayList<>(held);
        wrong.addAll(standingOpen(cabinet));
        if (!cabinet.bays().isEmpty() && heldOf(cabinet) == cabinet.bays().size())
            wrong.addFirst(Finding.of(Part.DOORS, HealthState.DOWN, Cause.ALL_HELD));
        if (!wrong.isEmpty()) return wrong;
        var blind = locks.get().state() == DeviceHealth.State.DOWN;
        return List.of(
                blind ? Finding.of(Part.DOORS, HealthState.UNKNOWN, Cause.LOCKS_SILENT) : Finding.fine(Part.DOORS));
    }

    /** A bay that the configuration no longer names is still somebody's case, but none of these. */
    private static long heldOf(Cabinet cabinet) {
        return cabinet.bays().stream().filter(bay -> bay.hold().isPresent()).count();
    }

    private List<Finding> standingOpen(Cabinet cabinet) {
        var now = clock.instant();
        var found = new ArrayList<Finding>();
        for (var bay : cabinet.bays()) {
            if (bay.reading().door() != DoorState.OPEN || bay.hold().isPresent()) {
                openSince.remove(bay.number());
                continue;
            }
            var since = openSince.computeIfAbsent(bay.number(), _ -> now);
            if (Duration.between(since, now).compareTo(STANDS_OPEN) < 0) continue;
            found.add(Finding.of(Part.DOORS, HealthState.ATTENTION, Cause.STANDS_OPEN)
                    .which(bay.number())
                    .since(since));
        }
        return found;
    }

    private List<Finding> held() {
        return jdbc.sql("select bay, reason, since from bay_hold order by bay")
                .query((row, _) -> held(row))
                .list();
    }

    private static Finding held(ResultSet row) throws SQLException {
        return Finding.of(Part.DOORS, HealthState.ATTENTION, cause(HoldReason.valueOf(row.getString("reason"))))
                .which(row.getInt("bay"))
                .since(row.getObject("since", Instant.class));
    }

    private static Cause cause(HoldReason reason) {
        return switch (reason) {
            case JAMMED -> Cause.JAMMED;
            case LEFT_OPEN -> Cause.LEFT_OPEN;
            case FORCED -> Cause.FORCED;
            case CONTENT_DIFFERS -> Cause.CONTENT_DIFFERS;
            case UNVERIFIED_DEPOSIT -> Cause.UNVERIFIED_DEPOSIT;
            case UNKNOWN_OUTCOME -> Cause.UNKNOWN_OUTCOME;
        };
    }

    private Finding stock(Cabinet cabinet) {
        var ready = cabinet.readyLoaners().size();
        if (cabinet.bays().isEmpty()) return Finding.of(Part.STOCK, HealthState.UNKNOWN, Cause.NO_BAYS);
        if (locks.get().state() == DeviceHealth.State.DOWN)
            return Finding.of(Part.STOCK, HealthState.UNKNOWN, Cause.LOCKS_SILENT);
        if (cabinet.full()) return Finding.of(Part.STOCK, HealthState.DOWN, Cause.CABINET_FULL);
        if (ready == 0) return Finding.of(Part.STOCK, HealthState.DOWN, Cause.NO_LOANERS);
        if (ready <= FEW)
            return Finding.of(Part.STOCK, HealthState.ATTENTION, Cause.FEW_LOANERS)
                    .with("", ready);
        return Finding.fine(Part.STOCK).with("", ready);
    }
}
