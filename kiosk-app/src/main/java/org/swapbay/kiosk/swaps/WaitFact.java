package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.time.LocalDate;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What is written down of waiting for a loaner. Who handed something in and found no loaner waits by that alone. */
public sealed interface WaitFact extends Fact {

    /**
     * Somebody hands something in and takes none of the loaners that are ready: one is owed, and none is kept.
     *
     * @param visit of the hand-in
     */
    record FetchesLater(VisitId visit) implements WaitFact {}

    /**
     * Somebody who is owed a loaner found none and wants the next one.
     *
     * @param visit of the hand-in
     */
    record WantsNext(VisitId visit) implements WaitFact {}

    /** Somebody waits for a loaner for the day. */
    record WaitBegan(VisitId visit, PersonId person, LocalDate schoolDay) implements WaitFact {}

    /**
     * Somebody needs none any more; one that is owed can still be fetched.
     *
     * @param visit in which they said so, not the one by which they waited
     */
    record LeftTheList(VisitId visit, PersonId person) implements WaitFact {}

    /** @param by the staff account */
    record PutFirst(VisitId visit, String by, String reason) implements WaitFact {}

    /** @param by the staff account */
    record TakenOffTheList(VisitId visit, String by, String reason) implements WaitFact {}

    /**
     * A ready loaner is kept for somebody.
     *
     * @param stay the custody entry by which it lies in its bay
     * @param visit by which the person waits
     */
    record LoanerOffered(String id, AssetId asset, long stay, VisitId visit, PersonId person, Instant keptUntil)
            implements WaitFact {}

    record OfferEnded(String id, How how) implements WaitFact {}

    /** Why an offer ended; taking the loaner ends it too. */
    enum How {
        /** It was kept long enough. */
        LAPSED,
        /** The loaner or the person is there no more. */
        WITHDRAWN
    }
}
