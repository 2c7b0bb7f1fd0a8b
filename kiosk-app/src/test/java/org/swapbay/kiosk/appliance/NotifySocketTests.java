package org.swapbay.kiosk.appliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NotifySocketTests {

    @TempDir
    private Path folder;

    @Test
    void whatIsSentArrivesAsOneDatagram() throws IOException {
        var address = folder.resolve("notify").toString();
        try (var listener = new Listener(address)) {
            var socket = new NotifySocket(address);
            socket.send("READY=1\nSTATUS=serving");
            socket.send("WATCHDOG=1");
            assertThat(listener.next()).isEqualTo("READY=1\nSTATUS=serving");
            assertThat(listener.next()).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void anAbstractNameWorksToo() throws IOException {
        var address = "@swapbay-test-" + ProcessHandle.current().pid();
        try (var listener = new Listener(address)) {
            new NotifySocket(address).send("READY=1");
            assertThat(listener.next()).isEqualTo("READY=1");
        }
    }

    @Test
    void nobodyThereIsAnError() throws IOException {
        var socket = new NotifySocket(folder.resolve("gone").toString());
        assertThatThrownBy(() -> socket.send("READY=1"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("errno 2");
    }

    /** The kernel holds a few dozen datagrams; the program must not wait for a systemd that does not read. */
    @Test
    void aListenerThatDoesNotReadHoldsNobodyUp() throws IOException {
        var address = folder.resolve("notify").toString();
        try (var listener = new Listener(address)) {
            var socket = new NotifySocket(address);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) socket.send("WATCHDOG=1");
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("errno 11");
            assertThat(listener.next()).isEqualTo("WATCHDOG=1");
        }
    }

    @Test
    void anAddressThatCannotBeOneIsRefused() {
        for (var address : new String[] {"", "relative", "/" + "x".repeat(107)})
            assertThatThrownBy(() -> new NotifySocket(address)).isInstanceOf(IOException.class);
    }
}
