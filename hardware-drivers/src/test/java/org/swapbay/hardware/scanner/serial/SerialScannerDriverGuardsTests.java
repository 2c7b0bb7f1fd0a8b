package org.swapbay.hardware.scanner.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.scanner.ReadParser;
import org.swapbay.hardware.scanner.ScanData;
import org.swapbay.hardware.scanner.Symbology;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;

/** The reading thread and what waits, over a line in memory: one byte is one read. */
@Timeout(20)
class SerialScannerDriverGuardsTests {

    private static final Bytes LOST = Bytes.of(0xFF, 0xFF);

    private final HandLine line = new HandLine();
    private final OneByteParser parser = new OneByteParser();
    private final SerialScannerDriver driver = SerialScannerDriver.open(line, parser);

    @AfterEach
    void close() {
        driver.close();
    }

    @Test
    void readsAreTakenInTheirOrder() throws Exception {
        line.says(1, 2);
        line.says(3);
        assertThat(List.of(driver.take(), driver.take(), driver.take())).containsExactly(read(1), read(2), read(3));
    }

    @Test
    void withSettingsItReadsAsTheyAreSetUp() throws Exception {
        var own = new HandLine();
        var terminated = new ScanSettings("", ScanSettings.Ending.TERMINATOR, Duration.ofMillis(100), false);
        try (var serial = SerialScannerDriver.open(own, terminated)) {
            own.says('C', 'B', '\r');
            assertThat(serial.take().label()).isEqualTo("CB");
        }
    }

    @Test
    void onlyTheSixteenLatestWait() throws Exception {
        line.says(IntStream.rangeClosed(1, 20).toArray());
        await().until(line::allRead);
        var taken = new ArrayList<ScanData>();
        for (var read = 0; read < 16; read++) taken.add(driver.take());
        assertThat(taken).first().isEqualTo(read(5));
        assertThat(taken).last().isEqualTo(read(20));
    }

    @Test
    void aGapEndsARead() throws Exception {
        parser.begun = Optional.of(read(9));
        assertThat(driver.take()).isEqualTo(read(9));
        assertThat(line.waits).contains(Duration.ofMillis(7));
    }

    @Test
    void withNothingBegunItWaitsASecondAtATimeAndAsksTheClock() throws Exception {
        await().until(() -> !line.waits.isEmpty());
        assertThat(line.waits).containsOnly(Duration.ofSeconds(1));
        line.says(1);
        driver.take();
        assertThat(parser.nows).isNotEmpty().allSatisfy(now -> assertThat(System.nanoTime() - now)
                .isBetween(0L, TimeUnit.SECONDS.toNanos(20)));
    }

    @Test
    void aLostLineDropsWhatWasBegunAndIsWaitedFor() throws Exception {
        line.input.add(LOST);
        await().until(() -> parser.resets == 1);
        await().until(() -> line.awaited.contains(Duration.ofSeconds(1)));
        line.says(4);
        assertThat(driver.take()).isEqualTo(read(4));
        assertThat(parser.resets).isEqualTo(1);
    }

    @Test
    void whateverComesAfterItWasClosedIsNobodysRead() throws Exception {
        driver.close();
        assertThat(driver.online()).isFalse();
        line.says(5);
        for (var twice = 0; twice < 2; twice++)
            assertThatExceptionOfType(DeviceUnavailableException.class)
                    .isThrownBy(driver::take)
                    .withMessageContaining("by hand");
    }

    @Test
    void whatWasReadBeforeItWasClosedIsStillTaken() throws Exception {
        line.says(6);
        await().until(line::allRead);
        assertThat(driver.online()).isTrue();
        driver.close();
        assertThat(driver.take()).isEqualTo(read(6));
        assertThatExceptionOfType(DeviceUnavailableException.class).isThrownBy(driver::take);
    }

    /** Of a scanner that loses reads somebody has to hear; one that does not must not fill the log. */
    @Test
    void aReadThatIsDroppedIsSaidOnce() throws Exception {
        var lines = new ListAppender<ILoggingEvent>();
        var log = (Logger) LoggerFactory.getLogger(SerialScannerDriver.class);
        lines.start();
        log.addAppender(lines);
        try {
            line.says(1);
            driver.take();
            assertThat(lines.list).isEmpty();
            parser.drops = 1;
            line.says(2);
            driver.take();
            line.says(3);
            driver.take();
            await().until(line::allRead);
            assertThat(lines.list).singleElement().satisfies(said -> assertThat(said.getFormattedMessage())
                    .contains("was dropped"));
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void itsThreadEndsWithIt() {
        await().until(() -> !line.waits.isEmpty());
        driver.close();
        await().until(() -> !line.reader.isAlive());
    }

    private static ScanData read(int number) {
        return new ScanData("S-" + number, Symbology.NOT_TOLD);
    }

    /** Each byte is a read; what was begun ends with the first gap. */
    private static final class OneByteParser implements ReadParser {
        final List<Long> nows = new CopyOnWriteArrayList<>();
        volatile Optional<ScanData> begun = Optional.empty();
        volatile int resets;
        volatile int drops;
        private int dropped;
        private boolean waitedFor;

        @Override
        public List<ScanData> accept(byte[] chunk, long now) {
            nows.add(now);
            dropped += drops;
            drops = 0;
            var reads = new ArrayList<ScanData>();
            for (var each : chunk) reads.add(read(each));
            return reads;
        }

        @Override
        public Optional<ScanData> idle(long now) {
            nows.add(now);
            if (!waitedFor) return Optional.empty();
            var ended = begun;
            begun = Optional.empty();
            return ended;
        }

        @Override
        public Optional<Duration> untilGap(long now) {
            waitedFor = begun.isPresent();
            return begun.map(_ -> Duration.ofMillis(7));
        }

        @Override
        public void reset() {
            resets++;
        }

        @Override
        public long dropped() {
            return resets + dropped;
        }
    }

    /** A line that says what it is told to say. A wait is as short as the machine allows, and is written down. */
    private static final class HandLine implements Line {
        final BlockingQueue<Bytes> input = new ArrayBlockingQueue<>(64);
        final List<Duration> waits = new CopyOnWriteArrayList<>();
        final List<Duration> awaited = new CopyOnWriteArrayList<>();
        volatile Thread reader = Thread.currentThread();
        private volatile boolean open = true;
        private volatile int said;
        private volatile int heard;
        private volatile int delivered;

        void says(int... numbers) {
            said = said + 1;
            input.add(Bytes.of(numbers));
        }

        /** The next read was asked for after the last one was delivered. */
        boolean allRead() {
            return delivered == said;
        }

        @Override
        public Bytes read(Duration timeout) throws DeviceUnavailableException {
            reader = Thread.currentThread();
            delivered = heard;
            if (waits.size() < 100) waits.add(timeout);
            try {
                var next = input.poll(10, TimeUnit.MILLISECONDS);
                if (next != null) heard = heard + 1;
                if (LOST.equals(next) || !open) throw new DeviceUnavailableException("lost");
                return next == null ? Bytes.NONE : next;
            } catch (InterruptedException stopped) {
                throw new DeviceUnavailableException("stopped");
            }
        }

        @Override
        public void write(Bytes bytes, Duration timeout) {}

        @Override
        public void discardInput() {}

        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public boolean awaitOpen(Duration timeout) {
            awaited.add(timeout);
            return open;
        }

        @Override
        public String name() {
            return "by hand";
        }

        @Override
        public void close() {
            open = false;
        }
    }
}
