package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for from a day on. Never changed: each fee refers to the version it was assessed by.
 *
 * @param school whose own it is; nothing where it is the district's and holds for every school without its own
 */
public record FeeSchedule(int version, @Nullable String school, LocalDate effectiveFrom, FeeTerms terms) {}
