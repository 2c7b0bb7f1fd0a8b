/**
 * The production core played in virtual time against simulated doors, boards, disks and students, with the power cut at
 * any named point, each scenario replayable from its seed. Start with {@link org.swapbay.kiosk.simulation.Scenario} and
 * {@link org.swapbay.kiosk.simulation.Invariants}.
 *
 * <p>To add a step: call {@code CrashPoint.hit("module.step")} in the program; the sweeps find it by listening. To add a
 * fault: one line in {@link org.swapbay.kiosk.simulation.Fault}. To add a way to behave: one line in
 * {@link org.swapbay.kiosk.simulation.Temper}. To add an invariant: one line in
 * {@link org.swapbay.kiosk.simulation.Invariant}, its check in {@code Invariants}, and a planted violation in {@code
 * PlantedViolationTests} that shows the check can fail.
 */
@NullMarked
package org.swapbay.kiosk.simulation;

import org.jspecify.annotations.NullMarked;
