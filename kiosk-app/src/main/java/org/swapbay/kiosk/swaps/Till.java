package org.swapbay.kiosk.swaps;

import java.util.Optional;
import java.util.regex.Pattern;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Where families pay. A visit can be at it, and then the till decides what is shown; the desk keeps the one visit, its
 * end and its time. Every method runs on the desk's thread and returns without waiting for anybody.
 */
public interface Till {

    /** The shape of a code on a notice, so that nothing else that is scanned is taken for one. */
    Pattern CODE = Pattern.compile("PAY(-[2-9A-HJ-NP-Z]{4}){4}");

    /** Whether anything can be paid here; the first screen says so. */
    boolean open();

    /** What is shown to whoever holds the code of a notice; nothing where it is not, or no longer, good. */
    Optional<TillScene> shown(String code);

    /** What is shown to whoever signed in as this student. */
    TillScene of(PersonId student);

    /** Decides what comes next and sets going what has to be done for it. */
    TillScene step(TillScene scene, TillEvent event);
}
