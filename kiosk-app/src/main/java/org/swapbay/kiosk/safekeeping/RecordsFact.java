package org.swapbay.kiosk.safekeeping;

import java.time.Instant;
import org.swapbay.kiosk.journal.Fact;

/** What happened to the records themselves, told once they work. */
public sealed interface RecordsFact extends Fact {

    /** The disk could not be written and no door was opened. @param since when it was noticed */
    record DiskFailed(Instant since) implements RecordsFact {}

    /** A closed file of the journal is not what was written. @param file its name */
    record ClosedFileDamaged(String file) implements RecordsFact {}
}
