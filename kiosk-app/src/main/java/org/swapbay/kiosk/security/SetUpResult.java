package org.swapbay.kiosk.security;

/** How an attempt to set up the first administrator ended. */
sealed interface SetUpResult {

    record Done() implements SetUpResult {}

    /** The code is not the one in the file, or there already is an administrator. */
    record Refused() implements SetUpResult {}

    record UsernameUnusable() implements SetUpResult {}

    record PasswordWeak(PasswordProblem problem) implements SetUpResult {}
}
