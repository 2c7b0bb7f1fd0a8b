package org.swapbay.hardware.scanner.serial;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.swapbay.hardware.scanner.AimIdentifier;
import org.swapbay.hardware.scanner.ReadParser;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;

/**
 * Cuts a scanner's bytes into reads. Time is passed in, in nanoseconds of any origin; nothing here waits.
 *
 * <p>NUL bytes are dropped, every other byte is kept: text that is valid UTF-8 is read as such, anything else byte by
 * byte as Latin-1. Judging what the text may be is the application's part. Not thread-safe.
 */
public final class ScanFrameParser implements ReadParser {

    /** Longer reads are dropped whole and counted; the largest QR code holds 2,953 bytes. */
    public static final int LONGEST_READ = 4096;

    private static final int NUL = 0x00;
    private static final int SOH = 0x01;
    private static final int STX = 0x02;
    private static final int ETX = 0x03;
    private static final int ENQ = 0x05;
    private static final int ACK = 0x06;
    private static final int TAB = 0x09;
    private static final int LF = 0x0A;
    private static final int CR = 0x0D;
    private static final int NAK = 0x15;

    private final ScanSettings settings;
    private final byte[] held = new byte[LONGEST_READ];
    private State state = new State.Between();
    private boolean terminatorSeen;
    private long dropped;
    private long makersReplies;

    public ScanFrameParser(ScanSettings settings) {
        this.settings = settings;
    }

    /** Whole reads among what was held and this, in order. */
    @Override
    public List<ScanData> accept(byte[] chunk, long now) {
        var reads = new ArrayList<ScanData>();
        gapIfAny(now).ifPresent(reads::add);
        for (byte each : chunk) {
            if (isTerminator(each)) {
                terminatorSeen |= !(state instanceof State.Between);
                ended().ifPresent(reads::add);
            } else if (each != NUL) {
                state = grown(each, now);
            }
        }
        return reads;
    }

    /** To be called when nothing came; ends or drops what was begun once the gap has passed. */
    @Override
    public Optional<ScanData> idle(long now) {
        return gapIfAny(now);
    }

    /** How long to wait for more before {@link #idle} has something to say; empty while nothing was begun. */
    @Override
    public Optional<Duration> untilGap(long now) {
        return state.lastByte().map(last -> {
            long left = settings.gap().toNanos() - (now - last);
            return Duration.ofNanos(Math.max(left, 0));
        });
    }

    /** Drops what was begun, as after the line was lost. */
    @Override
    public void reset() {
        if (!(state instanceof State.Between)) {
            dropped++;
        }
        state = new State.Between();
    }

    /** Reads that were too long or only half there, since the beginning. */
    @Override
    public long dropped() {
        return dropped;
    }

    /** Answers of the scanner to configuration commands, which are no reads. */
    public long makersReplies() {
        return makersReplies;
    }

    private Optional<ScanData> gapIfAny(long now) {
        boolean gapPassed = state.lastByte()
                .filter(last -> now - last >= settings.gap().toNanos())
                .isPresent();
        if (!gapPassed) {
            return Optional.empty();
        }
        boolean ends =
                switch (settings.ending()) {
                    case GAP -> true;
                    case LEARNED -> !terminatorSeen;
                    case TERMINATOR -> false;
                };
        if (ends) {
            return ended();
        }
        reset();
        return Optional.empty();
    }

    private State grown(byte next, long now) {
        return switch (state) {
            case State.Between() -> hold(0, next, now);
            case State.Collecting(int length, long last) ->
                length < LONGEST_READ ? hold(length, next, now) : new State.Overlong(now);
            case State.Overlong(long last) -> new State.Overlong(now);
        };
    }

    private State hold(int length, byte next, long now) {
        held[length] = next;
        return new State.Collecting(length + 1, now);
    }

    private Optional<ScanData> ended() {
        var read =
                switch (state) {
                    case State.Between() -> Optional.<ScanData>empty();
                    case State.Collecting(int length, long last) -> read(length);
                    case State.Overlong(long last) -> {
                        dropped++;
                        yield Optional.<ScanData>empty();
                    }
                };
        state = new State.Between();
        return read;
    }

    private Optional<ScanData> read(int length) {
        int from = held[0] == STX && !isNewlandReply(length) ? 1 : 0;
        var text = decoded(from, length);
        if (text.startsWith(settings.prefix())) {
            text = text.substring(settings.prefix().length());
        }
        var aim = settings.aimIdentifiers() ? AimIdentifier.at(text) : Optional.<AimIdentifier>empty();
        boolean makersReply = aim.filter(AimIdentifier::isMakersReply).isPresent();
        if (makersReply || isNewlandReply(length) || isHoneywellReply(length)) {
            makersReplies++;
            return Optional.empty();
        }
        var label = aim.isPresent() ? text.substring(AimIdentifier.LENGTH) : text;
        var symbology = aim.map(AimIdentifier::symbology).orElse(Symbology.NOT_TOLD);
        return label.isEmpty() ? Optional.empty() : Optional.of(new ScanData(label, symbology));
    }

    // Newland NLS-HR52 p. 35: 02 01 30 30 30 30 …, an answer to a configuration command.
    private boolean isNewlandReply(int length) {
        return length > 1 && held[0] == STX && held[1] == SOH;
    }

    // Honeywell echoes a command with ACK, ENQ or NAK before its closing point, exclamation mark or comma.
    private boolean isHoneywellReply(int length) {
        if (length < 2) {
            return false;
        }
        byte verdict = held[length - 2];
        byte closing = held[length - 1];
        return (verdict == ACK || verdict == ENQ || verdict == NAK)
                && (closing == '.' || closing == '!' || closing == ',');
    }

    private String decoded(int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(held, from, to - from))
                    .toString();
        } catch (CharacterCodingException _) {
            return new String(held, from, to - from, StandardCharsets.ISO_8859_1);
        }
    }

    private static boolean isTerminator(byte value) {
        return switch (value) {
            case CR, LF, TAB, ETX -> true;
            default -> false;
        };
    }

    /** Whether a read was begun, and when its last byte came. */
    private sealed interface State {

        default Optional<Long> lastByte() {
            return switch (this) {
                case Between() -> Optional.empty();
                case Collecting(int length, long last) -> Optional.of(last);
                case Overlong(long last) -> Optional.of(last);
            };
        }

        record Between() implements State {}

        record Collecting(int length, long last) implements State {}

        record Overlong(long last) implements State {}
    }
}
