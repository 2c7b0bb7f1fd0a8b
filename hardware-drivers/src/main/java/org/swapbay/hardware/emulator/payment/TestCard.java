package org.swapbay.hardware.emulator.payment;

/** A card that somebody holds to the terminal. */
public enum TestCard {
    GOOD(""),
    DECLINED("generic_decline"),
    NOT_ENOUGH_MONEY("insufficient_funds"),
    TOO_OLD("expired_card");

    final String declineCode;

    TestCard(String declineCode) {
        this.declineCode = declineCode;
    }
}
