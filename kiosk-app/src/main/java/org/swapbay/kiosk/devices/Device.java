package org.swapbay.kiosk.devices;

/** The hardware a kiosk has. */
public enum Device {
    LOCKS,
    SCANNER,
    PRINTER
}
