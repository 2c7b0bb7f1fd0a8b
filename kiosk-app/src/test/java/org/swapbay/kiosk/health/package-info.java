/** Tests of how the kiosk says it is. Start with {@link org.swapbay.kiosk.health.HealthBoardTests}. */
@NullMarked
package org.swapbay.kiosk.health;

import org.jspecify.annotations.NullMarked;
