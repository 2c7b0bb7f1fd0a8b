/** Tests of who is told what is wrong. Start with {@link org.swapbay.kiosk.alerts.AlertRulesTests}. */
@NullMarked
package org.swapbay.kiosk.alerts;

import org.jspecify.annotations.NullMarked;
