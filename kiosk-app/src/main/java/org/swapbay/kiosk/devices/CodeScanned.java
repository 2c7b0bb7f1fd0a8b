package org.swapbay.kiosk.devices;

/**
 * Somebody scanned something. Published synchronously on the scanner thread: listeners hand on, they do not wait.
 *
 * @param code untrusted text, any character may occur; empty and doubled reads do not come through
 */
public record CodeScanned(String code) {

    /** Badges identify people, so a scan never prints what was read. */
    @Override
    public String toString() {
        return "CodeScanned[" + code.length() + " characters]";
    }
}
