package org.swapbay.kiosk.security;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Records;

/** The passkeys of staff accounts. They are added and used by {@link PasskeyCeremonies}. */
@Component
public class Passkeys {

    private final PasskeySettings settings;
    private final JdbcClient jdbc;
    private final Records records;

    Passkeys(PasskeySettings settings, JdbcClient jdbc, Records records) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.records = records;
    }

    /** @param id as the browser knows it */
    public record Passkey(String id, String name, Instant added, Optional<Instant> lastUsed) {}

    /** Whether the configuration says under which name the console is reached. */
    public boolean on() {
        return settings.on();
    }

    /** Newest first. */
    public List<Passkey> of(String username) {
        return jdbc.sql("""
                        select c.credential_id, c.label, c.created, c.last_used
                        from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                        where e.name = ? order by c.created desc""")
                .param(username)
                .query((row, number) -> new Passkey(
                        row.getString("credential_id"),
                        row.getString("label"),
                        row.getTimestamp("created").toInstant(),
                        Optional.ofNullable(row.getTimestamp("last_used")).map(Timestamp::toInstant)))
                .list();
    }

    /** Removes one, if it is the account's. @param by the account that goes on record */
    public void remove(String username, String id, String by) {
        if (of(username).stream().noneMatch(passkey -> passkey.id().equals(id))) return;
        records.record(new StaffFact.PasskeyRemoved(username, by));
        records.commit(() -> jdbc.sql("delete from user_credentials where credential_id = ?")
                .param(id)
                .update());
    }
}
