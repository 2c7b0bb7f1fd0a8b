package org.swapbay.kiosk.journal;

/** A closed file of the journal that is not what was written. @param why for the log */
public record DamagedFile(String name, String why) {}
