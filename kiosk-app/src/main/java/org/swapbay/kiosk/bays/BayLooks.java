package org.swapbay.kiosk.bays;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When staff had a bay opened to look into it. */
@Component
public class BayLooks {

    private final JdbcClient jdbc;

    BayLooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose end nobody recorded before the program ended. @param seenOpen its door was seen open before the end */
    public record Unsettled(IntentId intentId, int bay, boolean seenOpen) {}

    /** The oldest first. */
    public List<Unsettled> unsettled() {
        return jdbc.sql("select intent_id, bay, seen_open from bay_look where outcome is null order by intended_at")
                .query(Unsettled.class)
                .list();
    }

    void intended(DoorFact.LookIntended look, Instant at) {
        jdbc.sql("""
                        insert into bay_look (intent_id, bay, by_account, reason, seen_open, intended_at)
                        values (?, ?, ?, ?, false, ?)""")
                .params(look.intent().value(), look.bay(), look.by(), look.reason(), at)
                .update();
    }

    void opened(IntentId intent) {
        jdbc.sql("update bay_look set seen_open = true where intent_id = ?")
                .param(intent.value())
                .update();
    }

    void ended(DoorFact.LookEnded look, Instant at) {
        jdbc.sql("update bay_look set outcome = ?, ended_at = ? where intent_id = ? and outcome is null")
                .params(look.outcome().name(), at, look.intent().value())
                .update();
    }
}
