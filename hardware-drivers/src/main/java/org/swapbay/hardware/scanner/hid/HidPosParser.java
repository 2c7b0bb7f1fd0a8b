package org.swapbay.hardware.scanner.hid;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.swapbay.hardware.scanner.AimIdentifier;
import org.swapbay.hardware.scanner.ReadParser;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;

/**
 * Puts reads together from HID POS input reports (report id 2, 64 bytes; Access-IS ATR110 p. 33, LSR118 p. 68): length
 * at 1, AIM identifier at 2 to 4, up to 56 bytes from 5 on, bit 0 of the last byte where more follows. Time is passed
 * in, in nanoseconds of any origin. Not thread-safe.
 */
public final class HidPosParser implements ReadParser {

    /** Bytes of one report, its id among them. */
    public static final int REPORT = 64;

    /** Longer reads are dropped whole and counted, as on a serial line. */
    static final int LONGEST_READ = 4096;

    private static final int REPORT_ID = 2;
    private static final int LENGTH = 1;
    private static final int IDENTIFIER = 2;
    private static final int TEXT = 5;
    private static final int MOST_TEXT = 56;
    private static final int MORE = 63;
    private static final int CR = 0x0D;

    /** The rest of a read comes at once; what does not come then was lost. */
    private static final Duration GAP = Duration.ofMillis(250);

    private final byte[] held = new byte[LONGEST_READ];
    private int length;
    private boolean begun;
    private boolean overlong;
    private String identifier = "";
    private long last;
    private long dropped;

    @Override
    public List<ScanData> accept(byte[] chunk, long now) {
        idle(now);
        var reads = new ArrayList<ScanData>();
        for (var from = 0; from < chunk.length; from += REPORT) {
            report(Arrays.copyOfRange(chunk, from, Math.min(from + REPORT, chunk.length)), now)
                    .ifPresent(reads::add);
        }
        return reads;
    }

    /** Half a read whose rest does not come is dropped: half a badge could be another's badge. */
    @Override
    public Optional<ScanData> idle(long now) {
        if (begun && now - last >= GAP.toNanos()) reset();
        return Optional.empty();
    }

    @Override
    public Optional<Duration> untilGap(long now) {
        return begun ? Optional.of(Duration.ofNanos(Math.max(GAP.toNanos() - (now - last), 0))) : Optional.empty();
    }

    @Override
    public void reset() {
        if (begun) dropped++;
        forget();
    }

    @Override
    public long dropped() {
        return dropped;
    }

    private Optional<ScanData> report(byte[] report, long now) {
        if (report.length <= TEXT || report[0] != REPORT_ID) return Optional.empty();
        // Some devices put everything one byte later.
        var shift = report[IDENTIFIER] != ']' && report[IDENTIFIER + 1] == ']' ? 1 : 0;
        var count = report[LENGTH + shift] & 0xFF;
        if (count > MOST_TEXT || TEXT + shift + count > report.length) {
            reset();
            dropped++;
            return Optional.empty();
        }
        if (!begun)
            identifier = new String(report, IDENTIFIER + shift, AimIdentifier.LENGTH, StandardCharsets.ISO_8859_1);
        begun = true;
        last = now;
        hold(report, TEXT + shift, count);
        if (report.length > MORE && (report[MORE] & 1) != 0) return Optional.empty();
        var read = read();
        forget();
        return read;
    }

    private void hold(byte[] report, int from, int count) {
        overlong |= length + count > LONGEST_READ;
        if (overlong) return;
        System.arraycopy(report, from, held, length, count);
        length += count;
    }

    private Optional<ScanData> read() {
        if (overlong) {
            dropped++;
            return Optional.empty();
        }
        var aim = AimIdentifier.at(identifier);
        if (aim.filter(AimIdentifier::isMakersReply).isPresent()) return Optional.empty();
        var text = text();
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new ScanData(text, aim.map(AimIdentifier::symbology).orElse(Symbology.NOT_TOLD)));
    }

    private String text() {
        var end = length;
        // Some fill a report up with zeros, also behind the CR.
        while (end > 0 && (held[end - 1] == CR || held[end - 1] == 0)) end--;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(held, 0, end))
                    .toString()
                    .replace("\0", "");
        } catch (CharacterCodingException notUtf8) {
            return new String(held, 0, end, StandardCharsets.ISO_8859_1).replace("\0", "");
        }
    }

    private void forget() {
        length = 0;
        begun = false;
        overlong = false;
        identifier = "";
    }
}
