package org.swapbay.hardware.scanner;

import java.util.Optional;

/**
 * The {@code ]cm} before a read: code character and modifier. Source: the tables in the NCR 7895, CipherLab 9700 and
 * Zebra DS457 manuals.
 */
public record AimIdentifier(char code, char modifier) {

    public static final int LENGTH = 3;

    /** The identifier a text begins with, if it does. */
    public static Optional<AimIdentifier> at(String text) {
        if (text.length() < LENGTH || text.charAt(0) != ']') {
            return Optional.empty();
        }
        char code = text.charAt(1);
        char modifier = text.charAt(2);
        boolean letter = code >= 'A' && code <= 'Z' || code >= 'a' && code <= 'z';
        boolean known = modifier >= '0' && modifier <= '9' || modifier >= 'A' && modifier <= 'Z';
        return letter && known ? Optional.of(new AimIdentifier(code, modifier)) : Optional.empty();
    }

    /** Honeywell wraps its answers to menu commands so; no label carries them. */
    public boolean isMakersReply() {
        return code == 'Z' && modifier == '6' || code == 'X' && modifier == '0';
    }

    public Symbology symbology() {
        return switch (code) {
            case 'A' -> Symbology.CODE_39;
            case 'C' -> modifier == '1' ? Symbology.GS1_128 : Symbology.CODE_128;
            case 'd' -> Symbology.DATA_MATRIX;
            case 'E' -> Symbology.EAN_UPC;
            case 'F' -> Symbology.CODABAR;
            case 'G' -> Symbology.CODE_93;
            case 'I' -> Symbology.INTERLEAVED_2_OF_5;
            case 'L' -> Symbology.PDF_417;
            case 'Q' -> Symbology.QR;
            case 'z' -> Symbology.AZTEC;
            default -> Symbology.OTHER;
        };
    }
}
