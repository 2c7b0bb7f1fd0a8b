package org.swapbay.kiosk.cash;

import java.util.Map;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What happened to notes. Amounts are minor units; {@code note} is also the key of the note's payment. */
public sealed interface CashFact extends Fact {

    /**
     * In escrow, and nothing decided. From here on the note is credited, returned or disputed.
     *
     * @param visit the payment visit it was put in by
     * @param acceptor the device's identity
     * @param stackedBefore how many notes the device had stacked in its life; {@link CashNote#NOT_COUNTED} where it does
     *     not count
     */
    record NoteOffered(
            String note,
            String visit,
            PersonId student,
            String currency,
            long value,
            String acceptor,
            long stackedBefore)
            implements CashFact {}

    /** Seen to be in the cassette, and the family's money. */
    record NoteStacked(String note) implements CashFact {}

    /** Seen to be back in the person's hand. */
    record NoteReturned(String note) implements CashFact {}

    /** Stuck on its way: a hand may take it out, and then no count tells where it is. */
    record NoteStuck(String note) implements CashFact {}

    /** Where it is cannot be known, or it is where it should not be. @param inCassette it was counted there */
    record NoteDisputed(String note, Doubt doubt, boolean inCassette) implements CashFact {}

    /** The device counted a note more than is written down. Nobody knows whose it is, nor its value. */
    record NoteFound(String note, String acceptor) implements CashFact {}

    /** The office decided about a disputed note. @param credited to the family that put it in */
    record DisputeSettled(String note, boolean credited, String reason, String by) implements CashFact {}

    /** The office decided that a disputed note is not the family's: nothing is paid by it, and nothing given back. */
    record DisputeDenied(String note, String reason, String by) implements CashFact {}

    /** From here on the device's own count is followed. */
    record CountBegun(String acceptor, long stacked) implements CashFact {}

    record CassetteOpened(String acceptor) implements CashFact {}

    /**
     * Two people counted what was in the cassette.
     *
     * @param counted pieces by value in minor units
     * @param expected what the book said, in minor units
     * @param witness the second account
     */
    record CassetteCollected(
            String collection,
            String currency,
            Map<Long, Integer> counted,
            long sum,
            long expected,
            String reason,
            String by,
            String witness)
            implements CashFact {
        public CassetteCollected {
            counted = Map.copyOf(counted);
        }
    }
}
