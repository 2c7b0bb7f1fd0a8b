package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a person has borrowed for the day so far; repair loans are not in it.
 *
 * @param loans since the start of the longest period that counts
 * @param overdue loans that are late now or came back late in this term
 * @param seesOffice the office wants to see them first
 * @param allowance the staff's signature for one more today, not used yet
 */
record DayLoanHistory(List<Past> loans, int overdue, boolean seesOffice, Optional<String> allowance) {

    record Past(DayLoanReason reason, LocalDate schoolDay) {}

    static final DayLoanHistory NONE = new DayLoanHistory(List.of(), 0, false, Optional.empty());
}
