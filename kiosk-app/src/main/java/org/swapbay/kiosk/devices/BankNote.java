package org.swapbay.kiosk.devices;

/** A kind of bank note. @param value in whole units of the currency */
public record BankNote(String currency, long value) {}
