package org.swapbay.hardware.scanner;

/** The kind of bar code, from the AIM code character where the scanner sends one. */
public enum Symbology {
    CODE_39,
    CODE_128,
    GS1_128,
    DATA_MATRIX,
    EAN_UPC,
    CODABAR,
    CODE_93,
    INTERLEAVED_2_OF_5,
    PDF_417,
    QR,
    AZTEC,
    OTHER,
    /** The scanner did not say. */
    NOT_TOLD
}
