package org.swapbay.kiosk.payments;

import java.util.Optional;
import org.joda.money.Money;

/** How a payment stands, as far as whoever moves the money says. */
public sealed interface Standing {

    /** Final: the money moved. @param reference the mover's own number, never a card's */
    record Moved(Money amount, String reference) implements Standing {}

    /** Final, and certain: nothing moved, and nothing will. */
    record NotMoved(Why why) implements Standing {}

    /** @param link to show, where the family pays on a page; @param received so far, where it comes piece by piece */
    record Waiting(Optional<String> link, Optional<Money> received) implements Standing {

        public Waiting() {
            this(Optional.empty(), Optional.empty());
        }
    }

    /** Nobody said anything, so it may have moved. It is asked for, never sent again. */
    record NoAnswer() implements Standing {}

    /** Something else moved than was asked for; a person has to look. Nothing is booked. */
    record Questioned() implements Standing {}

    /** Why nothing moved. */
    enum Why {
        DECLINED,
        NOT_ENOUGH_MONEY,
        CARD_TOO_OLD,
        WRONG_PIN,
        /** The family stopped it. */
        STOPPED,
        /** Nobody did anything for long. */
        TOO_LATE,
        TERMINAL_BUSY,
        TERMINAL_OFF,
        /** The provider could not be reached before anything was asked of it. */
        NO_CONNECTION,
        /** The provider wants something else; staff have to look. */
        NOT_TAKEN
    }

    default boolean isFinal() {
        return switch (this) {
            case Moved _, NotMoved _, Questioned _ -> true;
            case Waiting _, NoAnswer _ -> false;
        };
    }
}
