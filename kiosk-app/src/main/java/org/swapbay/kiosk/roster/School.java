package org.swapbay.kiosk.roster;

/** A school of the district. */
public record School(String sourcedId, String name) {}
