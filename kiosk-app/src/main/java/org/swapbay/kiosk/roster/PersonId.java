package org.swapbay.kiosk.roster;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** OneRoster's sourcedId: opaque, stable, says nothing about the person and may therefore stand in journal and logs. */
public record PersonId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
        if (value.isBlank() || value.length() > 64) throw new IllegalArgumentException("sourcedId of 1..64 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
