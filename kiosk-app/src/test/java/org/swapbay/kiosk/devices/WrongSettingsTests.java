package org.swapbay.kiosk.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A setting outside of what is allowed stops the start, and the log says which one, where it stands and what it may be. */
@ExtendWith(OutputCaptureExtension.class)
class WrongSettingsTests {

    private static final Path REFERENCE = Path.of("../docs/reference/configuration.md");

    private static final Map<String, String> ONE_BAY = Map.of(
            "swapbay.devices.locks.bays.7.lock", "7",
            "swapbay.devices.locks.bays.7.row", "1",
            "swapbay.devices.locks.bays.7.column", "1");

    @EnableConfigurationProperties({
        LocksProperties.class,
        ScannerProperties.class,
        CashProperties.class,
        PrinterProperties.class
    })
    static final class Settings {}

    @ParameterizedTest
    @CsvSource({
        "locks.baud, 299, 300, 4000000, 4000001, 300 to 4000000",
        "locks.bays.7.board, -1, 0, 255, 256, 0 to 255",
        "locks.bays.7.lock, 0, 1, 255, 256, 1 to 255",
        "locks.bays.7.input-board, -1, 0, 255, 256, 0 to 255",
        "locks.bays.7.input, 0, 1, 255, 256, 1 to 255",
        "locks.bays.7.presence-input, 0, 1, 255, 256, 1 to 255",
        "locks.bays.7.row, 0, 1, 2000000000, -1, 1 or more",
        "locks.bays.7.column, 0, 1, 2000000000, -1, 1 or more",
        "locks.bays.7.unlock-time, 99ms, 100ms, 5s, 5001ms, 100ms to 5s",
        "scanner.baud, 299, 300, 4000000, 4000001, 300 to 4000000",
        "scanner.gap, 19ms, 20ms, 2s, 2001ms, 20ms to 2s",
        "printer.baud, 299, 300, 4000000, 4000001, 300 to 4000000",
        "printer.roll, 999, 1000, 500000, 500001, 1000 to 500000",
        "printer.near-end, -1, 0, 500000, 500001, 0 to 500000",
        "cash.baud, 299, 300, 4000000, 4000001, 300 to 4000000",
        "cash.address, -1, 0, 125, 126, 0 to 125"
    })
    void outsideOfItsBoundsASettingIsRefusedByName(
            String name, String tooLittle, String least, String most, String tooMuch, String allowed)
            throws IOException {
        var setting = "swapbay.devices." + name;
        assertThat(refusal(setting, least)).isNull();
        assertThat(refusal(setting, most)).isNull();
        for (var wrong : new String[] {tooLittle, tooMuch})
            assertThat(refusal(setting, wrong))
                    .hasRootCauseInstanceOf(WrongSettings.class)
                    .rootCause()
                    .hasMessage("%s is %s, allowed is %s", setting, wrong, allowed);
        assertThat(Files.readAllLines(REFERENCE))
                .as("the reference says it, too")
                .anyMatch(
                        row -> row.contains("`" + name.replace(".7.", ".<n>.") + "`") && row.contains("| " + allowed));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "999, true", "0, false", "1000, false", "-1, false"})
    void aDoorHasANumberThatCanBePaintedOnIt(String number, boolean allowed) {
        var bay = "swapbay.devices.locks.bays[" + number + "]";
        var refusal = catchThrowable(() -> bind(
                "locks", LocksProperties.class, Map.of(bay + ".lock", "1", bay + ".row", "1", bay + ".column", "1")));
        if (allowed) assertThat(refusal).isNull();
        else
            assertThat(refusal)
                    .rootCause()
                    .hasMessage("swapbay.devices.locks.bays.%s is %s, allowed is 1 to 999", number, number);
    }

    @ParameterizedTest
    @CsvSource({"lock, 1 to 255", "row, 1 or more", "column, 1 or more"})
    void whereABayIsMustBeSaid(String name, String allowed) {
        var settings = new LinkedHashMap<>(ONE_BAY);
        var setting = "swapbay.devices.locks.bays.7." + name;
        settings.remove(setting);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> bind("locks", LocksProperties.class, settings))
                .havingRootCause()
                .withMessage("%s is 0, allowed is %s", setting, allowed);
    }

    @Test
    void theLogNamesAllThatIsWrongAndWhereItStands(CapturedOutput log, @TempDir Path folder) throws IOException {
        var file = Files.writeString(folder.resolve("kiosk.yaml"), """
                swapbay.devices.locks.bays:
                  7: {lock: 7, row: 1, column: 2, unlock-time: 1m}
                  1000: {lock: 0x1F4, row: 1}
                """);
        var program = new SpringApplication(Settings.class);
        program.setWebApplicationType(WebApplicationType.NONE);
        var stopped = catchThrowable(() -> program.run(
                "--swapbay.data=" + folder,
                "--logging.file.name=",
                "--spring.config.additional-location=file:" + file,
                "--swapbay.devices.locks.baud=19"));
        assertThat(stopped).hasRootCauseInstanceOf(WrongSettings.class);
        assertThat(log.getOut()).contains("The kiosk does not start with these settings:", """

                    Property: swapbay.devices.locks.baud
                    Value: 19
                    Origin: "swapbay.devices.locks.baud" from property source "commandLineArgs"
                    Allowed: 300 to 4000000

                    Property: swapbay.devices.locks.bays.7.unlock-time
                    Value: 1m
                    Origin: URL [file:%s] - 2:48
                    Allowed: 100ms to 5s

                    Property: swapbay.devices.locks.bays.1000
                    Value: 1000
                    Allowed: 1 to 999

                    Property: swapbay.devices.locks.bays.1000.lock
                    Value: 500
                    Origin: URL [file:%s] - 3:16
                    Allowed: 1 to 255

                    Property: swapbay.devices.locks.bays.1000.column
                    Value: 0
                    Allowed: 1 or more
                """.formatted(file, file)
                .indent(0));
    }

    /** What binding says of one setting beside right ones. */
    private static Throwable refusal(String setting, String value) {
        var settings = new LinkedHashMap<String, String>();
        if (setting.contains(".bays.")) settings.putAll(ONE_BAY);
        settings.put(setting, value);
        return catchThrowable(() -> Stream.of(
                        Map.entry("locks", LocksProperties.class),
                        Map.entry("scanner", ScannerProperties.class),
                        Map.entry("printer", PrinterProperties.class),
                        Map.entry("cash", CashProperties.class))
                .forEach(device -> bind(device.getKey(), device.getValue(), settings)));
    }

    private static void bind(String device, Class<?> type, Map<String, String> settings) {
        new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("swapbay.devices." + device, type);
    }
}
