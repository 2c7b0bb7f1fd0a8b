package org.swapbay.kiosk.devices;

/** A number was typed by hand where it could have been scanned. What it was is nobody's business here. */
public record CodeTyped() {}
