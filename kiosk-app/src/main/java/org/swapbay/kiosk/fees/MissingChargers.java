package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;

/** What was said at the kiosk of chargers that did not come along. */
@Component
public class MissingChargers implements Projection {

    private final JdbcClient jdbc;
    private final Clock clock;

    MissingChargers(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<MissingCharger> of(VisitId visit) {
        return jdbc.sql("select * from fee_charger where visit_id = ?")
                .param(visit.value())
                .query(MissingCharger.class)
                .optional();
    }

    /** Chromebooks that came in without one, of which nothing is written down yet. */
    List<MissingCharger> unreported() {
        return jdbc.sql("""
                        select c.* from fee_charger c where c.in_on is not null
                        and not exists (select 1 from fee_loss l where l.visit_id = c.visit_id)
                        order by c.visit_id""").query(MissingCharger.class).list();
    }

    @Override
    public void apply(Entry entry) {
        if (entry.fact() instanceof SwapFact.ChargerNotBrought said) said(said);
        if (entry.fact() instanceof SwapFact.DeviceHandedIn in) cameIn(in.visit(), entry.at());
        if (entry.fact() instanceof GiveBackFact.LoanerReturned returned) cameIn(returned.visit(), entry.at());
    }

    private void said(SwapFact.ChargerNotBrought fact) {
        if (of(fact.visit()).isPresent()) return;
        jdbc.sql("insert into fee_charger (visit_id, person_id, asset_id, brought_by) values (?, ?, ?, ?)")
                .param(fact.visit().value())
                .param(fact.person().value())
                .param(fact.asset().value())
                .param(fact.by())
                .update();
    }

    private void cameIn(VisitId visit, Instant at) {
        jdbc.sql("update fee_charger set in_on = ? where visit_id = ? and in_on is null")
                .params(LocalDate.ofInstant(at, clock.getZone()), visit.value())
                .update();
    }
}
