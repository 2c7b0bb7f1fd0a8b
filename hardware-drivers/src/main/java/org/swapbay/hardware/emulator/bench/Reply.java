package org.swapbay.hardware.emulator.bench;

/** What a request is answered with. */
sealed interface Reply {

    /** Done; nothing to tell. */
    Reply DONE = new Done();

    record Done() implements Reply {}

    /** A view, sent as JSON. */
    record Found(Object view) implements Reply {}

    /**
     * It was not done.
     *
     * @param status the HTTP status, 4xx
     * @param words why, for the person at the bench
     */
    record Refused(int status, String words) implements Reply {}

    static Reply notFound() {
        return new Refused(404, "There is nothing at this address.");
    }

    static Reply malformed(String words) {
        return new Refused(400, words);
    }

    /** The world does not allow it now, as a latched door does not open. */
    static Reply impossible(String words) {
        return new Refused(409, words);
    }
}
