/**
 * The production core played in virtual time against simulated doors, boards, disks and students, with the power cut at
 * any named point, each scenario replayable from its seed. Start with {@link org.swapbay.kiosk.simulation.Scenario} and
 * {@link org.swapbay.kiosk.simulation.Invariants}.
 */
@NullMarked
package org.swapbay.kiosk.simulation;

import org.jspecify.annotations.NullMarked;
