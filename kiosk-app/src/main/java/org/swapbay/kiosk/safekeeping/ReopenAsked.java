package org.swapbay.kiosk.safekeeping;

/** The disk can be written again: the program should close everything and open it anew, as after a power cut. */
public record ReopenAsked() {}
