package org.swapbay.hardware.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceTimeoutException;
import org.swapbay.hardware.DeviceUnavailableException;

@Timeout(60)
class TcpLineTests {

    private static final Duration SOON = Duration.ofSeconds(3);

    private ServerSocket printer;
    private Line line;

    @BeforeEach
    void connect() throws Exception {
        printer = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        line = TcpLine.open(printer.getInetAddress().getHostAddress(), printer.getLocalPort());
    }

    @AfterEach
    void disconnect() throws Exception {
        line.close();
        printer.close();
    }

    @Test
    void printBytesGoOutAndStatusComesBackOnOneSocket() throws Exception {
        try (var accepted = printer.accept()) {
            assertThat(line.awaitOpen(SOON)).isTrue();
            line.write(Bytes.of(0x10, 0x04, 0x01), SOON);
            assertThat(accepted.getInputStream().readNBytes(3)).containsExactly(0x10, 0x04, 0x01);
            accepted.getOutputStream().write(0x12);
            assertThat(line.read(SOON)).isEqualTo(Bytes.of(0x12));
        }
    }

    @Test
    void aPrinterThatHangsUpIsConnectedAgain() throws Exception {
        printer.accept().close();
        try (var again = printer.accept()) {
            await().atMost(Duration.ofSeconds(5)).until(line::isOpen);
            line.discardInput();
            line.write(Bytes.of(7), SOON);
            assertThat(again.getInputStream().read()).isEqualTo(7);
        }
    }

    @Test
    void aPrinterThatTakesNoBytesEndsTheWriteInTime() throws Exception {
        try (var accepted = printer.accept()) {
            assertThat(accepted.isConnected()).isTrue();
            assertThat(line.awaitOpen(SOON)).isTrue();
            assertThatExceptionOfType(DeviceTimeoutException.class)
                    .isThrownBy(() -> line.write(Bytes.copyOf(new byte[64 << 20]), Duration.ofMillis(300)));
        }
    }

    @Test
    void nobodyListeningIsUnavailable() throws Exception {
        printer.close();
        line.close();
        try (var nobody = TcpLine.open("127.0.0.1", 1)) {
            assertThat(nobody.awaitOpen(Duration.ofMillis(200))).isFalse();
            assertThatExceptionOfType(DeviceUnavailableException.class)
                    .isThrownBy(() -> nobody.write(Bytes.of(1), SOON));
        }
    }
}
