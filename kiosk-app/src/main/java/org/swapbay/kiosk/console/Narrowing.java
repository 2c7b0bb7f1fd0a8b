package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Map;

/** What narrows a list, as it stands in its address. */
interface Narrowing {

    /** Adds what it is made of to an address; nothing where it narrows nothing. */
    void describe(Map<String, List<String>> parts);
}
