package org.swapbay.hardware.usb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.ProcessLine;

/** What needs no device. What does, runs in a guest: {@code provisioning/src/test/guest/run}. */
class UsbTests {

    @Test
    void anAddressIsVendorProductAndMaybeANumberOfItsOwn() {
        assertThat(UsbAddress.of("usb:0c2e:0b81"))
                .contains(new UsbAddress(0x0c2e, 0x0b81, Optional.empty()))
                .map(UsbAddress::toString)
                .contains("usb:0c2e:0b81");
        assertThat(UsbAddress.of("usb:04B8:0202:X7Z-12").orElseThrow().serial()).contains("X7Z-12");
        for (var wrong :
                List.of("usb:0c2e", "usb:0c2e:0b81:", "usb:zzzz:0001", "/dev/hidraw0", "usb:0c2e:0b81:a b", "")) {
            assertThat(UsbAddress.of(wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void aNumberOfItsOwnTellsTwoOfAKindApart() {
        var device = new UsbDevice("1-2", 0x04b8, 0x0202, "A1", "EPSON TM-T20", List.of());
        assertThat(UsbAddress.of("usb:04b8:0202:A1").orElseThrow().means(device))
                .isTrue();
        assertThat(UsbAddress.of("usb:04b8:0202:A2").orElseThrow().means(device))
                .isFalse();
        assertThat(UsbAddress.of("usb:04b8:0202").orElseThrow().means(device)).isTrue();
    }

    @Test
    void aKeyboardIsNoScannerAndAListenerIsNoPrinter() {
        assertThat(new UsbDevice.Interface(0, 3, 1, 1, 0x81, 0).isKeyboard()).isTrue();
        assertThat(new UsbDevice.Interface(0, 3, 0, 0, 0x81, 0).isKeyboard()).isFalse();
        assertThat(new UsbDevice.Interface(0, 7, 1, 2, 0x81, 0).isPrinter()).isFalse();
        assertThat(new UsbDevice.Interface(0, 7, 1, 2, 0x81, 1).isPrinter()).isTrue();
    }

    /** Through the native library, in its own process; a machine without USB has none. */
    @Test
    void whatIsPluggedInIsListedByAProcessOfItsOwn() throws IOException {
        assertThat(UsbProcess.devices())
                .allSatisfy(device -> assertThat(device.place()).matches("\\d+-.*"));
    }

    @Test
    void aDeviceThatIsNotThereLeavesTheLineDown() {
        try (var line = UsbProcess.scanner(UsbAddress.of("usb:ffff:fffe").orElseThrow())) {
            assertThat(line.awaitOpen(Duration.ofMillis(300))).isFalse();
        }
    }

    /** A crash of the other process ends the line, which comes back, and nothing else. */
    @Test
    void aProcessThatIsKilledCostsTheLineForAMomentOnly() throws Exception {
        var crashing = List.of("sh", "-c", "printf '\\006'; head -c 3; kill -SEGV $$");
        try (var line = ProcessLine.open("crashing", crashing)) {
            for (var round = 0; round < 3; round++) {
                assertThat(line.awaitOpen(Duration.ofSeconds(10))).isTrue();
                line.write(Bytes.of(1, 2, 3), Duration.ofSeconds(2));
                assertThat(line.read(Duration.ofSeconds(5))).isEqualTo(Bytes.of(1, 2, 3));
                assertThatThrownBy(() -> line.read(Duration.ofSeconds(10)))
                        .isInstanceOf(DeviceUnavailableException.class);
            }
        }
    }
}
