package org.swapbay.hardware.emulator.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.swapbay.hardware.lock.LockAddress;

class BenchOptionsTests {

    @Test
    void withoutMoreItIsTwelveBaysOnOneCu16Board() {
        var options = BenchOptions.parse("--directory", "world");
        assertThat(options.port()).isEqualTo(8090);
        assertThat(options.layout().bays())
                .hasSize(12)
                .first()
                .extracting("lock")
                .isEqualTo(new LockAddress(0, 1));
        assertThat(options.kiosk()).isNull();
    }

    @Test
    void aRelayBoardHasBusAddressOne() {
        var options = BenchOptions.parse("--directory", "world", "--lock-model", "relay", "--bays", "2x5");
        assertThat(options.layout().bays())
                .hasSize(10)
                .last()
                .extracting("lock")
                .isEqualTo(new LockAddress(1, 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port 80",
                "--directory",
                "--directory w --port 70000",
                "--directory w --port x",
                "--directory w --lock-model magnet",
                "--directory w --bays 5x5",
                "--directory w --bays 0x4",
                "--directory w --bays 12",
                "--directory w --kiosk ftp://x/",
                "--directory w --colour red"
            })
    void aCommandLineThatIsWrongIsRefused(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> BenchOptions.parse(line.split(" ")));
    }
}
