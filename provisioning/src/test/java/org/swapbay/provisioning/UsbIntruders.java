package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a pupil may bring and plug in, and what becomes of it. */
final class UsbIntruders {

    private static final int SOCKET = 3;

    private enum Intruder {
        KEYBOARD("keyboard", "046d:c31c", "KB-0001", "reject", "reject", "usbhid"),
        DISK("disk", "0781:5567", "DI-0001", "reject", "reject", "usb-storage"),
        NETWORK("network", "0525:a4a1", "NE-0001", "reject", "reject", "cdc_ether"),
        HIDDEN_KEYS("hidden-keys", "2341:8036", "HK-0001", "allow", "block", "usbhid"),
        TWO_FACED("two-faced", "0c2e:0b81", "SC-0001", "reject", "reject", "usbhid"),
        OTHER_SCANNER("other-scanner", "0c2e:0b81", "SC-0002", "allow", "block", "usbhid"),
        OTHER_LOCKS("other-locks", "0403:6015", "LK-0002", "allow", "block", "cdc_acm");

        final UsbGadget gadget;
        final String id;
        final String serial;
        final String shipped;
        final String narrowed;
        final String driver;

        Intruder(String name, String id, String serial, String shipped, String narrowed, String driver) {
            gadget = new UsbGadget(name, SOCKET);
            this.id = id;
            this.serial = serial;
            this.shipped = shipped;
            this.narrowed = narrowed;
            this.driver = driver;
        }

        String words() {
            return switch (this) {
                case KEYBOARD -> "a keyboard";
                case DISK -> "a memory stick";
                case NETWORK -> "a network adapter";
                case HIDDEN_KEYS -> "keys that do not say they are a keyboard (class 3, protocol 0)";
                case TWO_FACED -> "the kiosk's scanner by name and number, with a keyboard in it";
                case OTHER_SCANNER -> "a scanner of the same make with another number";
                case OTHER_LOCKS -> "a serial adapter of the same make with another number";
            };
        }
    }

    private final UsbReport report;
    private final boolean all;

    /** @param all and not only a few */
    UsbIntruders(UsbReport report, boolean all) {
        this.report = report;
        this.all = all;
    }

    /** Without USBGuard each of them works: what is shown below would be seen if it were otherwise. */
    void withoutGuard() throws IOException {
        for (var intruder : some(List.of(Intruder.KEYBOARD))) {
            plugIn(intruder);
            await(intruder.words()).atMost(UsbGadget.LONG).until(() -> drivers(intruder)
                    .contains(intruder.driver));
            report.intruder(intruder.words(), "no USBGuard", "taken by " + drivers(intruder));
            takeOut(intruder);
        }
    }

    void withGuard(UsbGuard guard, boolean narrowed) throws IOException {
        var few = narrowed
                ? List.of(Intruder.TWO_FACED, Intruder.HIDDEN_KEYS)
                : List.of(Intruder.KEYBOARD, Intruder.DISK);
        for (var intruder : some(few)) {
            var expected = narrowed ? intruder.narrowed : intruder.shipped;
            var before = UsbGuard.decisions();
            plugIn(intruder);
            assertThat(guard.decision(intruder.id, intruder.serial, before))
                    .as(intruder.words())
                    .isEqualTo(expected);
            switch (expected) {
                case "allow" ->
                    await(intruder.words()).atMost(UsbGadget.LONG).until(() -> drivers(intruder)
                            .contains(intruder.driver));
                case "reject" -> awaitGone(intruder);
                default -> {
                    assertThat(Files.readString(intruder.gadget.atHost().resolve("authorized")))
                            .startsWith("0");
                    assertThat(drivers(intruder)).as(intruder.words()).isEmpty();
                    assertThat(intruder.gadget.isSetUp()).isFalse();
                }
            }
            report.intruder(
                    intruder.words(),
                    narrowed ? "after setup" : "as shipped",
                    switch (expected) {
                        case "allow" -> "taken";
                        case "reject" -> "thrown out";
                        default -> "not taken";
                    });
            takeOut(intruder);
        }
    }

    private List<Intruder> some(List<Intruder> few) {
        return all ? List.of(Intruder.values()) : few;
    }

    private static void plugIn(Intruder intruder) throws IOException {
        make("make", intruder);
        intruder.gadget.insert();
    }

    private static void takeOut(Intruder intruder) throws IOException {
        intruder.gadget.remove();
        make("unmake", intruder);
    }

    private static void make(String act, Intruder intruder) throws IOException {
        var gadgets = new ProcessBuilder("bash", System.getenv("GADGETS"), act, intruder.gadget.name());
        assertThat(gadgets.inheritIO().start().onExit().join().exitValue())
                .as(act + " " + intruder.words())
                .isZero();
    }

    private static void awaitGone(Intruder intruder) {
        await(intruder.words() + " gone")
                .atMost(UsbGadget.LONG)
                .until(() -> !Files.exists(intruder.gadget.atHost().resolve("idVendor")));
    }

    /** The kernel's drivers that took a function of it. */
    private static String drivers(Intruder intruder) throws IOException {
        var device = intruder.gadget.atHost();
        var found = new TreeSet<String>();
        if (!Files.isDirectory(device)) return "";
        List<Path> functions;
        try (var inside = Files.list(device)) {
            functions = inside.filter(each -> each.getFileName().toString().contains(":"))
                    .toList();
        }
        for (var function : functions) {
            var driver = function.resolve("driver");
            if (Files.isSymbolicLink(driver))
                found.add(Files.readSymbolicLink(driver).getFileName().toString());
        }
        return found.stream().collect(Collectors.joining(" "));
    }
}
