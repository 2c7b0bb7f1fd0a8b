package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.CreditDesk;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/**
 * Has what the school owes a family pay what the family owes, where the policy for paying says so. Looks when either
 * changes, and now and then for what happened just before the program ended.
 */
@Component
class CreditRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(CreditRound.class);

    private final CreditDesk credit;
    private final PaymentPolicies policies;
    private final Records records;
    private final Clock clock;
    private final Executor beside;

    @Autowired
    CreditRound(CreditDesk credit, PaymentPolicies policies, Records records, Clock clock) {
        this(credit, policies, records, clock, look -> Thread.ofVirtual()
                .name("credit")
                .start(look));
    }

    /** @param beside the thread that wrote, which still holds the records */
    CreditRound(CreditDesk credit, PaymentPolicies policies, Records records, Clock clock, Executor beside) {
        this.credit = credit;
        this.policies = policies;
        this.records = records;
        this.clock = clock;
        this.beside = beside;
    }

    @Override
    public void occasions(Occasions when) {
        when.committed(FeeFact.class, this::on);
        when.round(Duration.ofSeconds(90), Duration.ofSeconds(900), this::round);
    }

    void on(FeeFact fact) {
        var moves =
                switch (fact) {
                    case FeeFact.FeeAssessed _,
                            FeeFact.FeeReassessed _,
                            FeeFact.FeeConfirmed _,
                            FeeFact.FeeAdjusted _,
                            FeeFact.FeeWaived _,
                            FeeFact.DisputeDecided _,
                            FeeFact.PaymentBooked _,
                            FeeFact.PaymentAbandoned _,
                            FeeFact.PaymentDecided _ -> true;
                    case FeeFact.FeeDropped _,
                            FeeFact.DisputeOpened _,
                            FeeFact.PaymentIntended _,
                            FeeFact.CreditUsed _,
                            FeeFact.SchedulePublished _,
                            FeeFact.PlanTaken _,
                            FeeFact.PlanEnded _,
                            FeeFact.LossReported _,
                            FeeFact.PoliceReportGiven _,
                            FeeFact.LossFound _,
                            FeeFact.BlameCorrected _ -> false;
                };
        if (moves && byItself()) beside.execute(this::look);
    }

    void round() {
        if (records.writable() && byItself()) look();
    }

    private boolean byItself() {
        return policies.on(LocalDate.now(clock)).creditByItself();
    }

    /** One family that fails must not keep the others from it; the next round tries again. */
    private void look() {
        for (var student : credit.owed()) {
            try {
                credit.use(student, FeeFact.SCHEDULE);
            } catch (RuntimeException e) {
                log.error("credit: student={} could not be looked after", student, e);
            }
        }
    }
}
