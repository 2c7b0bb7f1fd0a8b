package org.swapbay.provisioning;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A device made by the kernel's own gadget drivers, at a host controller that is none ({@code dummy_hcd}): whatever the
 * kernel does with it, it would do with one of plastic.
 *
 * @param name of its folder in configfs
 * @param socket number of the controller
 */
record UsbGadget(String name, int socket) {

    static final Duration LONG = Duration.ofSeconds(60);

    private static final Path GADGETS = Path.of("/sys/kernel/config/usb_gadget");

    /** Gives the device its socket. */
    void insert() throws IOException {
        Files.writeString(GADGETS.resolve(name).resolve("UDC"), controller());
    }

    void remove() throws IOException {
        Files.writeString(GADGETS.resolve(name).resolve("UDC"), "\n");
        // Else what is asked after it is plugged in again is answered by the one from before.
        await(name + " gone").atMost(LONG).until(() -> !Files.exists(atHost()));
    }

    void awaitReady() {
        await(name + " set up").atMost(LONG).until(this::isSetUp);
    }

    /** By the host's word: the gadget's controller goes on saying "configured" when the plug is out. */
    boolean isSetUp() throws IOException {
        try {
            return !Files.readString(atHost().resolve("bConfigurationValue")).isBlank();
        } catch (NoSuchFileException notThere) {
            return false;
        }
    }

    /** The folder of the device at the host's side; nothing is there while it is not plugged in, or was thrown out. */
    Path atHost() throws IOException {
        var controller = Path.of("/sys/devices/platform/dummy_hcd." + socket);
        try (var folders = Files.list(controller)) {
            var bus = folders.map(each -> each.getFileName().toString())
                    .filter(each -> each.matches("usb\\d+"))
                    .findFirst()
                    .orElseThrow();
            return controller.resolve(bus).resolve(bus.substring(3) + "-1");
        }
    }

    private String controller() {
        return "dummy_udc." + socket;
    }
}
