package org.swapbay.kiosk.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Argon2id at its lowest cost, counting how often a hash is computed to compare with. */
final class CountingHashes implements PasswordEncoder {

    private final PasswordEncoder argon2 = new Argon2PasswordEncoder(16, 32, 1, 8, 1);
    int compared;

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return argon2.encode(secret);
    }

    @Override
    public boolean matches(@Nullable CharSequence secret, @Nullable String hash) {
        compared++;
        return argon2.matches(secret, hash);
    }
}
