package org.swapbay.kiosk.repairs;

import org.swapbay.kiosk.journal.Fact;

/**
 * What is done about a ticket. With these alone its history, cost and custody can be rebuilt: prices, rates and names of
 * parts are those of the moment, whatever the catalogue says later.
 */
public sealed interface RepairFact extends Fact {

    /** Its number. */
    String ticket();

    /** The staff account. */
    String by();

    record TicketMoved(String ticket, RepairAction action, TicketState from, TicketState to, String by, String note)
            implements RepairFact {}

    /** @param undoes the journal's number of the move that is taken back */
    record MoveUndone(String ticket, long undoes, TicketState from, TicketState to, String by, String note)
            implements RepairFact {}

    record TicketNoted(String ticket, String words, String by) implements RepairFact {}

    record TicketDiagnosed(String ticket, String code, String words, String by) implements RepairFact {}

    /** @param price of one piece, in minor units */
    record PartUsed(String ticket, String part, String name, int quantity, long price, String currency, String by)
            implements RepairFact {}

    /** @param hourlyRate in minor units */
    record LabourSpent(
            String ticket, int minutes, long hourlyRate, String currency, int policyVersion, String words, String by)
            implements RepairFact {}

    /** @param sha256 of the file as kept, which also finds it */
    record PhotoAdded(String ticket, String sha256, int width, int height, long bytes, String by)
            implements RepairFact {}

    /** A diagnosis, part, labour, note or photo no longer counts. @param entry the journal's number of it */
    record EntryWithdrawn(String ticket, long entry, String reason, String by) implements RepairFact {}
}
