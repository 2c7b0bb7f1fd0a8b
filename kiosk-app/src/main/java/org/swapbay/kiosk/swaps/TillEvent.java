package org.swapbay.kiosk.swaps;

/** Something that happens while a visit is at the {@link Till}: a touch there, or news of money. */
public interface TillEvent {

    /** Whoever was there has left, or is believed to have. */
    record Left() implements TillEvent {}
}
