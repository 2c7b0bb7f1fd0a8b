package org.swapbay.kiosk.crash;

import java.time.Duration;
import java.util.List;

/**
 * One visit cut off, and what became of it.
 *
 * @param afterwards what the student did when the screen was dark
 * @param found what the kiosk made of it after the restart
 * @param end what the visit came to in the end
 * @param violations of what must always hold; none is expected
 */
record Round(
        int number,
        KillPoint kill,
        boolean reached,
        Aftermath afterwards,
        String found,
        String end,
        Duration took,
        List<String> violations) {}
