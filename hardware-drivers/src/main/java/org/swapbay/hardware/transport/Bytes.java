package org.swapbay.hardware.transport;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: what crossed a line, safe to keep, compare and log as hex. */
public final class Bytes {

    public static final Bytes NONE = new Bytes(new byte[0]);

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ").withUpperCase();

    private final byte[] octets;

    private Bytes(byte[] octets) {
        this.octets = octets;
    }

    /** Takes the low eight bits of each number, so that wire constants need no cast. */
    public static Bytes of(int... octets) {
        var copy = new byte[octets.length];
        for (var i = 0; i < octets.length; i++) copy[i] = (byte) octets[i];
        return new Bytes(copy);
    }

    public static Bytes copyOf(byte[] octets) {
        return copyOf(octets, 0, octets.length);
    }

    public static Bytes copyOf(byte[] octets, int from, int to) {
        return from == to ? NONE : new Bytes(Arrays.copyOfRange(octets, from, to));
    }

    /** Reads {@code "02 00 30"}: pairs of hex digits with one blank between. */
    public static Bytes ofHex(String spaced) {
        return spaced.isBlank() ? NONE : new Bytes(SPACED.parseHex(spaced.strip()));
    }

    public int length() {
        return octets.length;
    }

    public boolean isEmpty() {
        return octets.length == 0;
    }

    /** The byte at {@code index} as 0..255. */
    public int at(int index) {
        return octets[index] & 0xFF;
    }

    public Bytes slice(int from, int to) {
        return copyOf(octets, from, to);
    }

    public Bytes plus(Bytes more) {
        if (isEmpty()) return more;
        if (more.isEmpty()) return this;
        var joined = Arrays.copyOf(octets, octets.length + more.octets.length);
        System.arraycopy(more.octets, 0, joined, octets.length, more.octets.length);
        return new Bytes(joined);
    }

    public byte[] toArray() {
        return octets.clone();
    }

    public void writeTo(ByteArrayOutputStream sink) {
        sink.writeBytes(octets);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && Arrays.equals(octets, bytes.octets);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(octets);
    }

    /** Upper-case hex with blanks, as makers print it: {@code 02 00 30 03 35}. */
    @Override
    public String toString() {
        return SPACED.formatHex(octets);
    }
}
