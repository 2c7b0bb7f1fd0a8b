package org.swapbay.kiosk.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.provider.MethodSource;
import org.swapbay.kiosk.fuzz.Seeds;
import org.swapbay.kiosk.roster.FamilyReading.Read;

/** A district's file as anybody may have made it: read into people that make sense, or refused with a reason. */
class FamilyFileGuidedFuzzTests {

    private static final int MOST_ID = 64;
    private static final int MOST_NAME = 100;
    private static final String HEAD = "sourcedId,status,enabledUser,role,givenName,familyName,agentSourcedIds,lunch\n";
    private static final String USERS = HEAD
            + "ana,active,true,student,Ana,Rivera,\"pat,lou\",yes\n"
            + "pat,active,true,guardian,Pat,\"Rivera, Sr.\",ben,\n";
    private static final String ROLES = "userSourcedId,status,role\nana,active,student\npat,active,guardian\n";

    static Stream<byte[]> seeds() {
        var plain = Stream.of(
                        USERS,
                        "\uFEFF" + USERS.replace("\n", "\r\n"),
                        HEAD + "ana,,,student,\"\"\"\",,,\n",
                        HEAD + "\"ana",
                        HEAD + "a,b\n",
                        ROLES)
                .map(text -> Seeds.text(0, text));
        var zipped = Stream.of(stored("users.csv", USERS.getBytes(UTF_8))).map(bytes -> behind(0, bytes));
        var names = Stream.of("Ana", "Zoë \"Z\", 2nd", "x".repeat(99) + "\uD83D\uDE00", "=1+1")
                .map(text -> Seeds.text(1, text));
        return Stream.of(plain, zipped, names, Seeds.of("family-file")).flatMap(each -> each);
    }

    @MethodSource("seeds")
    @FuzzTest
    void itIsReadIntoPeopleThatMakeSenseOrRefused(byte[] input) {
        if (input.length == 0) return;
        var file = Arrays.copyOfRange(input, 1, input.length);
        if (input[0] % 2 != 0) {
            anyNameComesBack(new String(file, UTF_8));
            return;
        }
        for (var column : new String[] {"", "lunch"}) {
            var reading = FamilyFile.read(file, column);
            if (reading instanceof Read read) check(read, column);
            // The district's ZIP says what its one file says.
            var plain = file.length < 2 || file[0] != 'P' || file[1] != 'K';
            if (plain && isUsers(reading))
                assertThat(FamilyFile.read(stored("users.csv", file), column)).isEqualTo(reading);
        }
    }

    private static boolean isUsers(FamilyReading reading) {
        return !(reading instanceof FamilyReading.Refused(var why)) || why != FamilyReading.Why.NOT_ONEROSTER;
    }

    private static void check(Read read, String column) {
        var guardians =
                read.guardians().stream().map(FamilyReading.Guardian::id).collect(Collectors.toSet());
        assertThat(guardians).hasSameSizeAs(read.guardians());
        assertThat(read.guardiansOf()).isNotEmpty();
        assertThat(read.guardiansOf().values()).allMatch(guardians::containsAll);
        assertThat(read.guardiansOf().keySet()).allSatisfy(FamilyFileGuidedFuzzTests::check);
        assertThat(read.guardians()).allSatisfy(guardian -> {
            check(guardian.id());
            check(guardian.givenName());
            check(guardian.familyName());
        });
        assertThat(read.reduced().keySet())
                .isEqualTo(column.isEmpty() ? Set.of() : read.guardiansOf().keySet());
    }

    private static void check(PersonId id) {
        assertThat(id.value()).isNotBlank().hasSizeLessThanOrEqualTo(MOST_ID);
    }

    /** Not cut inside a letter: a database may refuse half of one. */
    private static void check(String name) {
        assertThat(name).hasSizeLessThanOrEqualTo(MOST_NAME).isEqualTo(name.strip());
        assertThat(UTF_8.newEncoder().canEncode(name)).as("%s is whole", name).isTrue();
    }

    /** Written as RFC 4180 says it is read again, up to what is too long. */
    private static void anyNameComesBack(String said) {
        var name = said.strip();
        if (name.length() > 20_000) return;
        var quoted = '"' + said.replace("\"", "\"\"") + '"';
        var text = HEAD + "ana,,,student,Ana,Rivera,pat,\npat,,,guardian," + quoted + ",Rivera,,\n";
        var read = (Read) FamilyFile.read(text.getBytes(UTF_8), "");
        check(read, "");
        var back = read.guardians().getFirst().givenName();
        if (name.length() <= MOST_NAME) assertThat(back).isEqualTo(name);
        else assertThat(name).startsWith(back);
        assertThat(read.guardiansOf()).containsOnly(Map.entry(new PersonId("ana"), Set.of(new PersonId("pat"))));
    }

    private static byte[] behind(int kind, byte[] bytes) {
        var seed = new byte[bytes.length + 1];
        seed[0] = (byte) kind;
        System.arraycopy(bytes, 0, seed, 1, bytes.length);
        return seed;
    }

    /** Not pressed, so that a change of a byte is a change of the text. */
    private static byte[] stored(String name, byte[] bytes) {
        var file = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(file)) {
            var sum = new CRC32();
            sum.update(bytes);
            var entry = new ZipEntry(name);
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(bytes.length);
            entry.setCrc(sum.getValue());
            zip.putNextEntry(entry);
            zip.write(bytes);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
