package org.swapbay.kiosk.devices;

/**
 * A bay's sensors changed and stayed so for two looks. Published synchronously on the lock thread: listeners hand on,
 * they do not wait.
 *
 * @param bay the number painted on the door
 */
public record DoorSeen(int bay, BayReading reading) {}
