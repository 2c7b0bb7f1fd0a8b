package org.swapbay.hardware.fuzz;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** A fuzzer's bytes: decisions are taken off the front, the rest is the stream under test. Used up, it answers 0. */
public final class FuzzInput {

    private static final int LONGEST_PIECE = 7;

    private final byte[] bytes;
    private int at;

    public FuzzInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A number from 0 to {@code bound - 1}; {@code bound} is at most 256. */
    public int below(int bound) {
        return octet() % bound;
    }

    public int octet() {
        return at < bytes.length ? bytes[at++] & 0xFF : 0;
    }

    public boolean isEmpty() {
        return at == bytes.length;
    }

    public byte[] rest() {
        var rest = Arrays.copyOfRange(bytes, at, bytes.length);
        at = bytes.length;
        return rest;
    }

    /** The stream in pieces of 0 to 7 bytes; each seed cuts it at other places. */
    public static List<byte[]> pieces(byte[] stream, int seed) {
        var chance = new SplittableRandom(seed);
        var pieces = new ArrayList<byte[]>();
        int from = 0;
        while (from < stream.length) {
            int to = Math.min(stream.length, from + chance.nextInt(LONGEST_PIECE + 1));
            pieces.add(Arrays.copyOfRange(stream, from, to));
            from = to;
        }
        return pieces;
    }

    public static List<byte[]> singleBytes(byte[] stream) {
        var pieces = new ArrayList<byte[]>();
        for (byte each : stream) pieces.add(new byte[] {each});
        return pieces;
    }
}
