package org.swapbay.kiosk.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.zip.CRC32C;

/** Frames of the journal made without its codec, from the layout its documentation gives. */
final class Frames {

    private Frames() {}

    /** Number, checksum and hash are right; what it says may be anything. */
    static byte[] sealed(long seq, Instant at, byte[] json, String previousHash) {
        var body = ByteBuffer.allocate(16 + json.length)
                .putLong(seq)
                .putLong(at.toEpochMilli())
                .put(json)
                .array();
        var hash = hash(previousHash, body);
        var crc = new CRC32C();
        crc.update(body);
        crc.update(hash);
        return ByteBuffer.allocate(8 + body.length + hash.length)
                .putInt(body.length)
                .putInt((int) crc.getValue())
                .put(body)
                .put(hash)
                .array();
    }

    private static byte[] hash(String previousHash, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
