package org.swapbay.kiosk.roster;

import java.util.Optional;

/**
 * A day that is not like its weekday.
 *
 * @param bells nothing where there is no school; a half day ends early
 */
public record SpecialDay(String name, Optional<Bells> bells) {

    public static SpecialDay closed(String name) {
        return new SpecialDay(name, Optional.empty());
    }

    public static SpecialDay with(String name, Bells bells) {
        return new SpecialDay(name, Optional.of(bells));
    }
}
