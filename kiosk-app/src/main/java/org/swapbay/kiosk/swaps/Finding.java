package org.swapbay.kiosk.swaps;

import org.swapbay.kiosk.assets.Asset;

/** What a staff member found in a bay that was opened to take something out. */
public sealed interface Finding {

    /** Nothing was scanned or said yet. */
    record Nothing() implements Finding {}

    /** What should be there. @param scanned its label was read; otherwise the staff member's word */
    record AsRecorded(boolean scanned) implements Finding {}

    record Another(Asset asset) implements Finding {}

    /** Something that is in no register. */
    record Stranger() implements Finding {}

    record Empty() implements Finding {}

    /** It is there and was left there. */
    record LeftThere() implements Finding {}
}
