package org.swapbay.provisioning;

/** Says on the guest's console what was shown; {@link UsbGuestIT} reads it there. */
final class UsbReport {

    static final String INTRUDER = "INTRUDER ";
    static final String SHOWN = "SHOWN ";
    static final String WELL = "ALL-WELL";

    private final long began = System.nanoTime();

    void intruder(String what, String rules, String outcome) {
        say(INTRUDER + "| " + what + " | " + rules + " | " + outcome + " |");
    }

    /** @param what was shown, with its figures */
    void shown(String what, String figures) {
        say(SHOWN + "| " + what + " | " + figures + " |");
    }

    void well() {
        say(WELL);
    }

    void say(String words) {
        System.out.printf("%6.1f s  %s%n", (System.nanoTime() - began) / 1e9, words);
    }
}
