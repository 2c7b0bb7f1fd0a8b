package org.swapbay.kiosk.repairs;

/** What became of an uploaded file. */
public sealed interface PhotoVerdict {

    /**
     * Kept, forced to disk, under the hash of what was kept.
     *
     * @param bytes length of the file
     */
    record Kept(String sha256, int width, int height, long bytes) implements PhotoVerdict {}

    record Refused(Why why) implements PhotoVerdict {}

    /** Why a file is not kept. */
    enum Why {
        /** Neither JPEG nor PNG, or damaged. */
        NOT_A_PICTURE,
        TOO_LARGE,
        TOO_MANY_PIXELS
    }
}
