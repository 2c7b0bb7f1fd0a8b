package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When a loaner has to be back, so that it can be said to a child.
 *
 * @param zone of the school
 * @param today the day on which it is said
 */
public record DueTime(Instant at, ZoneId zone, LocalDate today) {}
