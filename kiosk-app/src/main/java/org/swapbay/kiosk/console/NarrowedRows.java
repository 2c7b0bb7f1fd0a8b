package org.swapbay.kiosk.console;

import java.util.List;

/** Reads what is left of a list, a page at a time. */
interface NarrowedRows<T, F> {

    List<T> page(F filter, Needle needle, int offset, int limit);

    int count(F filter, Needle needle);
}
