package org.swapbay.kiosk.swaps;

import java.util.Optional;
import org.swapbay.kiosk.roster.Person;

/** Whether the school asks for chargers that do not come along. Any thread may. */
public interface Chargers {

    /** Nothing where the school hands out none, or asks nothing for one that is gone. */
    Optional<ChargerTerms> terms(Person person);
}
