package org.swapbay.kiosk.assets;

import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.roster.PersonId;

/**
 * One Chromebook of the register.
 *
 * @param loaner lent while another one is repaired; otherwise it is assigned to a person or in stock
 * @param ready works and may be lent
 */
public record Asset(
        AssetId id,
        AssetTag tag,
        String serialNumber,
        String model,
        boolean loaner,
        boolean ready,
        @Nullable PersonId assignedTo) {

    /** The same, once it is a person's own. */
    public Asset keptBy(PersonId person) {
        return new Asset(id, tag, serialNumber, model, false, ready, person);
    }
}
