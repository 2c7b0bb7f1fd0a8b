package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceProtocolException;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.devices.DeviceHealth.State;

class DeviceTroubleTests {

    private final HandClock clock = new HandClock();
    private final Events events = new Events();
    private final DeviceHealthReport report = new DeviceHealthReport(clock, new Announcer(events));
    private boolean line;
    private final DeviceTrouble locks = new DeviceTrouble(Device.LOCKS, report, true, () -> line);

    @BeforeEach
    void well() {
        locks.works(Trouble.NONE);
        events.all.clear();
    }

    @Test
    void aMissingLineIsDownAtOnce() {
        locks.failed(new DeviceUnavailableException("gone"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.LINE_DOWN);
    }

    @Test
    void aSilentBoardBehindAStandingLineNeedsAnotherRemedy() {
        line = true;
        locks.failed(new DeviceUnavailableException("the board rests"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void aBoardThatRestsBecauseItAnsweredWronglyIsNotCalledSilent() {
        line = true;
        for (int answer = 0; answer < 3; answer++) locks.failed(new DeviceProtocolException("checksum"));
        locks.failed(new DeviceUnavailableException("the board rests"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.GARBLED);

        line = false;
        locks.failed(new DeviceUnavailableException("gone"));
        line = true;
        locks.failed(new DeviceUnavailableException("not asked yet"));
        assertThat(report.of(Device.LOCKS).trouble())
                .as("what was plugged in anew has not answered wrongly")
                .isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void aDisturbanceDegradesAndOnlyARowOfThemIsDown() {
        locks.failed(new DeviceTimeoutException("silent"));
        locks.failed(new DeviceTimeoutException("silent"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DEGRADED);
        locks.failed(new DeviceTimeoutException("silent"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
    }

    @Test
    void anAnswerInBetweenStartsTheCountAnew() {
        for (int round = 0; round < 5; round++) {
            locks.failed(new DeviceProtocolException("noise"));
            locks.failed(new DeviceProtocolException("noise"));
            locks.works(Trouble.NONE);
        }
        assertThat(events.of(DeviceHealthChanged.class))
                .noneMatch(event -> event.health().state() == State.DOWN);
    }

    @Test
    void aLineThatCameBackSilentIsNotBetterThanBefore() {
        locks.failed(new DeviceUnavailableException("gone"));
        locks.failed(new DeviceTimeoutException("silent"));
        assertThat(report.of(Device.LOCKS).state()).isEqualTo(State.DOWN);
        assertThat(report.of(Device.LOCKS).trouble()).isEqualTo(Trouble.NO_ANSWER);
    }

    @Test
    void onlyAChangeIsToldAndItKeepsItsTime() {
        var began = clock.instant();
        locks.failed(new DeviceUnavailableException("gone"));
        clock.forward(Duration.ofMinutes(5));
        locks.failed(new DeviceUnavailableException("gone"));
        assertThat(events.of(DeviceHealthChanged.class)).hasSize(1);
        assertThat(report.of(Device.LOCKS).since()).isEqualTo(began);
    }

    @Test
    void aDeviceWithoutALineSaysSo() {
        var printer = new DeviceTrouble(Device.PRINTER, report, false, () -> false);
        printer.down(Trouble.NO_ANSWER);
        assertThat(report.of(Device.PRINTER).trouble()).isEqualTo(Trouble.NOT_CONFIGURED);
    }

    @Test
    void aScannersLineIsAllThereIsToKnow() {
        var scanner = new DeviceTrouble(Device.SCANNER, report, true, () -> line);
        line = true;
        scanner.listenedTo();
        assertThat(report.of(Device.SCANNER).state()).isEqualTo(State.OK);
        line = false;
        scanner.listenedTo();
        assertThat(report.of(Device.SCANNER).trouble()).isEqualTo(Trouble.LINE_DOWN);
    }
}
