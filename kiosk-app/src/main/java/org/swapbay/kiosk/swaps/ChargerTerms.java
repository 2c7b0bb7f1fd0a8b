package org.swapbay.kiosk.swaps;

import java.time.LocalDate;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;

/**
 * What a student is told who has no charger with them, where the school asks for it.
 *
 * @param by the last day on which it may be brought and costs nothing
 * @param withHandIn it belongs into the bay with a Chromebook that is handed in; otherwise only with a loaner
 * @param mayCost shown only to who signed in by PIN
 */
public record ChargerTerms(LocalDate by, boolean withHandIn, CostRange mayCost) {}
