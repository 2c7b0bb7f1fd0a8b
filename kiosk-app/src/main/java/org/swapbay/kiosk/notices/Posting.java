package org.swapbay.kiosk.notices;

/** What became of one try to hand a mail to the server. Reasons carry no address. */
sealed interface Posting {

    record Sent() implements Posting {}

    /** Trying again will not help. */
    record Refused(String reason) implements Posting {}

    /** This one has to be tried again; perhaps the server has taken it all the same. */
    record Later(String reason) implements Posting {}

    /** The server cannot be reached or lets nobody in: it is no fault of this mail. */
    record Away(String reason) implements Posting {}
}
