package org.swapbay.hardware.scanner;

/**
 * One read code, UnifiedPOS's ScanData.
 *
 * @param label the code's text without prefix, AIM identifier or terminator; any character may occur in it
 * @param symbology what kind of code it was
 */
public record ScanData(String label, Symbology symbology) {

    /** Badges identify people, so a scan never prints what was read. */
    @Override
    public String toString() {
        return "ScanData[" + symbology + ", " + label.length() + " characters]";
    }
}
