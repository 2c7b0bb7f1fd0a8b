package org.swapbay.hardware.emulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** One thing a person would see on the paper. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @Type(value = PaperMark.Text.class, name = "text"),
    @Type(value = PaperMark.Code128.class, name = "code128"),
    @Type(value = PaperMark.Qr.class, name = "qr")
})
public sealed interface PaperMark {

    /** A line of text without the blanks at its end; empty for a blank line. */
    record Text(String text, boolean bold, boolean large, boolean centred) implements PaperMark {}

    /** A Code 128 bar code, as a scanner would read it. */
    record Code128(String text) implements PaperMark {}

    /** A QR code, as a phone would read it. */
    record Qr(String text) implements PaperMark {}
}
