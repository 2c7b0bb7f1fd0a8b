package org.swapbay.kiosk.security;

import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.util.function.SingletonSupplier;

/** Peppered Argon2id hashes of PINs and passwords. */
final class SecretHash {

    /** Longer input is cut off before hashing; nobody's secret is that long. */
    private static final int LONGEST = 128;

    private final PasswordEncoder argon2;
    private final Pepper pepper;
    /** Made with the first secret that is asked for, whoever asks: a start has better things to do. */
    private final SingletonSupplier<String> standIn;

    SecretHash(PasswordEncoder argon2, Pepper pepper) {
        this.argon2 = argon2;
        this.pepper = pepper;
        standIn = SingletonSupplier.of(() -> of("nobody", "nothing"));
    }

    String of(String owner, String secret) {
        return encode(argon2, pepper.apply(owner, secret));
    }

    /** The same for the same secret, so that it can be looked up; only for secrets nobody can guess. */
    String digest(String owner, String secret) {
        return pepper.apply(owner, secret);
    }

    /** Computes exactly one hash, also where there is none to compare with; the first call one more, in either case. */
    boolean matches(String owner, String secret, Optional<String> stored) {
        var shortened = secret.length() > LONGEST ? secret.substring(0, LONGEST) : secret;
        var nobodys = standIn.obtain();
        var fits = argon2.matches(pepper.apply(owner, shortened), stored.orElse(nobodys));
        return fits && stored.isPresent();
    }

    private static String encode(PasswordEncoder argon2, String peppered) {
        var hash = argon2.encode(peppered);
        if (hash == null) throw new IllegalStateException("the encoder gave no hash");
        return hash;
    }
}
