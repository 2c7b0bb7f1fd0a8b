package org.swapbay.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.emulator.ReceiptPrinterEmulator;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.hardware.printer.escpos.EscPosPrinterDriver;
import org.swapbay.hardware.printer.escpos.EscPosSettings;
import org.swapbay.hardware.scanner.BarcodeScanner;
import org.swapbay.hardware.scanner.hid.HidPosParser;
import org.swapbay.hardware.scanner.serial.SerialScannerDriver;
import org.swapbay.hardware.transport.Bytes;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.NodeLine;

/**
 * Pulls out the scanner and the printer and plugs them in again, while one person goes on scanning and the printer goes
 * on printing. A scan whose cable was pulled is scanned again, as a person does when nothing happened; it must never
 * arrive twice, nor half. A receipt that the driver calls printed came out once.
 */
final class UsbPulls implements AutoCloseable {

    private static final UsbGadget SCANNER = new UsbGadget("scanner", 0);
    private static final UsbGadget PRINTER = new UsbGadget("printer", 1);
    private static final int MOST_MOMENTS = 60;
    /** Nobody scans quicker. */
    private static final Duration HANDS = Duration.ofMillis(25);

    /** Nor takes and leaves receipts quicker. */
    private static final Duration BETWEEN_RECEIPTS = Duration.ofMillis(60);

    /** After so many the paper is looked at and taken away; the emulated printer keeps no more than 200 pieces. */
    private static final int LOOKED_AT = 100;

    /** Much longer than a report takes, much shorter than a plug is out. */
    private static final Duration FORGETS = Duration.ofMillis(150);

    private final Line scannerLine;
    private final Line printerLine;
    private final ReceiptPrinterEmulator paper;
    private final UsbCable cable;
    private final Line light = NodeLine.open(Path.of("/dev/hidg0"));
    private final BarcodeScanner scanner;
    private final ReceiptPrinter printer;
    private final LinkedBlockingQueue<String> read = new LinkedBlockingQueue<>();
    private final AtomicInteger scannerPulls = new AtomicInteger();
    private final AtomicInteger scans = new AtomicInteger();
    private final AtomicInteger scansCut = new AtomicInteger();
    private final AtomicInteger receipts = new AtomicInteger();
    private final AtomicInteger receiptsCut = new AtomicInteger();
    private final List<String> printed = Collections.synchronizedList(new ArrayList<>());
    private final List<String> tried = Collections.synchronizedList(new ArrayList<>());
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final SplittableRandom chance = new SplittableRandom(20261123);
    private volatile boolean over;

    UsbPulls(Line scannerLine, Line printerLine, ReceiptPrinterEmulator paper, UsbCable cable) {
        this.scannerLine = scannerLine;
        this.printerLine = printerLine;
        this.paper = paper;
        this.cable = cable;
        scanner = SerialScannerDriver.open(scannerLine, new HidPosParser());
        printer = EscPosPrinterDriver.open(printerLine, EscPosSettings.standard());
    }

    /** @return the figures in words */
    String pull(int rounds) throws Exception {
        paper.takePaper();
        awaitOpen(true, true);
        var people =
                List.of(person("takes reads", this::take), person("scans", this::scan), person("prints", this::print));
        var back = new long[rounds];
        for (var round = 0; round < rounds; round++) {
            awaitMore(1, 1);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(chance.nextInt(MOST_MOMENTS)));
            back[round] = round(chance.nextInt(3)) / 1_000_000;
            if (round % 20 == 19) System.out.println((round + 1) + " pulled out and plugged in so far");
        }
        awaitMore(1, 1);
        over = true;
        for (var person : people.subList(1, people.size())) person.join(UsbGadget.LONG);
        assertThat(failures).isEmpty();
        assertThat(read).as("reads that nobody scanned").isEmpty();
        judgePaper();
        Arrays.sort(back);
        return rounds + " pulled out and plugged in; " + scans + " scans read, each once; " + scansCut
                + " more cut by the pull and scanned again; " + receipts + " receipts printed, each once; "
                + receiptsCut + " cut by the pull, and said so; back at work after " + back[rounds / 2]
                + " ms, at most "
                + back[rounds - 1] + " ms";
    }

    @Override
    public void close() {
        over = true;
        scanner.close();
        printer.close();
        light.close();
    }

    /** @return nanoseconds from the plug to the next scan and the next receipt */
    private long round(int which) throws Exception {
        var scannerToo = which != 1;
        var printerToo = which != 2;
        if (scannerToo) {
            scannerPulls.incrementAndGet();
            SCANNER.remove();
        }
        if (printerToo) {
            // Linux 6.1's printer gadget breaks its lists when it goes while somebody has its node open.
            cable.cut();
            PRINTER.remove();
        }
        await("lines down")
                .atMost(UsbGadget.LONG)
                .until(() -> !(scannerToo && scannerLine.isOpen()) && !(printerToo && printerLine.isOpen()));
        var began = System.nanoTime();
        if (scannerToo) SCANNER.insert();
        if (printerToo) {
            PRINTER.insert();
            PRINTER.awaitReady();
            cable.join();
        }
        awaitOpen(scannerToo, printerToo);
        if (scannerToo) scannerPulls.incrementAndGet();
        awaitMore(scannerToo ? 1 : 0, printerToo ? 1 : 0);
        return System.nanoTime() - began;
    }

    private void awaitOpen(boolean scannerToo, boolean printerToo) {
        await("lines up")
                .atMost(UsbGadget.LONG)
                .until(() -> !failures.isEmpty()
                        || (!scannerToo || scannerLine.isOpen()) && (!printerToo || printerLine.isOpen()));
    }

    private void awaitMore(int moreScans, int moreReceipts) {
        var scansThen = scans.get() + moreScans;
        var receiptsThen = receipts.get() + moreReceipts;
        await("work goes on")
                .atMost(UsbGadget.LONG)
                .until(() -> !failures.isEmpty() || scans.get() >= scansThen && receipts.get() >= receiptsThen);
        assertThat(failures).isEmpty();
    }

    private void take() throws Exception {
        while (!over) read.add(scanner.take().label());
    }

    private void scan() throws Exception {
        for (var number = 0; !over; number++) {
            // Every other one is longer than a report.
            var code = "CB-" + (10_000 + number) + (number % 2 == 0 ? "" : "-" + "x".repeat(80));
            while (!arrives(code)) if (over) return;
            scans.incrementAndGet();
            LockSupport.parkNanos(HANDS.toNanos());
        }
    }

    /** False where the cable was pulled meanwhile; without that, a scan that does not arrive is lost. */
    private boolean arrives(String code) throws Exception {
        await().atMost(UsbGadget.LONG).until(() -> over || scannerPulls.get() % 2 == 0);
        var pulls = scannerPulls.get();
        var patience = System.nanoTime() + UsbGadget.LONG.toNanos();
        if (beam(code)) {
            while (System.nanoTime() < patience) {
                var came = read.poll(100, TimeUnit.MILLISECONDS);
                if (came != null) {
                    assertThat(came).as("what was read").isEqualTo(code);
                    return true;
                }
                if (scannerPulls.get() != pulls) break;
            }
        }
        // An odd number: out, or not yet back.
        await().atMost(UsbGadget.LONG).until(() -> over || scannerPulls.get() % 2 == 0);
        var late = read.poll(1, TimeUnit.SECONDS);
        if (late != null) {
            assertThat(late).as("what was read late").isEqualTo(code);
            return true;
        }
        assertThat(scannerPulls.get() != pulls || over)
                .as("lost, and no cable was pulled: " + code)
                .isTrue();
        scansCut.incrementAndGet();
        return false;
    }

    /** A scanner without power forgets what it has not sent, so nothing waits here for the plug to come back. */
    private boolean beam(String code) {
        if (!light.awaitOpen(UsbGadget.LONG)) return false;
        try {
            for (var report : HidReports.of(code)) light.write(Bytes.copyOf(report), FORGETS);
            return true;
        } catch (DeviceException pulled) {
            return false;
        }
    }

    private void print() {
        for (var number = 0; !over; number++) {
            var words = "Receipt " + number + " of many";
            tried.add(words);
            try {
                printer.print(receipt(words));
                printed.add(words);
                receipts.incrementAndGet();
                // Nothing hangs in the printer now.
                if (tried.size() >= LOOKED_AT) judgePaper();
                LockSupport.parkNanos(BETWEEN_RECEIPTS.toNanos());
            } catch (DeviceException cut) {
                receiptsCut.incrementAndGet();
                printerLine.awaitOpen(Duration.ofSeconds(1));
            }
        }
    }

    /** Long enough to be pulled out in the middle. */
    private static Receipt receipt(String words) {
        return new Receipt(Stream.concat(
                        IntStream.range(0, 20).mapToObj(each -> "line " + each + " above what counts"),
                        Stream.of(words))
                .<Receipt.Line>map(each -> new Receipt.Line.Text(each, Receipt.Style.PLAIN, Receipt.Align.LEFT))
                .toList());
    }

    private void judgePaper() {
        var strips = paper.paper().stream().map(strip -> strip.text()).toList();
        assertThat(strips).as("two receipts on one piece").noneMatch(strip -> strip.split("of many", -1).length > 2);
        for (var words : tried) {
            var times = strips.stream().filter(strip -> strip.contains(words)).count();
            if (printed.contains(words)) assertThat(times).as(words).isEqualTo(1);
            else assertThat(times).as(words + ", which was cut").isLessThanOrEqualTo(1);
        }
        assertThat(strips)
                .as("paper that nobody printed now")
                .allMatch(strip -> !strip.contains("of many") || tried.stream().anyMatch(strip::contains));
        tried.clear();
        printed.clear();
        paper.takePaper();
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private Thread person(String name, Work work) {
        return Thread.ofPlatform().daemon().name(name).start(() -> {
            try {
                work.run();
            } catch (Throwable failed) {
                if (!over) failures.add(failed);
            }
        });
    }
}
