package org.swapbay.kiosk.swaps;

import java.util.Optional;

/**
 * The loaner somebody has for the day.
 *
 * @param late it should be back by now
 * @param later until when it may be kept, by the policy alone; nothing where it is late, was put off often
 *     enough, or the office wants to see them
 * @param policyVersion by which {@code later} was decided
 */
public record DayLoanOut(VisitId visit, DueTime due, boolean late, Optional<DueTime> later, int policyVersion) {}
