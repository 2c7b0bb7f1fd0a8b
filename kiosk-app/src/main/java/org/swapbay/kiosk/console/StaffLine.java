package org.swapbay.kiosk.console;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffRole;

/**
 * An account as the list shows it.
 *
 * @param number for addresses, where a username has no place
 * @param password whether it has one; without, it waits for its person to choose one
 */
record StaffLine(
        int number,
        String username,
        List<StaffRole> roles,
        Instant createdAt,
        @Nullable Instant lastSignIn,
        @Nullable Instant disabledAt,
        boolean password,
        int passkeys,
        boolean badge,
        boolean pin) {}
