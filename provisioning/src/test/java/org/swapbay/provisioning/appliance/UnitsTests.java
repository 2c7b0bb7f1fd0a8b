package org.swapbay.provisioning.appliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class UnitsTests {

    private static final Path UNITS = Path.of("../systemd");
    private static final Path PACKAGE = Path.of("src/deb");
    private static final Pattern EXPOSURE = Pattern.compile("Overall exposure level .*: (\\d+\\.\\d+) ");
    private static final Pattern OURS = Pattern.compile("^Exec\\w+=/usr/lib/swapbay/kiosk/(\\S+)", Pattern.MULTILINE);

    /** {@code systemd-analyze security}: 0 is nothing that could be reached, 10 is everything. */
    @ParameterizedTest
    @CsvSource({"kiosk, 1.5", "display, 2.5", "egress, 2.5", "backup, 2.5"})
    void noUnitReachesMoreThanItHasTo(String unit, double most) throws Exception {
        var said = run(
                "systemd-analyze", "security", "--offline=yes", "--no-pager", UNITS + "/swapbay-" + unit + ".service");
        var exposure = EXPOSURE.matcher(said);
        assertThat(exposure.find()).as(said).isTrue();
        assertThat(Double.parseDouble(exposure.group(1))).isLessThanOrEqualTo(most);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void everyScriptOfThePackageCanBeRead(Path script) throws Exception {
        var shell = Files.readAllLines(script).getFirst().contains("bash") ? "bash" : "sh";
        assertThat(run(shell, "-n", script.toString())).isEmpty();
    }

    @Test
    void whatAUnitStartsIsInThePackage() throws IOException {
        try (var units = Files.list(UNITS)) {
            for (var unit : units.filter(Files::isRegularFile).toList()) {
                var started = OURS.matcher(Files.readString(unit));
                while (started.find())
                    assertThat(PACKAGE.resolve("kiosk").resolve(started.group(1)))
                            .exists();
            }
        }
    }

    /** The display's and the program's network ends at this machine, whatever else is changed in their units. */
    @ParameterizedTest
    @CsvSource({"kiosk", "display"})
    void whatOpensDoorsAndWhatShowsThemHaveNoNetwork(String unit) throws IOException {
        assertThat(Files.readAllLines(UNITS.resolve("swapbay-" + unit + ".service")))
                .contains("IPAddressDeny=any", "IPAddressAllow=localhost", "SocketBindDeny=any")
                .filteredOn(line -> line.startsWith("IPAddressAllow"))
                .hasSize(1);
    }

    /** libusb does not start without netlink, and what it takes is another group than a printer at the kernel's driver. */
    @Test
    void theProgramMayOpenEachKindOfDevice() throws IOException {
        var unit = Files.readAllLines(UNITS.resolve("swapbay-kiosk.service"));
        assertThat(unit).anyMatch(line -> line.matches("RestrictAddressFamilies=.*\\bAF_NETLINK\\b.*"));
        assertThat(unit)
                .contains("DevicePolicy=closed")
                .contains(Stream.of("hidraw", "usb", "usb_device", "ttyACM", "ttyUSB", "ttyS")
                        .map(group -> "DeviceAllow=char-" + group + " rw")
                        .toArray(String[]::new));
        // A group that the kernel does not know yet when the unit starts is left out.
        for (var driver : List.of("usbcore", "hid", "cdc_acm", "usbserial"))
            for (var key : List.of("Wants=", "After="))
                assertThat(unit)
                        .anyMatch(line -> line.startsWith(key) && line.contains("modprobe@" + driver + ".service"));
    }

    @Test
    void everySecretOfTheConfigurationIsTakenIn() throws IOException {
        var imported = Files.readAllLines(UNITS.resolve("swapbay-kiosk.service")).stream()
                .filter(line -> line.startsWith("ImportCredential="))
                .map(line ->
                        FileSystems.getDefault().getPathMatcher("glob:" + line.substring("ImportCredential=".length())))
                .toList();
        var page = Files.readString(Path.of("../docs/reference/configuration.md"));
        var secrets = Pattern.compile("`([a-z][a-z.-]+)`")
                .matcher(page.substring(page.indexOf("| File | What it is |")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(secrets).hasSize(8).allMatch(secret -> imported.stream()
                .anyMatch(glob -> glob.matches(Path.of(secret))));
    }

    /** A trial that failed is left to the next boot only by a machine that is known to go down. */
    @ParameterizedTest
    @CsvSource({"stopping, false", "running, true", "degraded, true", "unknown, true", "offline, true", "'', true"})
    void aFailedTrialIsTakenBackUnlessTheMachineGoesDown(String systemSays, boolean takenBack) throws Exception {
        var trial = Files.readString(PACKAGE.resolve("kiosk/bin/trial"));
        var asked = trial.substring(trial.indexOf("leave_to_next_boot() {"), trial.indexOf("main_process() {"));
        var said = run("sh", "-c", """
                systemctl() { echo '%s'; }
                sleep() { :; }
                set -eu
                %s
                leave_to_next_boot
                echo 'is taken back'
                """.formatted(systemSays, asked));
        assertThat(said.contains("is taken back")).as(said).isEqualTo(takenBack);
    }

    /** What the pages tell to scrape is what the shipped web server answers, and it alone is let in by the firewall. */
    @Test
    void staffAndMetricsComeThroughTheWebServer() throws IOException {
        var site = Files.readString(PACKAGE.resolve("share/nginx-staff.conf"));
        assertThat(site)
                .contains("listen 443 ssl;", "proxy_pass http://127.0.0.1:8080;")
                .contains("proxy_set_header X-Forwarded-For $remote_addr;")
                .doesNotContain("listen 80");
        assertThat(Files.readString(PACKAGE.resolve("share/firewall.nft")))
                .contains("tcp dport { 8080, 8118 } drop", "tcp dport 443 ip saddr $swapbay_staff4 accept");
        assertThat(Files.readString(Path.of("../docs/how-to/monitoring.md")))
                .contains("scheme: https", "hallway-1.school.example:443")
                .doesNotContain("school.example:8080");
    }

    @Test
    void everyKeyIsALetterAndNoneIsLeftToItsUsualMeaning() throws IOException {
        var keymap = Files.readString(PACKAGE.resolve("share/xkb/symbols/swapbay"));
        assertThat(keymap).contains("key <ESC>", "key <LCTL>", "key <LALT>", "key <LWIN>", "key <FK01>", "key <FK12>");
        var named = Pattern.compile("\\[ (\\S+) ]")
                .matcher(keymap)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(named).hasSize(490).allMatch(key -> key.matches("[a-z0-9]|minus|space|BackSpace|Return"));
    }

    static Stream<Path> scripts() throws IOException {
        return Stream.of("control", "kiosk/bin", "bin", "../test/appliance")
                .map(PACKAGE::resolve)
                .flatMap(UnitsTests::files)
                .filter(file -> first(file).startsWith("#!"));
    }

    private static Stream<Path> files(Path folder) {
        var files = folder.toFile().listFiles();
        assertThat(files).as(folder.toString()).isNotEmpty();
        return Stream.of(files).map(file -> file.toPath());
    }

    private static String first(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }
}
