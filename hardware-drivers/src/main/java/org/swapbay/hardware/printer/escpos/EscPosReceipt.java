package org.swapbay.hardware.printer.escpos;

/**
 * One receipt as bytes. Whoever receives the array must not change it.
 *
 * @param millimetres the paper it takes, computed, to a few per cent
 */
public record EscPosReceipt(byte[] bytes, int millimetres) {}
