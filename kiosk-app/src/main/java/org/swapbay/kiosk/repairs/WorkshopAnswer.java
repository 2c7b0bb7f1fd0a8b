package org.swapbay.kiosk.repairs;

/** What became of something a technician wanted. Each refusal is one sentence on the screen. */
public sealed interface WorkshopAnswer {

    record Done() implements WorkshopAnswer {}

    /** Nothing was recorded. */
    sealed interface Refused extends WorkshopAnswer {}

    record NoSuchTicket() implements Refused {}

    record NotFromHere(TicketState state, RepairAction action) implements Refused {}

    record ReasonMissing() implements Refused {}

    record DiagnosisMissing() implements Refused {}

    /** By the record a person holds it: it has to be handed in before. */
    record WithAPerson() implements Refused {}

    /** A case about it is open. */
    record NobodyKnowsWhere() implements Refused {}

    record UnderAnotherTicket(String ticket) implements Refused {}

    /** By the record it lies in a bay: it has to be taken out before. */
    record InABay(int bay) implements Refused {}

    /** By the record it is not in the workshop. */
    record NotWithUs() implements Refused {}

    /** It is assigned to nobody, so it can only go to the shelf. */
    record NobodyToGiveTo() implements Refused {}

    record NothingToUndo() implements Refused {}

    /** Somebody has moved the Chromebook or the ticket since. */
    record MovedOnSince() implements Refused {}

    /** Another asset lies where it would go back to. */
    record BayTaken(int bay) implements Refused {}

    /** The ticket is closed; only undoing opens it. */
    record TicketClosed() implements Refused {}

    /** A quantity, a price or words outside of what can be. */
    record OutOfRange() implements Refused {}

    record NoSuchPart() implements Refused {}

    record NoSuchDiagnosis() implements Refused {}

    /** The catalogue's price is not in the school's currency. */
    record OtherCurrency() implements Refused {}

    /** It is gone already or was never there. */
    record NothingToWithdraw() implements Refused {}

    record TooManyPhotos(int most) implements Refused {}

    record NotAPhoto(PhotoVerdict.Why why) implements Refused {}
}
