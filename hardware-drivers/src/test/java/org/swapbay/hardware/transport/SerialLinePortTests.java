package org.swapbay.hardware.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.swapbay.hardware.DeviceTimeoutException;

/** What the serial library does after a hang-up, which a pseudo-terminal does not always show. */
@Timeout(30)
class SerialLinePortTests {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void aWriteThatReportsZeroForEverEndsAndCountsAsPossiblySent() {
        var writes = new AtomicInteger();
        var openings = new AtomicInteger();
        try (var line = SerialLine.open("fake", () -> {
            openings.incrementAndGet();
            return new FakePort() {
                @Override
                public int write(byte[] octets, int offset) {
                    writes.incrementAndGet();
                    return 0;
                }
            };
        })) {
            assertThat(line.awaitOpen(SOON)).isTrue();
            assertThatExceptionOfType(DeviceTimeoutException.class).isThrownBy(() -> line.write(Bytes.of(1), SOON));
            assertThat(writes).hasValue(1);
            await().atMost(SOON).until(() -> openings.get() > 1);
        }
    }

    @Test
    void aReadThatReturnsNothingAtOnceIsAHangUpAndNeverSpins() {
        var reads = new AtomicInteger();
        try (var line = SerialLine.open("fake", () -> new FakePort() {
            @Override
            public int read(byte[] buffer) {
                reads.incrementAndGet();
                return 0;
            }
        })) {
            await().pollDelay(Duration.ofSeconds(1)).until(() -> true);
            assertThat(reads.get()).isBetween(2, 8);
            assertThat(line.name()).isEqualTo("fake");
        }
    }

    @Test
    void aWriteInPiecesIsFinished() throws Exception {
        var left = new StringBuffer();
        try (var line = SerialLine.open("fake", () -> new FakePort() {
            @Override
            public int write(byte[] octets, int offset) {
                left.append((char) octets[offset]);
                return 1;
            }
        })) {
            assertThat(line.awaitOpen(SOON)).isTrue();
            line.write(Bytes.of('a', 'b', 'c'), SOON);
            assertThat(left).hasToString("abc");
        }
    }

    @Test
    void aBabblingDeviceFillsNoMemory() throws Exception {
        var chunks = new AtomicInteger();
        try (var line = SerialLine.open("fake", () -> new FakePort() {
            @Override
            public int read(byte[] buffer) {
                return chunks.incrementAndGet() > 1_000 ? super.read(buffer) : buffer.length;
            }
        })) {
            await().atMost(SOON).until(() -> chunks.get() > 1_000);
            var kept = 0;
            for (var chunk = line.read(Duration.ZERO); !chunk.isEmpty(); chunk = line.read(Duration.ZERO))
                kept += chunk.length();
            assertThat(kept).isBetween(1, InputBuffer.CAPACITY);
        }
    }

    /** Says nothing until it is closed. */
    private static class FakePort implements Port {

        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public int read(byte[] buffer) {
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }

        @Override
        public int write(byte[] octets, int offset) {
            return octets.length - offset;
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }
}
