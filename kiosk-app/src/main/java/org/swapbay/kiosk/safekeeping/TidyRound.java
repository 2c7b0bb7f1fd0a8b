package org.swapbay.kiosk.safekeeping;

import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Position;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Tidies the database's file each hour in which something was recorded; what one round leaves, the next one finds. */
@Component
class TidyRound implements Unasked {

    private static final Logger log = LoggerFactory.getLogger(TidyRound.class);

    private final StartUp startUp;
    private final Tidying tidying;
    private final Records records;
    private Position tidied = Position.NOTHING;

    TidyRound(StartUp startUp, Tidying tidying, Records records) {
        this.startUp = startUp;
        this.tidying = tidying;
        this.records = records;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofMinutes(30), Duration.ofMinutes(60), this::look);
    }

    void look() {
        if (startUp.trust() instanceof Trust.SafeMode || !records.writable()) return;
        var position = startUp.journal().position();
        if (position.equals(tidied)) return;
        try {
            var steps = tidying.round();
            tidied = position;
            if (steps > 0) log.info("database: its file was tidied in {} steps", steps);
        } catch (SQLException | RuntimeException e) {
            log.error("database: its file could not be tidied", e);
        }
    }
}
