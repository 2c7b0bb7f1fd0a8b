package org.swapbay.kiosk.console;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.bays.BayBank;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.devices.DeviceHealthReport;
import org.swapbay.kiosk.safekeeping.Notice;
import org.swapbay.kiosk.safekeeping.Safekeeping;
import org.swapbay.kiosk.swaps.Swaps;

/** What is wrong, what waits and what will run out. */
@Component
class Outlook {

    private final JdbcClient jdbc;
    private final BayBank bays;
    private final Swaps swaps;
    private final DeviceHealthReport devices;
    private final Safekeeping safekeeping;

    Outlook(JdbcClient jdbc, BayBank bays, Swaps swaps, DeviceHealthReport devices, Safekeeping safekeeping) {
        this.jdbc = jdbc;
        this.bays = bays;
        this.swaps = swaps;
        this.devices = devices;
        this.safekeeping = safekeeping;
    }

    Day today() {
        var cabinet = bays.now();
        return new Day(
                safekeeping.notices(),
                count("select count(*) from staff_case where resolved_at is null"),
                (int) cabinet.bays().stream()
                        .filter(bay -> bay.hold().isPresent())
                        .count(),
                devices.all().stream()
                        .filter(health -> health.state() != DeviceHealth.State.OK)
                        .toList(),
                count("select count(*) from repair_ticket where state <> 'CLOSED'"),
                swaps.waiting(),
                cabinet.readyLoaners().size(),
                (int) cabinet.bays().stream().filter(Bay::free).count());
    }

    void checkJournal() {
        safekeeping.checkJournal();
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    /** @param waiting students who handed in and are owed a loaner */
    record Day(
            List<Notice> records,
            int openCases,
            int heldBays,
            List<DeviceHealth> sickDevices,
            int openTickets,
            int waiting,
            int readyLoaners,
            int freeBays) {}
}
