package org.swapbay.kiosk.devices;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the module together. */
@Configuration(proxyBeanMethods = false)
class DevicesConfiguration {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Duration SCANNER_ROUND = Duration.ofSeconds(1);
    private static final Duration PRINTER_ROUND = Duration.ofSeconds(3);

    /** Closed by {@link DeviceThreads} with the threads that use them. */
    @Bean(destroyMethod = "")
    Hardware hardware(
            LocksProperties locks, ScannerProperties scanner, PrinterProperties printer, CashProperties cash) {
        return new Hardware(
                Drivers.locks(locks), Drivers.scanner(scanner), Drivers.printer(printer), Drivers.cash(cash));
    }

    @Bean
    Announcer deviceAnnouncer(ApplicationEventPublisher publisher) {
        return new Announcer(publisher);
    }

    @Bean
    DeviceHealthReport deviceHealthReport(Clock clock, Announcer announcer) {
        return new DeviceHealthReport(clock, announcer);
    }

    @Bean
    DoorWatch doorWatch(Hardware hardware, LocksProperties properties, Announcer announcer, DeviceHealthReport report) {
        var trouble = hardware.locks().trouble(Device.LOCKS, report);
        return new DoorWatch(hardware.locks().device(), Cabinet.of(properties), announcer, trouble);
    }

    @Bean
    Doors doors(Hardware hardware, LocksProperties properties, DoorWatch watch) {
        return new Doors(hardware.locks().device(), Cabinet.of(properties), watch, BETWEEN_LOOKS);
    }

    @Bean
    ReceiptPrinting receiptPrinting(
            Hardware hardware,
            DeviceHealthReport report,
            PrinterProperties properties,
            @Value("${swapbay.data}") Path data) {
        return new ReceiptPrinting(
                hardware.printer().device(),
                hardware.printer().trouble(Device.PRINTER, report),
                new PaperRoll(data, properties.roll(), properties.nearEnd()));
    }

    @Bean
    WatchedAcceptor cashAcceptor(Hardware hardware, DeviceHealthReport report) {
        var cash = hardware.cash();
        // Whoever has none misses nothing.
        if (!cash.configured()) report.leaveOut(Device.CASH);
        return new WatchedAcceptor(cash.device(), cash.configured(), cash.trouble(Device.CASH, report));
    }

    @Bean
    DeviceThreads deviceThreads(
            Hardware hardware,
            Clock clock,
            Announcer announcer,
            DeviceHealthReport report,
            DoorWatch doors,
            ReceiptPrinting printing,
            WatchedAcceptor cash) {
        var looking = new DeviceThread("locks", doors::round, new Complaints(clock));
        doors.wakeBy(looking::wake);
        var scans = new ScanLoop(hardware.scanner().device(), clock, announcer);
        var scannerTrouble = hardware.scanner().trouble(Device.SCANNER, report);
        var threads = new ArrayList<>(List.of(
                looking,
                new DeviceThread("scanner", scans::round, new Complaints(clock)),
                new DeviceThread(
                        "scanner watch",
                        () -> {
                            scannerTrouble.listenedTo();
                            return SCANNER_ROUND;
                        },
                        new Complaints(clock)),
                new DeviceThread(
                        "printer watch",
                        () -> {
                            printing.ask();
                            return PRINTER_ROUND;
                        },
                        new Complaints(clock))));
        if (cash.fitted()) threads.add(new DeviceThread("cash", cash::round, new Complaints(clock)));
        return new DeviceThreads(threads, hardware.all());
    }
}
