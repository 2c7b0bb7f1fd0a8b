package org.swapbay.kiosk.devices;

/** The hardware a kiosk has. */
public enum Device {
    LOCKS,
    SCANNER,
    PRINTER,
    /** The bill acceptor; a kiosk need not have one. */
    CASH
}
