package org.swapbay.kiosk.safekeeping;

/** All closed files of the journal were read again; {@link Safekeeping#notices()} tells what came of it. */
public record JournalChecked() {}
