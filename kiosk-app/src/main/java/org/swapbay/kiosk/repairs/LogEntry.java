package org.swapbay.kiosk.repairs;

import java.time.Instant;
import org.joda.money.Money;

/** One line of a ticket's history: who did what when. */
public sealed interface LogEntry {

    /** The journal's number of it. */
    long seq();

    /** The staff account. */
    String by();

    Instant at();

    record Moved(long seq, String by, Instant at, RepairAction action, TicketState from, TicketState to, String note)
            implements LogEntry {}

    record Undone(long seq, String by, Instant at, long undoes, TicketState from, TicketState to, String note)
            implements LogEntry {}

    record Noted(long seq, String by, Instant at, String words) implements LogEntry {}

    record Diagnosed(long seq, String by, Instant at, String code, String words) implements LogEntry {}

    /** @param price of one piece when it was used */
    record PartUsed(long seq, String by, Instant at, String part, String name, int quantity, Money price)
            implements LogEntry {

        public Money cost() {
            return price.multipliedBy(quantity);
        }
    }

    /** @param hourlyRate of the policy in force when it was written down */
    record LabourSpent(long seq, String by, Instant at, int minutes, Money hourlyRate, String words)
            implements LogEntry {

        public Money cost() {
            return WorkshopPolicy.labour(hourlyRate, minutes);
        }
    }

    record PhotoAdded(long seq, String by, Instant at, String sha256, int width, int height) implements LogEntry {}

    /** @param entry what no longer counts */
    record Withdrawn(long seq, String by, Instant at, long entry, String reason) implements LogEntry {}
}
