/**
 * From a bare Debian machine to a kiosk, and back: the {@code swapbay} command.
 * Start with {@link org.swapbay.provisioning.Swapbay}.
 */
@NullMarked
package org.swapbay.provisioning;

import org.jspecify.annotations.NullMarked;
