package org.swapbay.hardware.printer.escpos;

/** What comes back from the printer, told apart by the bits each kind has fixed. */
public sealed interface PrinterReply {

    /** One byte, {@code 0xx1xx10}: the answer to {@code DLE EOT n}. Which n it answers, only the asker knows. */
    record RealTime(int value) implements PrinterReply {}

    /** One byte, {@code 0000xx yy} of equal pairs: the answer to {@code GS r 1}, given in order behind print bytes. */
    record InOrder(int value) implements PrinterReply {}

    /** Four bytes pushed on a change, {@code 0xx1xx00} first, the others {@code 0xx0xxxx}. */
    record Automatic(int first, int second, int third, int fourth) implements PrinterReply {}

    /** XON or XOFF in the stream of a printer with software flow control. */
    record FlowControl(boolean mayWrite) implements PrinterReply {}
}
