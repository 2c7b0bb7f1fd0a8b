package org.swapbay.kiosk.safekeeping;

/** What was in the way of the records has passed: the program should end at once, and be started anew. */
public record RestartAsked() {}
