package org.swapbay.kiosk.roster;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.swapbay.kiosk.roster.FamilyReading.Why;

/**
 * Reads who answers for whom from OneRoster's CSV, 1.1 or 1.2: the ZIP of the student information system, or its
 * {@code users.csv} alone. Of the ZIP only {@code users.csv} and, in 1.2, {@code roles.csv} are opened: demographics,
 * profiles and passwords are not looked at.
 */
public final class FamilyFile {

    /** In bytes, as uploaded; a district of 100,000 students has about 6 MB zipped. */
    public static final int LARGEST = 20_000_000;

    private static final int LARGEST_UNZIPPED = 80_000_000;
    private static final int MOST_ENTRIES = 64;
    private static final Set<String> OPENED = Set.of("users.csv", "roles.csv");

    private FamilyFile() {}

    /** @param column that says who pays the reduced rate; blank where none does */
    public static FamilyReading read(byte[] file, String column) {
        if (file.length > LARGEST) return new FamilyReading.Refused(Why.TOO_LARGE);
        try {
            var files = file.length > 1 && file[0] == 'P' && file[1] == 'K' ? unzipped(file) : plain(file);
            var users = files.get("users.csv");
            if (users == null) return new FamilyReading.Refused(Why.NOT_ONEROSTER);
            var roles = files.get("roles.csv");
            return new FamilyRows(column.strip(), roles == null ? Map.of() : FamilyRows.roles(table(roles)))
                    .read(table(users));
        } catch (TooLarge e) {
            return new FamilyReading.Refused(Why.TOO_LARGE);
        } catch (IOException | IllegalArgumentException e) {
            return new FamilyReading.Refused(Why.BROKEN);
        }
    }

    private static DelimitedText table(byte[] bytes) throws IOException {
        var text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes));
        return new DelimitedText(new StringReader(text.toString()));
    }

    private static Map<String, byte[]> plain(byte[] file) throws IOException {
        var head = new BufferedReader(new InputStreamReader(
                new ByteArrayInputStream(file, 0, Math.min(file.length, 4_000)), StandardCharsets.UTF_8));
        var first = head.readLine();
        return first != null && first.toLowerCase(Locale.ROOT).contains("sourcedid")
                ? Map.of("users.csv", file)
                : Map.of();
    }

    /** Names inside are never paths, so nothing is looked for elsewhere than at the root. */
    private static Map<String, byte[]> unzipped(byte[] file) throws IOException {
        var files = new HashMap<String, byte[]>();
        var left = LARGEST_UNZIPPED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            var seen = 0;
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++seen > MOST_ENTRIES) throw new TooLarge();
                if (!OPENED.contains(entry.getName())) continue;
                var bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                if (left < 0) throw new TooLarge();
                if (files.put(entry.getName(), bytes) != null) throw new IOException("two entries of one name");
            }
        }
        return files;
    }

    private static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }
}
