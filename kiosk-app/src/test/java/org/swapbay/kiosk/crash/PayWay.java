package org.swapbay.kiosk.crash;

/** How a family pays. */
enum PayWay {
    CARD("by card"),
    LINK("by a page on the phone"),
    CASH("with notes"),
    SLIP("at the office, by slip");

    private final String words;

    PayWay(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
