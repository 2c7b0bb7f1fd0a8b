package org.swapbay.kiosk.security;

/**
 * What a check of a PIN says. An unknown person, a wrong PIN, a locked person and a closed kiosk all give
 * {@link #DENIED}: whoever tries must not learn which it was.
 */
public enum PinVerdict {
    ACCEPTED,
    DENIED
}
