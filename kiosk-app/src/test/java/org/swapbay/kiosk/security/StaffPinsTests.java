package org.swapbay.kiosk.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.security.PinVerdict.ACCEPTED;
import static org.swapbay.kiosk.security.PinVerdict.DENIED;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.security.StaffFact.Means;

/** Staff at the kiosk: a badge says who, a PIN proves it. */
class StaffPinsTests {

    private static final Optional<String> KIM = Optional.of("kim");
    private static final String CODE = "SB-7KQ2M9XWTR4B";

    @TempDir
    Path folder;

    private SecurityBench bench;

    @BeforeEach
    void start() {
        bench = new SecurityBench(folder, new HandClock());
        bench.accounts.add("kim", "violet tractor sings", Set.of(StaffRole.TECHNICIAN), "lee");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void aBadgeSaysWhoseItIsAndWhatTheyMay() {
        assertThat(bench.badges.recognise(CODE)).isEmpty();
        assertThat(bench.badges.issue("kim", CODE, "lee")).isEqualTo(StaffBadges.Answer.ISSUED);
        assertThat(bench.badges.recognise(CODE))
                .contains(new StaffAccount("kim", Set.of(StaffRole.TECHNICIAN)))
                .get()
                .satisfies(kim -> assertThat(kim.may(Permission.WORK_AT_KIOSK)).isTrue())
                .satisfies(kim -> assertThat(kim.may(Permission.MANAGE_STAFF)).isFalse());
        assertThat(bench.recorded(StaffFact.StaffBadgeIssued.class))
                .containsExactly(new StaffFact.StaffBadgeIssued("kim", "lee"));
    }

    @Test
    void theCodeOfABadgeIsKeptNowhere() {
        bench.badges.issue("kim", CODE, "lee");
        assertThat(bench.jdbc
                        .sql("select digest from staff_badge")
                        .query(String.class)
                        .single())
                .hasSizeBetween(40, 64)
                .doesNotContain(CODE);
        assertThat(bench.recorded(StaffFact.class).toString()).doesNotContain(CODE);
    }

    @Test
    void aNewBadgeEndsTheOldOneAndNobodyHasAnotherPersonsBadge() {
        bench.accounts.add("lee", "violet tractor sings", Set.of(StaffRole.ADMINISTRATOR), "lee");
        bench.badges.issue("kim", CODE, "lee");
        assertThat(bench.badges.issue("lee", CODE, "lee")).isEqualTo(StaffBadges.Answer.TAKEN);
        assertThat(bench.badges.issue("kim", "SB-NEW-ONE", "lee")).isEqualTo(StaffBadges.Answer.ISSUED);
        assertThat(bench.badges.recognise(CODE)).isEmpty();
        assertThat(bench.badges.recognise("SB-NEW-ONE")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "SB 7KQ2M9", "' or 1=1 --", "\u0000\u0000\u0000\u0000\u0000\u0000\u0000"})
    void whatIsNoBadgeIsNobodys(String code) {
        assertThat(bench.badges.issue("kim", code, "lee")).isEqualTo(StaffBadges.Answer.UNUSABLE);
        assertThat(bench.badges.recognise(code)).isEmpty();
    }

    @Test
    void codesMadeHereCanBeBadges() {
        assertThat(bench.badges.issue("kim", bench.badges.newCode(), "lee")).isEqualTo(StaffBadges.Answer.ISSUED);
        assertThat(bench.badges.newCode()).isNotEqualTo(bench.badges.newCode());
    }

    @Test
    void theRightPinSignsInAndTheSignInIsOnRecord() {
        var pin = bench.staffPins.issue("kim", "lee");
        assertThat(pin).matches("[0-9]{6}");
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(ACCEPTED);
        assertThat(bench.recorded(StaffFact.StaffSignedIn.class))
                .containsExactly(new StaffFact.StaffSignedIn("kim", Means.BADGE_AND_PIN));
        assertThat(bench.recorded(StaffFact.StaffPinIssued.class))
                .containsExactly(new StaffFact.StaffPinIssued("kim", "lee"));
        assertThat(bench.recorded(StaffFact.class).toString()).doesNotContain(pin);
    }

    @Test
    void unknownWrongAndLockedSayTheSameAndCostTheSame() {
        var pin = bench.staffPins.issue("kim", "lee");
        for (var n = 0; n < 5; n++)
            assertThat(bench.staffPins.check(KIM, "000000x")).isEqualTo(DENIED);
        assertThat(bench.staffPins.locked("kim")).isTrue();
        var before = bench.argon2.compared;
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(DENIED);
        assertThat(bench.staffPins.check(Optional.empty(), pin)).isEqualTo(DENIED);
        assertThat(bench.staffPins.check(Optional.of("nobody"), pin)).isEqualTo(DENIED);
        assertThat(bench.argon2.compared - before).isEqualTo(3);
        bench.clock.forward(Duration.ofMinutes(15));
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void aLockThatIsEndedIsOpenAtOnce() {
        var pin = bench.staffPins.issue("kim", "lee");
        assertThat(bench.staffPins.issued("kim")).isTrue();
        assertThat(bench.staffPins.locked("kim")).isFalse();
        for (var n = 0; n < 5; n++) bench.staffPins.check(KIM, "000000x");
        assertThat(bench.staffPins.locked("kim")).isTrue();
        bench.staffPins.release("kim");
        assertThat(bench.staffPins.locked("kim")).isFalse();
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void studentsWhoGuessDoNotKeepStaffOut() {
        var pin = bench.staffPins.issue("kim", "lee");
        for (var n = 0; n < 60; n++) bench.pins.check(Optional.of("person-" + n), "000000");
        assertThat(bench.pins.entry()).isEqualTo(PinEntry.CLOSED);
        assertThat(bench.staffPins.entry()).isEqualTo(PinEntry.OPEN);
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(ACCEPTED);
    }

    @Test
    void manyWrongOnesSlowEverybodyAndThenCloseTheEntryAndStaffAreTold() {
        for (var n = 0; n < 10; n++) bench.staffPins.check(Optional.empty(), "000000");
        assertThat(bench.staffPins.delay()).isEqualTo(Duration.ofSeconds(5));
        for (var n = 0; n < 50; n++) bench.staffPins.check(Optional.empty(), "000000");
        assertThat(bench.staffPins.entry()).isEqualTo(PinEntry.CLOSED);
        assertThat(bench.told()).hasSize(1);
    }

    @Test
    void aHashOfAStudentsPinIsWorthlessForStaff() {
        var pin = bench.pins.issue("kim");
        bench.staffPins.issue("kim", "lee");
        bench.jdbc.sql("update staff_pin set hash = (select hash from pin)").update();
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(DENIED);
    }

    @Test
    void aWithdrawnBadgeAndItsPinAreWorthNothing() {
        bench.badges.issue("kim", CODE, "lee");
        var pin = bench.staffPins.issue("kim", "lee");
        bench.badges.withdraw("kim", "lee", "left the school");
        assertThat(bench.badges.recognise(CODE)).isEmpty();
        assertThat(bench.badges.issued("kim")).isFalse();
        assertThat(bench.staffPins.issued("kim")).isFalse();
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(DENIED);
    }

    @Test
    void aDisabledAccountHasNeitherBadgeNorPinNorPassword() {
        bench.badges.issue("kim", CODE, "lee");
        var pin = bench.staffPins.issue("kim", "lee");
        bench.records.record(new StaffFact.AccountDisabled("kim", "lee", "left the school"));
        assertThat(bench.accounts.find("kim")).isEmpty();
        assertThat(bench.badges.recognise(CODE)).isEmpty();
        assertThat(bench.staffPins.check(KIM, pin)).isEqualTo(DENIED);
    }
}
