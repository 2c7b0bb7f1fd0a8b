/**
 * Paying in notes at the kiosk: escrow until it is written down, the cassette's book, and what became of every note.
 * Start with {@link org.swapbay.kiosk.cash.CashDesk}; what became of a note is judged by
 * {@link org.swapbay.kiosk.cash.NoteJudge}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Cash",
        allowedDependencies = {"cases", "devices", "fees", "journal", "occasions", "payments", "roster"})
package org.swapbay.kiosk.cash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
