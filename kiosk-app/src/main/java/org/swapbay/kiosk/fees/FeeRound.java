package org.swapbay.kiosk.fees;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.SwapFact;

/**
 * Has fees decided when technicians say something new, and looks now and then for what nobody told: what was lost and
 * did not turn up, and what happened just before the program ended.
 */
@Component
class FeeRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(FeeRound.class);

    private final Assessor assessor;
    private final FeeSchedules schedules;
    private final Losses losses;
    private final ChargerDesk chargers;
    private final Records records;

    FeeRound(Assessor assessor, FeeSchedules schedules, Losses losses, ChargerDesk chargers, Records records) {
        this.assessor = assessor;
        this.schedules = schedules;
        this.losses = losses;
        this.chargers = chargers;
        this.records = records;
    }

    @Override
    public void occasions(Occasions when) {
        when.committed(RepairFact.class, this::on);
        when.committed(SwapFact.DeviceHandedIn.class, _ -> lookForChargers());
        when.committed(GiveBackFact.LoanerReturned.class, _ -> lookForChargers());
        when.round(Duration.ofSeconds(60), Duration.ofSeconds(900), this::round);
    }

    /** Beside the technician's own thread, which still holds the records. */
    void on(RepairFact fact) {
        if (schedules.any()) Thread.ofVirtual().name("fee").start(() -> look(fact.ticket()));
    }

    void round() {
        if (!records.writable() || !schedules.any()) return;
        assessor.unassessed().forEach(this::look);
        assessor.changedSince().forEach(this::look);
        chargers.look();
        losses.waiting().forEach(loss -> look(loss.id()));
    }

    private void lookForChargers() {
        if (schedules.any()) Thread.ofVirtual().name("fee").start(chargers::look);
    }

    /** One that fails must not keep the others from being decided; the next round tries again. */
    private void look(String incident) {
        try {
            assessor.look(incident);
        } catch (RuntimeException e) {
            log.error("fee: incident={} could not be assessed", incident, e);
        }
    }
}
