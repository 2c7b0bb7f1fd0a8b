package org.swapbay.kiosk.security;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under which name browsers know the console. A passkey is made for a name and is of no use under another, so there is
 * no default to guess.
 *
 * @param domain such as {@code swapbay.school.example}, or {@code localhost}; passkeys are off where it is empty
 * @param origins complete, such as {@code https://swapbay.school.example}; browsers take others than https from
 *     localhost only
 */
@ConfigurationProperties("swapbay.passkeys")
record PasskeySettings(
        @DefaultValue("") String domain, @DefaultValue Set<String> origins) {

    boolean on() {
        return !domain.isBlank();
    }
}
