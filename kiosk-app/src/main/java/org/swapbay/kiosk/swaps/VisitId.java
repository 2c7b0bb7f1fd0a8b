package org.swapbay.kiosk.swaps;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one visit of one person, also when it is continued another day. */
public record VisitId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public VisitId {
        if (value.isBlank() || value.length() > 36) throw new IllegalArgumentException("visit id of 1..36 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
