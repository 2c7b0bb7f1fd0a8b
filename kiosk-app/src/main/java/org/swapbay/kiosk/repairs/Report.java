package org.swapbay.kiosk.repairs;

import org.jspecify.annotations.Nullable;

/**
 * What a student says about a broken Chromebook.
 *
 * @param words in their own words, at most 500 characters, or nothing
 */
public record Report(Symptom symptom, Cause cause, @Nullable String words) {

    public static final int LONGEST_WORDS = 500;

    public Report {
        if (words != null && words.length() > LONGEST_WORDS) words = words.substring(0, LONGEST_WORDS);
    }

    /** Without the words, which may name people. */
    @Override
    public String toString() {
        return "Report[" + symptom + ", " + cause + "]";
    }
}
