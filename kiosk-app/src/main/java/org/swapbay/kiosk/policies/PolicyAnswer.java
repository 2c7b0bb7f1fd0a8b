package org.swapbay.kiosk.policies;

/** What became of a publication or a withdrawal. Whatever is refused has changed nothing. */
public sealed interface PolicyAnswer {

    record Published(int version) implements PolicyAnswer {}

    record Withdrawn() implements PolicyAnswer {}

    /** Too short to be understood later. */
    record ReasonMissing() implements PolicyAnswer {}

    /** It would hold for what has happened already, and nobody said that this is meant. */
    record InThePast() implements PolicyAnswer {}

    /** A setting is out of its range or contradicts another one. */
    record Unusable(String setting) implements PolicyAnswer {}

    /** The same as what would hold on that day anyhow. */
    record NothingChanged() implements PolicyAnswer {}

    /** It is in force, or there is no such version. */
    record TooLate() implements PolicyAnswer {}
}
