package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.emulator.ScannerEmulator;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/** The driver and the emulated scanner at the two ends of a pseudo-terminal, native serial library included. */
@Timeout(60)
class SerialScannerDriverTests {

    private static final Duration SOON = Duration.ofSeconds(3);
    private static final ScanData BADGE = new ScanData("S-0042", Symbology.CODE_128);

    @TempDir
    Path folder;

    private final DeviceFaults faults = new DeviceFaults(Part.SCANNER);
    private ScannerEmulator scanner;
    private SerialScannerDriver driver;

    @BeforeEach
    void connect() throws Exception {
        var pty = Pty.open(folder.resolve("scanner"));
        scanner = new ScannerEmulator(pty, faults);
        var line = SerialLine.open(SerialSettings.of(pty.line().toString(), 9_600));
        assertThat(line.awaitOpen(SOON)).isTrue();
        driver = SerialScannerDriver.open(line, ScanSettings.standard());
    }

    @AfterEach
    void disconnect() throws Exception {
        driver.close();
        scanner.close();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NOT_TOLD")
    void eachSymbologyIsTold(Symbology symbology) throws Exception {
        scanner.scan("S-0042", symbology);
        assertThat(driver.take()).isEqualTo(new ScanData("S-0042", symbology));
    }

    @ParameterizedTest
    @EnumSource(names = {"PIECES", "NO_SUFFIX"})
    void piecesAndAMissingSuffixAreMadeGood(Fault fault) throws Exception {
        faults.set(fault, true);
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
    }

    @Test
    void twoAtOnceAreTwoReads() throws Exception {
        faults.set(Fault.TWO_AT_ONCE, true);
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
        assertThat(driver.take()).isEqualTo(BADGE);
    }

    @Test
    void noiseSpoilsItsOwnReadOnly() throws Exception {
        faults.set(Fault.NOISE, true);
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isNotEqualTo(BADGE);
        faults.set(Fault.NOISE, false);
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
    }

    @Test
    void aThreeKilobyteQrCodeArrivesWholeAlsoInPieces() throws Exception {
        var content = "q".repeat(2953);
        scanner.scan(content, Symbology.QR);
        assertThat(driver.take()).isEqualTo(new ScanData(content, Symbology.QR));
    }

    @Test
    void configurationRepliesBetweenReadsAreSkipped() throws Exception {
        scanner.send("]Z6REVINF\u0006.\r".getBytes(StandardCharsets.ISO_8859_1));
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
    }

    @Test
    void aReplugInTheReadLosesThatReadAndRecoversWithinFiveSecondsWithoutSpinning() throws Exception {
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
        scanner.send("]C0S-99".getBytes(StandardCharsets.ISO_8859_1));
        faults.set(Fault.UNPLUGGED, true);
        await().atMost(SOON).until(() -> !driver.online());

        long burnt = cpuNanos();
        await().pollDelay(Duration.ofSeconds(2)).until(() -> true);
        assertThat(Duration.ofNanos(cpuNanos() - burnt)).isLessThan(Duration.ofMillis(600));

        faults.set(Fault.UNPLUGGED, false);
        await().atMost(Duration.ofSeconds(5)).until(driver::online);
        scanner.scan("S-0042", Symbology.CODE_128);
        assertThat(driver.take()).isEqualTo(BADGE);
    }

    @Test
    void whoeverWaitsLearnsThatTheScannerWasClosed() throws Exception {
        var waiting = Thread.ofVirtual().start(() -> assertThatExceptionOfType(DeviceUnavailableException.class)
                .isThrownBy(driver::take));
        driver.close();
        assertThat(waiting.join(SOON)).isTrue();
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(driver::take);
    }

    @Test
    void whoeverComesLateGetsOnlyTheLatestReads() throws Exception {
        for (int number = 0; number < 100; number++) {
            scanner.scan("S-" + number, Symbology.CODE_128);
        }
        await().atMost(SOON).until(() -> driver.take().label().equals("S-99"));
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
