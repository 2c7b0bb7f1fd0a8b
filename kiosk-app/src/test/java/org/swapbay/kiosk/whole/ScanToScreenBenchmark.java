package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.Pty;

/**
 * How long people wait, in the packaged program and a real browser; not part of the test run. The command stands in
 * {@code docs/how-to/measure.md}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScanToScreenBenchmark {

    private static final Logger log = LoggerFactory.getLogger(ScanToScreenBenchmark.class);
    private static final int WARM_UP = 100;
    private static final int SCANS = 300;
    private static final int OPENINGS = 60;
    /** Compiled as well as in the hallway. */
    private static final String[] AS_IN_THE_HALLWAY = {"-XX:TieredStopAtLevel=4"};

    /** Notes when the page changes; {@code next} is the coming change. */
    private static final String WATCH = """
            () => {
              window.expect = () => { window.next = new Promise((done) => window.changed = done); };
              new MutationObserver(() => window.changed?.(%s))
                  .observe(document.body, {subtree: true, childList: true, characterData: true, attributes: true});
              document.addEventListener('pointerdown', (event) => {
                window.touched = Math.round((performance.timeOrigin + event.timeStamp) * 1000);
              }, {capture: true});
            }""".formatted(PageClock.NOW);

    /** Keeps when the text of the empty view changed, and what it says. */
    private static final String RECORD = """
            () => {
              window.times = [];
              const view = document.querySelector('main');
              new MutationObserver(() => times.push([%s, Number(view.textContent)]))
                  .observe(view, {subtree: true, childList: true, characterData: true});
            }""".formatted(PageClock.NOW);

    private Hallway hallway;
    private Pty scanner;

    @BeforeAll
    void open() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("swapbay-scanner");
        // A line of its own, so that the last byte can be timed where it is written.
        scanner = Pty.open(folder.resolve("scanner"));
        hallway = Hallway.open(scanner.line(), AS_IN_THE_HALLWAY);
    }

    @AfterAll
    void close() throws IOException {
        hallway.close();
        scanner.close();
    }

    /** Both at the same time, so that whatever else the machine does befalls both. */
    @Test
    void fromTheLastByteOfAScanToTheChangedScreen() throws IOException, InterruptedException {
        var page = hallway.screen.page();
        await().until(scanner::attended);
        var port = Program.freePort();
        var empty = startEmptyPush(port);
        try {
            var emptyPage = hallway.screen.newPage(1080, 1920);
            emptyPage.navigate("http://127.0.0.1:" + port + "/empty");
            emptyPage.locator("main").waitFor();
            emptyPage.evaluate(RECORD);
            page.evaluate(WATCH);
            var clock = PageClock.of(page);
            var scans = new ArrayList<Long>();
            for (int i = 0; i < WARM_UP + SCANS; i++) {
                page.evaluate("expect()");
                // By turns, because a badge held before the scanner counts once.
                scan(new Visitor(1 + i % 2).badge());
                long written = PageClock.machine();
                long changed = ((Number) page.evaluate("next")).longValue() + clock.behindMicros();
                if (i >= WARM_UP) scans.add(changed - written);
                page.waitForTimeout(EmptyPush.EVERY_MILLIS);
            }
            report("scan to screen", scans, clock);
            emptyPage.waitForCondition(
                    () -> ((Number) emptyPage.evaluate("times.length")).intValue() >= WARM_UP + SCANS);
            var emptyClock = PageClock.of(emptyPage);
            var pushes = times(emptyPage).stream()
                    .skip(WARM_UP)
                    .limit(SCANS)
                    .map(pair -> pair.getFirst().longValue()
                            + emptyClock.behindMicros()
                            - pair.getLast().longValue())
                    .toList();
            report("empty push view", pushes, emptyClock);
        } finally {
            empty.kill();
        }
    }

    @Test
    void fromTheTouchToThePulse() throws IOException {
        var page = hallway.screen.page();
        page.reload();
        hallway.screen.reads("Chromebook");
        page.evaluate(WATCH);
        var clock = PageClock.of(page);
        var visitor = new Visitor(3);
        scan(visitor.badge());
        hallway.screen.reads("Now scan the label on your Chromebook.");
        scan(visitor.label());
        hallway.screen.touch("Only hand it in");
        hallway.tellWhatIsWrong();
        var waits = new ArrayList<Long>();
        var confirm = "Go on";
        for (int i = 1; i <= OPENINGS; i++) {
            hallway.screen.touch(confirm);
            int door = hallway.openDoor();
            long touched = ((Number) page.evaluate("touched")).longValue() + clock.behindMicros();
            waits.add(PageClock.micros(hallway.bench.pulses().getLast().time()) - touched);
            assertThat(hallway.bench.pulses()).hasSize(i);
            hallway.screen.reads("Put it in door %d".formatted(door));
            hallway.bench.push(door);
            confirm = "Open door %d again".formatted(door);
            hallway.screen.reads("it looks empty");
        }
        report("confirm to pulse", waits, clock);
        hallway.screen.touch("I keep my Chromebook");
        hallway.screen.reads("Scan your badge.");
    }

    private void scan(String code) throws IOException {
        scanner.write((code + "\r").getBytes(StandardCharsets.US_ASCII));
    }

    /** A process like the kiosk's with nothing in it. */
    private Program startEmptyPush(int port) throws IOException, InterruptedException {
        var jar = PackagedJar.find();
        var settings = List.of(
                "--server.port=" + port,
                "--spring.datasource.url=jdbc:h2:mem:empty",
                "--swapbay.data=unused",
                "--vaadin.allowed-packages=com.vaadin,org.swapbay.kiosk.whole");
        var tests = Path.of("target/test-classes").toAbsolutePath();
        var command = jar.other(List.of(AS_IN_THE_HALLWAY), tests, EmptyPush.class.getName(), settings);
        var program = Program.start(jar.folder(), command, hallway.folder.resolve("empty.log"));
        program.await("the empty view is served", () -> answers(port));
        return program;
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<Number>> times(Page page) {
        return (List<List<Number>>) page.evaluate("times");
    }

    private static void report(String what, List<Long> micros, PageClock clock) {
        var sorted = micros.stream().sorted().toList();
        log.warn(String.format(
                Locale.ROOT,
                "%s: n=%d p50=%.1f p90=%.1f p99=%.1f max=%.1f ms (clock ±%.2f ms, load %.1f)",
                what,
                sorted.size(),
                quantile(sorted, 0.5),
                quantile(sorted, 0.9),
                quantile(sorted, 0.99),
                quantile(sorted, 1),
                clock.errorMicros() / 1000.0,
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()));
    }

    private static double quantile(List<Long> sorted, double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1) / 1000.0;
    }
}
