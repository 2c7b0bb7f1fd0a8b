package org.swapbay.kiosk.swaps;

import java.util.Locale;

/** Somebody wants the receipt of a visit on paper. Whoever prints tells {@link SwapDesk#receiptAnswered} how it went. */
public record ReceiptRequested(VisitId visit, Locale language) {}
