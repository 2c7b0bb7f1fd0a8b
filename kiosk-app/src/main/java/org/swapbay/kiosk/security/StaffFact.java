package org.swapbay.kiosk.security;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.journal.Fact;

/**
 * What happened to staff accounts and who did it. Never a password, a PIN, a badge's code or a key. An account is named
 * by its username, which stands in the journal wherever somebody signs with it; {@code by} is the account that acted.
 */
public sealed interface StaffFact extends Fact {

    /** It cannot sign in before it has a password. */
    record AccountMade(String account, List<StaffRole> roles, String by) implements StaffFact {}

    /** @param roles all it has from now on */
    record RolesChanged(String account, List<StaffRole> roles, String by) implements StaffFact {}

    record AccountDisabled(String account, String by, String reason) implements StaffFact {}

    record AccountEnabled(String account, String by, String reason) implements StaffFact {}

    /** Somebody else got it a new password, to be changed at the next sign-in. */
    record PasswordReset(String account, String by) implements StaffFact {}

    record PasswordChanged(String account) implements StaffFact {}

    /** A lock that wrong passwords or PINs had brought upon an account. */
    record StaffLockEnded(String account, String by, String reason) implements StaffFact {}

    /** An earlier badge of the account is worth nothing from here on. */
    record StaffBadgeIssued(String account, String by) implements StaffFact {}

    /** With its PIN. */
    record StaffBadgeWithdrawn(String account, String by, String reason) implements StaffFact {}

    record StaffPinIssued(String account, String by) implements StaffFact {}

    record PasskeyAdded(String account) implements StaffFact {}

    record PasskeyRemoved(String account, String by) implements StaffFact {}

    /** A list left the house as a file. @param list such as {@code people} */
    record ListExported(String list, String by) implements StaffFact {}

    record StaffSignedIn(String account, Means means) implements StaffFact {}

    /**
     * Somebody tried to sign in and could not.
     *
     * @param account nothing where what was typed or shown is no account's; never what was typed
     * @param attempts so many since {@code since}, this one with them
     */
    record SignInRefused(@Nullable String account, Means means, int attempts, Instant since) implements StaffFact {}

    /** So many wrong attempts that the account rests; it ends by itself. */
    record SignInLocked(String account, Means means, Instant until) implements StaffFact {}

    /** So many wrong attempts by anybody that none is taken for a while. */
    record SignInClosed(Means means, int attempts, Instant until) implements StaffFact {}

    /** How somebody proved who they are, or tried to. */
    enum Means {
        PASSWORD,
        PASSKEY,
        BADGE_AND_PIN,
        /** From an administrator, to choose a password with. */
        ONE_TIME_CODE,
        /** Of a machine without an administrator. */
        SET_UP_CODE
    }
}
