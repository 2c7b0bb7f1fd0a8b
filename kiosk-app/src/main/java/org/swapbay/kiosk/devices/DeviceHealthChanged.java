package org.swapbay.kiosk.devices;

/** A device became better, worse or differently ill. Published on the device's own thread. */
public record DeviceHealthChanged(DeviceHealth health) {}
