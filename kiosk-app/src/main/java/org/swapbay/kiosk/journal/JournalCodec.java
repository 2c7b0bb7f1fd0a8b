package org.swapbay.kiosk.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.swapbay.kiosk.journal.JournalDamaged.Damage;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is recorded together as bytes: {@code length, CRC-32C, body, SHA-256}. The length counts the body; the checksum
 * covers body and hash; the body is {@code seq of the first entry, milliseconds since 1970, JSON array of facts}; the
 * hash covers the previous hash and the body. One frame for all of it, so that a power cut leaves all or nothing.
 * Costly to make, cheap to use, and any thread may.
 */
public final class JournalCodec {

    static final int HEADER = 8;
    static final int HASH = 32;
    static final int LONGEST_BODY = 1 << 20;
    static final int LONGEST_FRAME = HEADER + LONGEST_BODY + HASH;
    private static final int BODY_HEADER = 16;
    private final JsonMapper json;
    private final JavaType listOfFacts;

    public JournalCodec(Collection<Facts> facts) {
        var builder = JsonMapper.builder();
        facts.forEach(f -> builder.registerSubtypes(f.kinds().toArray(Class[]::new)));
        builder.registerSubtypes(Facts.of(JournalFact.class).kinds().toArray(Class[]::new));
        json = builder.build();
        listOfFacts = json.getTypeFactory().constructCollectionType(List.class, Fact.class);
    }

    ByteBuffer encode(long firstSeq, Instant at, List<? extends Fact> facts, String previousHash) {
        var payload = json.writerFor(listOfFacts).writeValueAsBytes(facts);
        if (payload.length > LONGEST_BODY - BODY_HEADER)
            throw new IllegalArgumentException("more than one entry can hold: " + payload.length + " bytes");
        var body = ByteBuffer.allocate(BODY_HEADER + payload.length);
        body.putLong(firstSeq).putLong(at.toEpochMilli()).put(payload);
        var hash = hash(previousHash, body.array());
        var crc = new CRC32C();
        crc.update(body.array());
        crc.update(hash);
        return ByteBuffer.allocate(HEADER + body.capacity() + HASH)
                .putInt(body.capacity())
                .putInt((int) crc.getValue())
                .put(body.array())
                .put(hash)
                .flip();
    }

    /** Reads the entries of the frame at the buffer's position, or tells what is wrong; the position then stays. */
    Reading decode(ByteBuffer bytes, long expectedSeq, String previousHash) {
        var start = bytes.position();
        if (bytes.remaining() < HEADER) return new Reading.Torn("cut in its header");
        var length = bytes.getInt();
        var crcWritten = bytes.getInt();
        if (length < BODY_HEADER || length > LONGEST_BODY) return torn(bytes, start, "impossible length");
        if (bytes.remaining() < length + HASH) return torn(bytes, start, "cut in its body");
        var body = new byte[length];
        var hash = new byte[HASH];
        bytes.get(body).get(hash);
        var crc = new CRC32C();
        crc.update(body);
        crc.update(hash);
        if ((int) crc.getValue() != crcWritten) return torn(bytes, start, "wrong checksum");
        var fields = ByteBuffer.wrap(body);
        var seq = fields.getLong();
        var at = Instant.ofEpochMilli(fields.getLong());
        if (seq != expectedSeq) return torn(bytes, start, "number " + seq + " where " + expectedSeq + " belongs");
        if (!MessageDigest.isEqual(hash, hash(previousHash, body))) return torn(bytes, start, "does not follow");
        var hex = HexFormat.of().formatHex(hash);
        var facts = facts(body);
        var entries = new ArrayList<Entry>(facts.size());
        for (var fact : facts) entries.add(new Entry(seq + entries.size(), at, fact, hex));
        return new Reading.Whole(entries);
    }

    /** Where the chain stood before a file that does not begin with the first entry of all. */
    Optional<Position> begins(ByteBuffer bytes) {
        var start = bytes.position();
        if (!looksLikeAFrame(bytes, 0)) return Optional.empty();
        var length = bytes.position(start).getInt();
        var body = new byte[length];
        bytes.getInt();
        bytes.get(body);
        return facts(body).getFirst() instanceof JournalFact.SegmentBegun(var format, var hash)
                ? Optional.of(new Position(ByteBuffer.wrap(body).getLong() - 1, known(format, hash)))
                : Optional.empty();
    }

    /** Whether a whole frame with a later number starts at the buffer's position, whatever stood before it. */
    boolean looksLikeAFrame(ByteBuffer bytes, long afterSeq) {
        if (bytes.remaining() < HEADER) return false;
        var length = bytes.getInt();
        var crcWritten = bytes.getInt();
        if (length < BODY_HEADER || length > LONGEST_BODY || bytes.remaining() < length + HASH) return false;
        var crc = new CRC32C();
        crc.update(bytes.duplicate().limit(bytes.position() + length + HASH));
        return (int) crc.getValue() == crcWritten && bytes.getLong() > afterSeq;
    }

    private List<Fact> facts(byte[] body) {
        // Its checksum is right, so this is what somebody wrote.
        try {
            var facts = json.readerFor(listOfFacts).<List<Fact>>readValue(body, BODY_HEADER, body.length - BODY_HEADER);
            if (facts != null && !facts.isEmpty() && facts.stream().noneMatch(Objects::isNull)) return facts;
        } catch (JacksonException e) {
            throw new JournalDamaged(Damage.OTHER_FORMAT, "the journal has facts that this program does not know");
        }
        throw new JournalDamaged(Damage.OTHER_FORMAT, "the journal has an entry without facts");
    }

    private static String known(int format, String hash) {
        if (format == JournalFact.SegmentBegun.FORMAT) return hash;
        throw new JournalDamaged(Damage.OTHER_FORMAT, "the journal is of format " + format);
    }

    private static Reading torn(ByteBuffer bytes, int start, String why) {
        bytes.position(start);
        return new Reading.Torn(why);
    }

    private static byte[] hash(String previousHash, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }

    sealed interface Reading {
        record Whole(List<Entry> entries) implements Reading {}

        record Torn(String why) implements Reading {}
    }
}
