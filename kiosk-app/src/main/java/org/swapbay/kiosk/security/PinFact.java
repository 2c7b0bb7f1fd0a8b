package org.swapbay.kiosk.security;

import java.time.Instant;
import org.swapbay.kiosk.journal.Fact;

/** What staff did with PINs, and what staff must know about them. Never a PIN. A person is an opaque id. */
public sealed interface PinFact extends Fact {

    /** A new PIN was made for a person; an earlier one and a lock ended with it. @param by the staff account */
    record PinIssued(String person, String by) implements PinFact {}

    /** As it was recorded before anybody was asked why. @param by the staff account */
    record LockEnded(String person, String by) implements PinFact {}

    /** So many wrong PINs that the person's rests until then; it ends by itself. */
    record PinLocked(String person, Instant until) implements PinFact {}

    /** The rest after wrong PINs was cut short. @param by the staff account */
    record LockLifted(String person, String by, String reason) implements PinFact {}

    /**
     * So many wrong attempts in an hour that somebody is guessing. Recorded once for each closing of PIN entry.
     *
     * @param until when PINs are taken again
     */
    record SprayingSuspected(int failures, Instant until) implements PinFact {}
}
