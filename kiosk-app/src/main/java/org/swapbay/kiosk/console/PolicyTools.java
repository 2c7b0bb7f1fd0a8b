package org.swapbay.kiosk.console;

import java.time.Clock;
import org.swapbay.kiosk.policies.Policies;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * What every part of the policy's page works with.
 *
 * @param changed shows the page as it is now
 */
record PolicyTools(
        PreviewedArea area,
        Policies policies,
        PolicyWords words,
        Staff staff,
        StaffTexts texts,
        Times times,
        Clock clock,
        Runnable changed) {}
