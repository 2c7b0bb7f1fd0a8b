package org.swapbay.kiosk.bays;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Names one intent to open one door once. Its pulse is never given twice, also across restarts. */
public record IntentId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public IntentId {
        if (value.isBlank() || value.length() > 36) throw new IllegalArgumentException("intent id of 1..36 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
