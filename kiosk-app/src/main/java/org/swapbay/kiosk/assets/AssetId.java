package org.swapbay.kiosk.assets;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identifies an asset for ever; its tag may be replaced. */
public record AssetId(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AssetId {
        if (value.isBlank() || value.length() > 36) throw new IllegalArgumentException("asset id of 1..36 characters");
    }

    @Override
    public String toString() {
        return value;
    }
}
