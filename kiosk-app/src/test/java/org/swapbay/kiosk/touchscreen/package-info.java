/**
 * The touchscreen without a kiosk: a desk worked by hand, every scene there is, and a gallery of pictures of them.
 * Start with {@link org.swapbay.kiosk.touchscreen.Scenes}.
 */
@NullMarked
package org.swapbay.kiosk.touchscreen;

import org.jspecify.annotations.NullMarked;
