package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.swapbay.kiosk.journal.Records;

/** PINs with the production limits but without the deliberate cost of a hash, for tests in other packages. */
public final class QuickSecrets {

    private QuickSecrets() {}

    /** Everything a desk asks whether somebody is who they say. */
    public static List<Object> all(JdbcClient jdbc, Records records, Clock clock, InstantSource time) {
        return List.of(
                pins(jdbc, records, clock, time),
                staff(jdbc, records),
                badges(jdbc, records, clock),
                staffPins(jdbc, records, clock, time));
    }

    public static Pins pins(JdbcClient jdbc, Records records, Clock clock, InstantSource time) {
        return new Pins(jdbc, records, hashes(), new SecureRandom(), _ -> {}, clock, time);
    }

    public static StaffAccounts staff(JdbcClient jdbc, Records records) {
        return new StaffAccounts(jdbc, records, hashes());
    }

    public static StaffBadges badges(JdbcClient jdbc, Records records, Clock clock) {
        return new StaffBadges(jdbc, records, staff(jdbc, records), hashes(), new SecureRandom(), clock);
    }

    public static StaffPins staffPins(JdbcClient jdbc, Records records, Clock clock, InstantSource time) {
        var accounts = staff(jdbc, records);
        return new StaffPins(jdbc, records, accounts, hashes(), new SecureRandom(), _ -> {}, clock, time);
    }

    /** Without the deliberate cost. */
    static SecretHash hashes() {
        return new SecretHash(new Plain(), new Pepper(new byte[32]));
    }

    private static final class Plain implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence secret) {
            return Objects.toString(secret);
        }

        @Override
        public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
            return Objects.toString(secret).equals(hash);
        }
    }
}
