package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.swapbay.kiosk.fuzz.Seeds;

class DeviceSettingsGuidedFuzzTests {

    static Stream<byte[]> seeds() {
        var settings = Stream.of(
                "locks.model=relay\nlocks.bays.1.board=1\nlocks.bays.1.lock=1\nlocks.bays.1.row=1\nlocks.bays.1.column=1\n"
                        + "locks.bays.1.input-board=2\nlocks.bays.1.input=3\nlocks.bays.1.presence-input=4",
                "locks.bays.7.board=2\nlocks.bays.7.lock=16\nlocks.bays.7.row=1\nlocks.bays.7.column=2\n"
                        + "locks.bays.7.door-feedback=none\nlocks.bays.7.presence-feedback=none\n"
                        + "locks.bays.7.unlock-time=700ms",
                "scanner.suffix=gap\nscanner.gap=20ms\nscanner.prefix=#\nscanner.aim-identifiers=false",
                "printer.line=tcp://printer:9100\nprinter.profile=forty-two-columns\nprinter.baud=300");
        return Stream.concat(settings.map(text -> Seeds.text(0, text)), Seeds.of("device-settings"));
    }

    @MethodSource("seeds")
    @FuzzTest
    void anySettingsAreRefusedOrWithinTheirBounds(byte[] input) {
        var settings = new LinkedHashMap<String, String>();
        new String(input, StandardCharsets.UTF_8).strip().lines().forEach(line -> {
            int equals = line.indexOf('=');
            if (equals > 0) settings.put("swapbay.devices." + line.substring(0, equals), line.substring(equals + 1));
        });
        var binder = new Binder(new MapConfigurationPropertySource(settings));
        bound(binder, "locks", LocksProperties.class).ifPresent(DeviceSettingsGuidedFuzzTests::check);
        bound(binder, "scanner", ScannerProperties.class).ifPresent(scanner -> assertThat(scanner.gap())
                .isBetween(Duration.ofMillis(20), Duration.ofSeconds(2)));
        bound(binder, "printer", PrinterProperties.class)
                .ifPresent(printer -> assertThat(printer.baud()).isBetween(300, 4_000_000));
    }

    private static <T> Optional<T> bound(Binder binder, String device, Class<T> type) {
        try {
            return Optional.of(binder.bindOrCreate("swapbay.devices." + device, type));
        } catch (BindException refused) {
            return Optional.empty();
        }
    }

    /** What passed for settings is wired as it says, or refused with a reason when the driver is built. */
    private static void check(LocksProperties locks) {
        assertThat(locks.bays()).isNotEmpty();
        assertThat(locks.baudOrUsual()).isBetween(300, 4_000_000);
        try {
            if (locks.model() == LocksProperties.Model.RELAY)
                assertThat(LockWiring.ofRelays(locks.bays()))
                        .allSatisfy(wiring ->
                                assertThat(wiring.lock().address().board()).isBetween(1, 247));
            else
                assertThat(LockWiring.ofCu16(locks.bays()))
                        .hasSameSizeAs(locks.bays().keySet());
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("null");
        }
    }
}
