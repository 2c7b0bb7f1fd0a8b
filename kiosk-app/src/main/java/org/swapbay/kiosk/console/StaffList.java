package org.swapbay.kiosk.console;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.security.StaffRole;

/** Reads staff accounts a page at a time, those that may sign in first. */
@Component
class StaffList {

    private static final String SELECT = """
            select a.*,
              (select listagg(r.role, ',') from staff_role r where r.username = a.username) as roles,
              exists (select 1 from staff_badge b where b.username = a.username) as badge,
              exists (select 1 from staff_pin p where p.username = a.username) as pin,
              (select count(*) from user_credentials c join user_entities e on e.id = c.user_entity_user_id
                where e.name = a.username) as passkeys
            from staff_account a
            """;

    private final JdbcClient jdbc;

    StaffList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<StaffLine> page(Needle needle, boolean disabledToo, int offset, int limit) {
        return jdbc.sql(SELECT + """
                        where a.username like :needle escape '!' and (:everybody or a.disabled_at is null)
                        order by case when a.disabled_at is null then 0 else 1 end, a.username
                        offset :offset rows fetch next :limit rows only""")
                .param("needle", anywhere(needle))
                .param("everybody", disabledToo)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    int count(Needle needle, boolean disabledToo) {
        return jdbc.sql("""
                        select count(*) from staff_account a
                        where a.username like :needle escape '!' and (:everybody or a.disabled_at is null)""")
                .param("needle", anywhere(needle))
                .param("everybody", disabledToo)
                .query(Integer.class)
                .single();
    }

    Optional<StaffLine> find(int accountNumber) {
        return jdbc.sql(SELECT + "where a.number = ?")
                .param(accountNumber)
                .query((row, number) -> line(row))
                .optional();
    }

    /** There are dozens of accounts, not thousands: a name is found by any part of it, wildcards taken literally. */
    private static String anywhere(Needle needle) {
        return "%" + needle.text().replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static StaffLine line(ResultSet row) throws SQLException {
        var roles = Optional.ofNullable(row.getString("roles")).stream()
                .flatMap(all -> Arrays.stream(all.split(",")))
                .map(StaffRole::valueOf)
                .sorted()
                .toList();
        return new StaffLine(
                row.getInt("number"),
                row.getString("username"),
                roles,
                row.getObject("created_at", Instant.class),
                row.getObject("last_sign_in", Instant.class),
                row.getObject("disabled_at", Instant.class),
                !row.getString("password_hash").isEmpty(),
                row.getInt("passkeys"),
                row.getBoolean("badge"),
                row.getBoolean("pin"));
    }
}
