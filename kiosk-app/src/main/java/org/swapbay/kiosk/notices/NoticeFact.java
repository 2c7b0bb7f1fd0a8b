package org.swapbay.kiosk.notices;

import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/** What staff did about notices. Addresses are never written down here. */
public sealed interface NoticeFact extends Fact {

    /** Somebody has another address, or none any more. @param by the staff account */
    record AddressChanged(PersonId person, String by) implements NoticeFact {}

    /** @param by the staff account */
    record SendAgainAsked(String notice, PersonId person, String by) implements NoticeFact {}

    /** Somebody of the staff has told it. @param by the staff account */
    record ToldByStaff(String notice, PersonId person, String by) implements NoticeFact {}
}
