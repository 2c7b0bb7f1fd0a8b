package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules read as usbguard-rules.conf(5) has them: the first that fits a device decides. */
class UsbGuardTests {

    private static final Path TOOLS = Path.of("target/tools/usbguard").toAbsolutePath();
    private static final Path SHIPPED = Path.of("src/deb/share/usbguard.conf");
    private static final Pattern RULE = Pattern.compile(
            "(allow|block|reject)"
                    + "(?: id ([0-9a-f]{4}:[0-9a-f]{4}))?"
                    + "(?: serial \"([^\"\\\\]*)\")?"
                    + "(?: via-port \"([^\"\\\\]*)\")?"
                    + "(?: with-interface (one-of|equals) \\{((?: [0-9a-f]{2}:(?:[0-9a-f]{2}|\\*):(?:[0-9a-f]{2}|\\*))+) \\})?");

    private static final Port LOCKS =
            new Port("/dev/ttyUSB0", Port.Kind.SERIAL, "0403", "6001", "DM003456", "1-2", "00", "FTDI");
    private static final Port PRINTER =
            new Port("/dev/usb/lp0", Port.Kind.PRINTER, "04b8", "0e15", "", "1-3.1", "00", "EPSON");
    private static final Port HOSTILE =
            new Port("/dev/hidraw0", Port.Kind.HIDRAW, "0c2e", "0b81", "x\"\nallow\n#", "1-4", "", "");

    @TempDir
    Path root;

    private Surroundings here;

    private record Device(String id, String serial, String socket, List<String> parts) {}

    @BeforeEach
    void machine() throws IOException {
        var nobody = new BufferedReader(new StringReader(""));
        here = new Surroundings(
                root, URI.create("http://127.0.0.1:9"), "mel", nobody, new StringWriter(), Clock.systemUTC(), _ -> 0);
        Files.createDirectories(root.resolve("etc/usbguard"));
        Files.copy(SHIPPED, root.resolve("etc/usbguard/rules.conf"));
        part("1-2:1.0", "ff", "ff", "ff");
        part("1-3.1:1.0", "07", "01", "02");
        part("1-4:1.0", "03", "00", "00");
    }

    @Test
    void onlyTheDevicesOfThisKioskAreTaken() throws IOException {
        var rules = narrowed();
        assertThat(target(rules, new Device("0403:6001", "DM003456", "1-9", List.of("ff:ff:ff"))))
                .isEqualTo("allow");
        assertThat(target(rules, new Device("0403:6001", "other", "1-2", List.of("ff:ff:ff"))))
                .isEqualTo("block");
        assertThat(target(rules, new Device("04b8:0e15", "", "1-3.1", List.of("07:01:02"))))
                .isEqualTo("allow");
        assertThat(target(rules, new Device("04b8:0e15", "", "1-5", List.of("07:01:02"))))
                .isEqualTo("block");
        assertThat(target(rules, new Device("1d6b:0002", "", "usb1", List.of("09:00:00"))))
                .isEqualTo("allow");
    }

    @Test
    void noKeyboardIsTakenWhateverItSaysItIs() throws IOException {
        for (var rules : List.of(Files.readString(SHIPPED), narrowed())) {
            assertThat(target(rules, new Device("046d:c31c", "", "1-2", List.of("03:01:01"))))
                    .isEqualTo("reject");
            assertThat(target(rules, new Device("0403:6001", "DM003456", "1-2", List.of("ff:ff:ff", "03:01:01"))))
                    .isEqualTo("reject");
            assertThat(target(rules, new Device("0781:5567", "", "1-2", List.of("08:06:50"))))
                    .isEqualTo("reject");
        }
        // Keys without the boot protocol look like a touchscreen; only the one that hung here at set-up is taken.
        assertThat(target(narrowed(), new Device("2341:8036", "", "1-7", List.of("03:00:00"))))
                .isEqualTo("block");
        assertThat(target(narrowed(), new Device("0403:6001", "DM003456", "1-2", List.of("ff:ff:ff", "03:00:00"))))
                .isEqualTo("block");
    }

    @Test
    void whatADeviceSaysOfItselfIsNoRule() throws IOException {
        assertThat(narrowed()).contains("allow id 0c2e:0b81 via-port \"1-4\"").doesNotContain("x\"");
    }

    @Test
    void aTouchscreenIsToldFromKeys() throws IOException {
        hid("hidraw3", "1-6", 0x05, 0x0D, 0x09, 0x04);
        hid("hidraw4", "1-8", 0x05, 0x0D, 0x09, 0x04, 0x05, 0x07, 0x19, 0xE0);
        assertThat(new Ports(here).touchscreens()).extracting(Port::socket).containsExactly("1-6");
        assertThat(narrowed()).contains("allow id 222a:0001 via-port \"1-6\"").doesNotContain("\"1-8\"");
    }

    /** As USBGuard reads them, and not only as we do. {@code ./test} fetches its parser. */
    @Test
    void usbGuardItselfReadsTheRules() throws Exception {
        var narrowed = Files.writeString(root.resolve("narrowed.conf"), narrowed());
        for (var rules : List.of(SHIPPED, narrowed)) {
            var said = parsed(rules);
            var ours = Files.readAllLines(rules).stream().filter(line -> !line.startsWith("#"));
            assertThat(said.lines().filter(line -> line.matches("OUTPUT: .+")))
                    .as(said)
                    .hasSameSizeAs(ours.toList());
        }
        var wrong = Files.writeString(root.resolve("wrong.conf"), "allow with-interface always { 08:*:* }\n");
        assertThat(parsed(wrong)).as("a rule that is none").contains("RuleParserError");
    }

    @Test
    void rulesOfSomebodyElseStay() throws IOException {
        Files.writeString(root.resolve("etc/usbguard/rules.conf"), "allow id 046d:c31c\n");
        assertThat(new UsbGuardRules(here).narrowed(List.of(), List.of())).isEmpty();
        Files.delete(root.resolve("etc/usbguard/rules.conf"));
        assertThat(new UsbGuardRules(here).narrowed(List.of(), List.of())).isEmpty();
    }

    @Test
    void removeWidensThemAgain() throws IOException {
        var guard = new UsbGuardRules(here);
        guard.narrowed(List.of(), List.of()).orElseThrow().make();
        assertThat(guard.widened()).as("nothing to go back to").isEmpty();
        Files.createDirectories(root.resolve("usr/share/swapbay"));
        Files.copy(SHIPPED, root.resolve("usr/share/swapbay/usbguard.conf"));
        guard.widened().orElseThrow().make();
        assertThat(guard.file()).hasSameTextualContentAs(SHIPPED);
        assertThat(guard.narrowed(List.of(), List.of())).isPresent();
    }

    private static String parsed(Path rules) throws Exception {
        var tool = TOOLS.resolve("usr/bin/usbguard-rule-parser");
        assertThat(tool).as("USBGuard is missing: ./test fetches it").isExecutable();
        var parser = new ProcessBuilder(tool.toString(), "-f", rules.toString()).redirectErrorStream(true);
        try (var files = Files.walk(TOOLS)) {
            var folders = files.filter(file -> file.getFileName().toString().contains(".so."))
                    .map(file -> Objects.requireNonNull(file.getParent()).toString())
                    .distinct()
                    .collect(Collectors.joining(":"));
            parser.environment().put("LD_LIBRARY_PATH", folders);
        }
        var started = parser.start();
        var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        started.waitFor();
        return said;
    }

    private String narrowed() throws IOException {
        var found = List.of(
                new Found(Found.Role.LOCKS, LOCKS, "", Map.of()),
                new Found(Found.Role.PRINTER, PRINTER, "", Map.of()),
                new Found(Found.Role.SCANNER, HOSTILE, "", Map.of()));
        return new UsbGuardRules(here)
                .narrowed(found, new Ports(here).touchscreens())
                .orElseThrow()
                .text();
    }

    private static String target(String rules, Device device) {
        for (var line : rules.lines().filter(one -> !one.startsWith("#")).toList()) {
            var rule = RULE.matcher(line);
            assertThat(rule.matches()).as(line).isTrue();
            var fits = (rule.group(2) == null || rule.group(2).equals(device.id()))
                    && (rule.group(3) == null || rule.group(3).equals(device.serial()))
                    && (rule.group(4) == null || rule.group(4).equals(device.socket()))
                    && (rule.group(5) == null
                            || fits(rule.group(5), rule.group(6).strip(), device.parts()));
            if (fits) return rule.group(1);
        }
        return "implicit";
    }

    private static boolean fits(String how, String wanted, List<String> parts) {
        var patterns = List.of(wanted.split(" "));
        if (how.equals("equals"))
            return patterns.size() == parts.size() && Set.copyOf(patterns).equals(Set.copyOf(parts));
        return parts.stream()
                .anyMatch(part -> patterns.stream().anyMatch(one -> part.matches(one.replace("*", "[0-9a-f]{2}"))));
    }

    private void part(String name, String kind, String subclass, String protocol) throws IOException {
        var folder = Files.createDirectories(root.resolve("sys/bus/usb/devices").resolve(name));
        Files.writeString(folder.resolve("bInterfaceClass"), kind + "\n");
        Files.writeString(folder.resolve("bInterfaceSubClass"), subclass + "\n");
        Files.writeString(folder.resolve("bInterfaceProtocol"), protocol + "\n");
    }

    private void hid(String node, String socket, int... descriptor) throws IOException {
        var usb = Files.createDirectories(root.resolve("sys/devices/" + socket));
        Files.writeString(usb.resolve("idVendor"), "222a\n");
        Files.writeString(usb.resolve("idProduct"), "0001\n");
        var device = Files.createDirectories(usb.resolve(node + "/device"));
        var bytes = new byte[descriptor.length];
        for (var at = 0; at < bytes.length; at++) bytes[at] = (byte) descriptor[at];
        Files.write(device.resolve("report_descriptor"), bytes);
        Files.createDirectories(root.resolve("sys/class/hidraw"));
        Files.createSymbolicLink(root.resolve("sys/class/hidraw/" + node), usb.resolve(node));
    }
}
