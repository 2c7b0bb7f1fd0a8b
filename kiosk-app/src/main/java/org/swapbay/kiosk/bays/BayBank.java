package org.swapbay.kiosk.bays;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.devices.BayReading;
import org.swapbay.kiosk.devices.Doors;
import org.swapbay.kiosk.roster.PersonId;

/** Puts record and sensors together: every bay with its door, its content and what holds it back. */
@Component
public class BayBank {

    private final Doors doors;
    private final JdbcClient jdbc;
    private final Clock clock;

    BayBank(Doors doors, JdbcClient jdbc, Clock clock) {
        this.doors = doors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Nothing charges longer: a clock that was set back keeps no loaner for ever. */
    private static final Duration LONGEST_CHARGING = Duration.ofDays(1);

    /** The cabinet by the last steady look at its sensors. */
    public Cabinet now() {
        return withReadings(doors.readings());
    }

    /** The cabinet by a fresh look, twice; for the start. Blocks. */
    public Cabinet lookedAt() {
        return withReadings(doors.look());
    }

    private Cabinet withReadings(Map<Integer, BayReading> readings) {
        var contents = contents();
        var holds = holds();
        List<Bay> bays = doors.bays().stream()
                .map(number -> {
                    var place = doors.place(number);
                    return new Bay(
                            number,
                            place.row(),
                            place.column(),
                            readings.getOrDefault(number, BayReading.NOT_SENSED),
                            Optional.ofNullable(contents.get(number)).map(Content::asset),
                            Optional.ofNullable(holds.get(number)),
                            place.presenceSensed(),
                            Optional.ofNullable(contents.get(number))
                                    .map(Content::stay)
                                    .orElse(Bay.Stay.AS_IT_IS));
                })
                .toList();
        return new Cabinet(bays);
    }

    private Map<Integer, Content> contents() {
        var contents = new HashMap<Integer, Content>();
        var now = clock.instant();
        jdbc.sql("""
                        select n.bay, a.* from custody_now n join asset a on a.id = n.asset_id
                        where n.bay >= 0""").query(row -> {
            var owner = row.getString("assigned_to");
            contents.put(
                    row.getInt("bay"),
                    new Content(
                            new Asset(
                                    new AssetId(row.getString("id")),
                                    new AssetTag(row.getString("tag")),
                                    row.getString("serial_number"),
                                    row.getString("model"),
                                    row.getBoolean("loaner"),
                                    row.getBoolean("ready"),
                                    owner == null ? null : new PersonId(owner)),
                            stay(row, now)));
        });
        return contents;
    }

    private static Bay.Stay stay(ResultSet row, Instant now) throws SQLException {
        var until = row.getObject("charging_until", Instant.class);
        if (until != null && now.isBefore(until) && until.isBefore(now.plus(LONGEST_CHARGING))) {
            return Bay.Stay.CHARGING;
        }
        return row.getBoolean("called_back") ? Bay.Stay.CALLED_BACK : Bay.Stay.AS_IT_IS;
    }

    private record Content(Asset asset, Bay.Stay stay) {}

    private Map<Integer, HoldReason> holds() {
        var holds = new HashMap<Integer, HoldReason>();
        jdbc.sql("select bay, reason from bay_hold").query(row -> {
            holds.put(row.getInt(1), HoldReason.valueOf(row.getString(2)));
        });
        return holds;
    }
}
