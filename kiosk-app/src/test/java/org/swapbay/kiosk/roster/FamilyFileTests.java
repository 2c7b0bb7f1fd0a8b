package org.swapbay.kiosk.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.roster.FamilyReading.Guardian;
import org.swapbay.kiosk.roster.FamilyReading.Read;
import org.swapbay.kiosk.roster.FamilyReading.Why;

/** OneRoster's CSV, 1.1 and 1.2, as student information systems write it. */
class FamilyFileTests {

    private static final String HEAD_1_1 =
            "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,"
                    + "middleName,identifier,email,sms,phone,agentSourcedIds,grades,password\n";
    private static final String USERS_1_1 = HEAD_1_1
            + "ana,active,,true,school,student,ana,,Ana,Rivera,,S-1,,,,\"pat,lou\",07,secret\n"
            + "ben,active,,true,school,student,ben,,Ben,Rivera,,S-2,,,,,05,secret\n"
            + "pat,active,,true,school,guardian,pat,,Pat,\"Rivera, Sr.\",,,pat@example.org,,,ben,,secret\n"
            + "lou,active,,true,school,parent,lou,,Lou,Rivera,,,,,,,,secret\n"
            + "max,active,,true,school,relative,max,,Max,Rivera,,,,,,\"ana,ben\",,secret\n"
            + "tea,active,,true,school,teacher,tea,,Tea,Cher,,,,,,ana,,secret\n";

    @Test
    void aStudentsAgentsAndAGuardiansChildrenBothCount() {
        var read = read(USERS_1_1.getBytes(UTF_8), "");
        assertThat(read.guardiansOf())
                .containsEntry(id("ana"), Set.of(id("pat"), id("lou")))
                .containsEntry(id("ben"), Set.of(id("pat")))
                .hasSize(2);
        assertThat(read.guardians())
                .containsExactly(
                        new Guardian(id("pat"), "Pat", "Rivera, Sr."), new Guardian(id("lou"), "Lou", "Rivera"));
        assertThat(read.reduced()).isEmpty();
        assertThat(read.leftOut()).isZero();
    }

    @Test
    void theZipOf12SaysRolesInAFileOfTheirOwn() throws IOException {
        var users = "sourcedId,status,enabledUser,username,givenName,familyName,agentSourcedIds,metadata.reduced\r\n"
                + "ana,active,true,ana,Ana,Rivera,pat,yes\r\n"
                + "pat,active,true,pat,Pat,Rivera,,\r\n"
                + "eve,active,true,eve,Eve,Rivera,ana,\r\n";
        var roles = "sourcedId,status,userSourcedId,roleType,role,orgSourcedId\r\n"
                + "1,active,ana,primary,student,school\r\n"
                + "2,active,pat,primary,teacher,school\r\n"
                + "3,active,pat,secondary,guardian,school\r\n"
                + "4,tobedeleted,eve,primary,guardian,school\r\n";
        var read = read(
                zip(Map.of("users.csv", users, "roles.csv", roles, "demographics.csv", "never opened \0 \"")),
                "metadata.reduced");
        assertThat(read.guardiansOf()).containsOnly(Map.entry(id("ana"), Set.of(id("pat"))));
        assertThat(read.reduced()).containsOnly(Map.entry(id("ana"), true));
    }

    @Test
    void whoIsToBeDeletedOrDisabledIsNobody() {
        var read = read(
                USERS_1_1
                        .replace("lou,active,,true", "lou,tobedeleted,,true")
                        .replace("ben,active,,true", "ben,active,,false")
                        .getBytes(UTF_8),
                "");
        assertThat(read.guardiansOf()).containsOnly(Map.entry(id("ana"), Set.of(id("pat"))));
    }

    @Test
    void onlyPlainWordsForYesMeanTheReducedRate() {
        for (var yes : new String[] {"true", "YES", "y", "1", "sí"}) {
            assertThat(read(flagged(yes), "lunch").reduced()).as(yes).containsEntry(id("ana"), true);
        }
        for (var no : new String[] {"", "false", "no", "0", "unknown"}) {
            assertThat(read(flagged(no), "Lunch").reduced()).as(no).containsEntry(id("ana"), false);
        }
    }

    @Test
    void whatIsNoRosterIsRefusedWithItsReason() throws IOException {
        assertThat(why("Name,Grade\nAna,7\n".getBytes(UTF_8), "")).isEqualTo(Why.NOT_ONEROSTER);
        assertThat(why(zip(Map.of("orgs.csv", "sourcedId\n")), "")).isEqualTo(Why.NOT_ONEROSTER);
        assertThat(why(zip(Map.of("data/users.csv", USERS_1_1)), "")).isEqualTo(Why.NOT_ONEROSTER);
        assertThat(why(USERS_1_1.getBytes(UTF_8), "lunch")).isEqualTo(Why.NO_SUCH_COLUMN);
        assertThat(why(HEAD_1_1.getBytes(UTF_8), "")).isEqualTo(Why.NOBODY);
        assertThat(why((USERS_1_1 + "\"never ends").getBytes(UTF_8), "")).isEqualTo(Why.BROKEN);
        assertThat(why((USERS_1_1 + "\u00e9").getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), ""))
                .isEqualTo(Why.BROKEN);
        assertThat(why(new byte[FamilyFile.LARGEST + 1], "")).isEqualTo(Why.TOO_LARGE);
        assertThat(why(new byte[0], "")).isEqualTo(Why.NOT_ONEROSTER);
    }

    @Test
    void aZipThatSwellsIsRefused() throws IOException {
        var line = "x".repeat(10_000) + "\n";
        assertThat(why(zip(Map.of("users.csv", HEAD_1_1 + line.repeat(9_000))), ""))
                .isEqualTo(Why.TOO_LARGE);
    }

    @Test
    void aRowOfAnotherWidthIsLeftOutAndCounted() {
        var read = read((USERS_1_1 + "zoe,active\n").getBytes(UTF_8), "");
        assertThat(read.leftOut()).isEqualTo(1);
        assertThat(read.guardiansOf()).hasSize(2);
    }

    @Test
    void whateverIsBrokenInItNothingIsThrown() throws IOException {
        var files = new byte[][] {USERS_1_1.getBytes(UTF_8), zip(Map.of("users.csv", USERS_1_1))};
        var chance = new Random(5);
        for (var n = 0; n < 4_000; n++) {
            var file = files[n % 2].clone();
            for (var hits = 1 + chance.nextInt(4); hits > 0; hits--) {
                file[chance.nextInt(file.length)] = (byte) chance.nextInt(256);
            }
            var cut = chance.nextInt(3) == 0 ? Arrays.copyOf(file, chance.nextInt(file.length)) : file;
            assertThat(FamilyFile.read(cut, "")).isNotNull();
        }
    }

    private static byte[] flagged(String value) {
        return ("sourcedId,role,givenName,familyName,agentSourcedIds,Lunch\nana,student,Ana,Rivera,," + value + "\n")
                .getBytes(UTF_8);
    }

    private static Read read(byte[] file, String column) {
        return (Read) FamilyFile.read(file, column);
    }

    private static Why why(byte[] file, String column) {
        return ((FamilyReading.Refused) FamilyFile.read(file, column)).why();
    }

    static byte[] zip(Map<String, String> files) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static PersonId id(String id) {
        return new PersonId(id);
    }
}
