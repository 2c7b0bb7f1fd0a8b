package org.swapbay.kiosk.console;

/** What a person found in a bay. */
sealed interface Content {

    record Nothing() implements Content {}

    /** @param tag as typed or chosen, hostile until it is known */
    record Tagged(String tag) implements Content {}
}
