package org.swapbay.kiosk.devices;

/**
 * Where a bay sits in the cabinet's front and what it can feel.
 *
 * @param row from 1 at the top
 * @param column from 1 at the left
 * @param doorSensed the lock reports whether its door is shut
 * @param presenceSensed the bay reports whether something lies in it
 */
public record BayPlace(int row, int column, boolean doorSensed, boolean presenceSensed) {}
