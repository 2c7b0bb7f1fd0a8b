package org.swapbay.kiosk.repairs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;

/** Reads what was done about tickets. */
@Component
public class RepairLog {

    private final JdbcClient jdbc;

    RepairLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public TicketFile of(String ticket) {
        return new TicketFile(jdbc.sql("select * from repair_entry where ticket_number = ? order by seq")
                .param(ticket)
                .query(RepairLog::entry)
                .list());
    }

    /** Over all tickets an asset ever had. */
    public TicketFile ofAsset(AssetId asset) {
        return new TicketFile(
                jdbc.sql("""
                        select e.* from repair_entry e join repair_ticket t on t.number = e.ticket_number
                        where t.asset_id = ? order by e.seq""").param(asset.value()).query(RepairLog::entry).list());
    }

    /** Whether any ticket still shows a photo. */
    boolean shows(String sha256) {
        return jdbc.sql("""
                                select count(*) from repair_entry p where p.sha256 = ?
                                and not exists (select 1 from repair_entry w where w.about = p.seq)""").param(sha256).query(Integer.class).single() > 0;
    }

    /** Photos that once were shown and now are by no ticket. */
    List<String> withdrawnPhotos() {
        return jdbc
                .sql("select distinct sha256 from repair_entry where sha256 is not null")
                .query(String.class)
                .list()
                .stream()
                .filter(sha256 -> !shows(sha256))
                .toList();
    }

    boolean has(long seq) {
        return jdbc.sql("select count(*) from repair_entry where seq = ?")
                        .param(seq)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static LogEntry entry(ResultSet row, int number) throws SQLException {
        var seq = row.getLong("seq");
        var by = row.getString("made_by");
        var at = row.getObject("made_at", Instant.class);
        var words = row.getString("words");
        return switch (row.getString("kind")) {
            case "MOVED" ->
                new LogEntry.Moved(
                        seq,
                        by,
                        at,
                        RepairAction.valueOf(row.getString("action")),
                        TicketState.valueOf(row.getString("from_state")),
                        TicketState.valueOf(row.getString("to_state")),
                        words);
            case "UNDONE" ->
                new LogEntry.Undone(
                        seq,
                        by,
                        at,
                        row.getLong("about"),
                        TicketState.valueOf(row.getString("from_state")),
                        TicketState.valueOf(row.getString("to_state")),
                        words);
            case "NOTED" -> new LogEntry.Noted(seq, by, at, words);
            case "DIAGNOSED" -> new LogEntry.Diagnosed(seq, by, at, row.getString("code"), words);
            case "PART" ->
                new LogEntry.PartUsed(
                        seq, by, at, row.getString("code"), row.getString("name"), row.getInt("quantity"), price(row));
            case "LABOUR" -> new LogEntry.LabourSpent(seq, by, at, row.getInt("quantity"), price(row), words);
            case "PHOTO" ->
                new LogEntry.PhotoAdded(
                        seq, by, at, row.getString("sha256"), row.getInt("width"), row.getInt("height"));
            case "WITHDRAWN" -> new LogEntry.Withdrawn(seq, by, at, row.getLong("about"), words);
            case String other -> throw new SQLException("no such entry: " + other);
        };
    }

    private static Money price(ResultSet row) throws SQLException {
        return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("price"));
    }
}
