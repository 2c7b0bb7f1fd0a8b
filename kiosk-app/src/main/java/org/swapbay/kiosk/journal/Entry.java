package org.swapbay.kiosk.journal;

import java.time.Instant;

/**
 * One line of the journal.
 *
 * @param seq counts from 1 without gaps
 * @param at wall-clock time, for people; nothing is decided by it
 * @param hash SHA-256 over the hash before and all that was recorded together with this entry, so that none can be changed
 *     or dropped alone
 */
public record Entry(long seq, Instant at, Fact fact, String hash) {}
