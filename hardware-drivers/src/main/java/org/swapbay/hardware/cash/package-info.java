/**
 * Bill acceptors: notes go in, stop in escrow, and are stacked or given back.
 * Start with {@link org.swapbay.hardware.cash.BillAcceptor}.
 */
@NullMarked
package org.swapbay.hardware.cash;

import org.jspecify.annotations.NullMarked;
