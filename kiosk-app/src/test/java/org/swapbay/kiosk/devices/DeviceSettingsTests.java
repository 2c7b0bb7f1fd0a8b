package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.swapbay.kiosk.HandClock;

class DeviceSettingsTests {

    @EnableConfigurationProperties({
        LocksProperties.class,
        ScannerProperties.class,
        CashProperties.class,
        PrinterProperties.class,
        BenchProperties.class
    })
    private static final class Settings {}

    private final ApplicationContextRunner kiosk = new ApplicationContextRunner()
            .withUserConfiguration(Settings.class, DevicesConfiguration.class, BenchConfiguration.class)
            .withBean(Clock.class, HandClock::new);

    @Test
    void withoutSettingsThereAreTwelveBaysInThreeColumns() {
        kiosk.run(context -> {
            var doors = context.getBean(Doors.class);
            assertThat(doors.bays()).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
            assertThat(doors.place(1)).isEqualTo(new BayPlace(1, 1, true, true));
            assertThat(doors.place(6)).isEqualTo(new BayPlace(2, 3, true, true));
            assertThat(doors.place(12)).isEqualTo(new BayPlace(4, 3, true, true));
        });
    }

    @Test
    void withoutHardwareTheKioskStartsAndEachDeviceSaysWhy() {
        kiosk.run(context -> {
            assertThat(context).hasNotFailed();
            var report = context.getBean(DeviceHealthReport.class);
            org.awaitility.Awaitility.await().untilAsserted(() -> assertThat(report.all())
                    .extracting(DeviceHealth::trouble)
                    .containsOnly(Trouble.NOT_CONFIGURED));
            assertThat(context.getBean(Doors.class).pulse(1)).isEqualTo(PulseOutcome.NOT_SENT);
            assertThat(context.getBean(ReceiptPrinting.class).print(Receipt.of()))
                    .isEqualTo(new PrintOutcome.Refused(PrinterProblem.NO_ANSWER));
        });
    }

    @Test
    void baysCanBeWiredOneByOne() {
        kiosk.withPropertyValues(
                        "swapbay.devices.locks.bays.7.board=2",
                        "swapbay.devices.locks.bays.7.lock=16",
                        "swapbay.devices.locks.bays.7.row=1",
                        "swapbay.devices.locks.bays.7.column=2",
                        "swapbay.devices.locks.bays.7.presence-feedback=none",
                        "swapbay.devices.locks.bays.7.unlock-time=700ms")
                .run(context -> {
                    assertThat(context.getBean(Doors.class).bays()).containsExactly(7);
                    assertThat(context.getBean(Doors.class).place(7)).isEqualTo(new BayPlace(1, 2, true, false));
                    assertThat(context.getBean(LocksProperties.class).bays().values())
                            .extracting(LocksProperties.BayProperties::unlockTime)
                            .containsExactly(Duration.ofMillis(700));
                });
    }

    @Test
    void aLockBehindTwoDoorsStopsTheStart() {
        kiosk.withPropertyValues(
                        "swapbay.devices.locks.bays.1.lock=1",
                        "swapbay.devices.locks.bays.1.row=1",
                        "swapbay.devices.locks.bays.1.column=1",
                        "swapbay.devices.locks.bays.2.lock=1",
                        "swapbay.devices.locks.bays.2.row=1",
                        "swapbay.devices.locks.bays.2.column=2")
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining("opens two bays"));
    }

    @Test
    void anUnlockTimeThatCouldBurnACoilStopsTheStart() {
        kiosk.withPropertyValues(
                        "swapbay.devices.locks.bays.1.lock=1",
                        "swapbay.devices.locks.bays.1.row=1",
                        "swapbay.devices.locks.bays.1.column=1",
                        "swapbay.devices.locks.bays.1.unlock-time=60s")
                .run(context -> assertThat(context).hasFailed());
    }

    @Test
    void onARealKioskThereIsNoBench() {
        kiosk.run(context -> assertThat(context).doesNotHaveBean(DemonstrationBench.class));
        kiosk.withPropertyValues("swapbay.bench.url=http://localhost:8090/")
                .run(context -> assertThat(context).hasSingleBean(DemonstrationBench.class));
    }
}
