package org.swapbay.kiosk.security;

import java.time.Instant;

/**
 * So many wrong attempts in an hour that somebody is guessing. Published once for each closing of PIN entry.
 *
 * @param until when PINs are taken again
 */
public record PinSprayingSuspected(int failures, Instant until) {}
