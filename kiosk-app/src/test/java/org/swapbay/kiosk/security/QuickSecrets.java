package org.swapbay.kiosk.security;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.swapbay.kiosk.journal.Records;

/** PINs with the production limits but without the deliberate cost of a hash, for tests in other packages. */
public final class QuickSecrets {

    private QuickSecrets() {}

    public static Pins pins(JdbcClient jdbc, Records records, Clock clock, InstantSource time) {
        var hashes = new SecretHash(new Plain(), new Pepper(new byte[32]));
        return new Pins(jdbc, records, hashes, new SecureRandom(), _ -> {}, clock, time);
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
