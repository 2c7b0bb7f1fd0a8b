/**
 * Innovative Technology's SSP: NV9, NV10, NV200, BV20 and others, 9600 8N2, not encrypted. Numbers and layouts are from the
 * SSP Protocol Manual GA138 2.2. Start with {@link org.swapbay.hardware.cash.ssp.SspDriver}.
 */
@NullMarked
package org.swapbay.hardware.cash.ssp;

import org.jspecify.annotations.NullMarked;
