package org.swapbay.kiosk.cash;

/** Something changed for whoever pays in notes. Published on the acceptor's or the payer's thread. */
public record CashMoved(CashState state) {}
