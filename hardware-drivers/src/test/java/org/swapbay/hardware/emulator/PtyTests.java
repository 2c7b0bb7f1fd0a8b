package org.swapbay.hardware.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class PtyTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;

    private Pty pty;
    private SerialPort port;

    @BeforeEach
    void openBothEnds() throws IOException {
        pty = Pty.open(folder.resolve("dev/locks"));
        port = openPort();
    }

    @AfterEach
    void closeBothEnds() throws IOException {
        port.closePort();
        pty.close();
    }

    @Test
    void everyByteValueArrivesUnchangedBothWays() throws IOException {
        port.writeBytes(everyByte(), 256);
        assertThat(readFromHost(256)).isEqualTo(everyByte());

        pty.write(everyByte());
        var received = new byte[256];
        assertThat(port.readBytes(received, 256)).isEqualTo(256);
        assertThat(received).isEqualTo(everyByte());
    }

    @Test
    void aHostThatSetsNothingGetsRawBytesAndNoEcho() throws IOException {
        var bytes = new byte[] {'a', '\r', '\n', 3, 4, 17, 19, 127};
        try (var fresh = Pty.open(folder.resolve("dev/fresh"));
                var host = new RandomAccessFile(fresh.line().toFile(), "rw")) {
            fresh.write(bytes);
            var received = new byte[bytes.length];
            host.readFully(received);
            assertThat(received).isEqualTo(bytes);
            assertThat(fresh.read(new byte[8], Duration.ofMillis(100)))
                    .as("no echo")
                    .isZero();
        }
    }

    @Test
    void readingAQuietLineEndsAfterItsTimeout() throws IOException {
        assertThat(pty.read(new byte[8], Duration.ofMillis(50))).isZero();
    }

    @Test
    void pullingThePlugEndsTheHostsReadAndRemovesTheLink() throws Exception {
        var read = CompletableFuture.supplyAsync(() -> port.readBytes(new byte[1], 1));
        pty.hangUp();

        assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(Files.exists(pty.line(), java.nio.file.LinkOption.NOFOLLOW_LINKS))
                .isFalse();
    }

    @Test
    void aReplugStandsUnderTheSameLinkAndWorks() throws IOException {
        pty.hangUp();
        port.closePort();
        pty.plugIn();
        port = openPort();

        port.writeBytes(new byte[] {7}, 1);
        assertThat(readFromHost(1)).containsExactly(7);
    }

    @Test
    void aReaderWaitingThroughAReplugReadsFromTheNewLine() throws Exception {
        var read = CompletableFuture.supplyAsync(() -> {
            try {
                return readFromHost(1);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        pty.hangUp();
        port.closePort();
        pty.plugIn();
        port = openPort();
        port.writeBytes(new byte[] {9}, 1);

        assertThat(read.get(5, TimeUnit.SECONDS)).containsExactly(9);
    }

    @Test
    void pullingThePlugDoesNotWaitForAReadersTimeout() throws Exception {
        var read = CompletableFuture.supplyAsync(() -> {
            try {
                return pty.read(new byte[1], Duration.ofMinutes(1));
            } catch (IOException e) {
                return -1;
            }
        });
        pty.close();

        assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
    }

    @Test
    void aHostThatNeverReadsLosesBytesInsteadOfBlockingTheDevice() throws IOException {
        long before = System.nanoTime();
        pty.write(new byte[1_000_000]);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(PATIENCE);
    }

    @Test
    void whatIsSaidWhileNobodyListensIsLost() throws IOException {
        port.closePort();
        assertThat(pty.attended()).isFalse();
        pty.write(new byte[] {1, 2, 3});
        port = openPort();
        assertThat(pty.attended()).isTrue();
        pty.write(new byte[] {4});

        var received = new byte[4];
        assertThat(port.readBytes(received, 1)).isEqualTo(1);
        assertThat(received[0]).isEqualTo((byte) 4);
    }

    @Test
    void aClosedLineRefusesToRead() throws IOException {
        pty.close();
        assertThatThrownBy(() -> pty.read(new byte[1], PATIENCE)).isInstanceOf(IOException.class);
    }

    private SerialPort openPort() {
        var opened = SerialPort.getCommPort(pty.line().toString());
        opened.setComPortTimeouts(SerialPort.TIMEOUT_READ_BLOCKING, 5_000, 0);
        assertThat(opened.openPort()).isTrue();
        return opened;
    }

    private byte[] readFromHost(int count) throws IOException {
        var all = new byte[0];
        var chunk = new byte[64];
        while (all.length < count) {
            int got = pty.read(chunk, PATIENCE);
            assertThat(got).as("bytes within the patience").isPositive();
            int before = all.length;
            all = Arrays.copyOf(all, before + got);
            System.arraycopy(chunk, 0, all, before, got);
        }
        return all;
    }

    private static byte[] everyByte() {
        var bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) bytes[i] = (byte) i;
        return bytes;
    }
}
