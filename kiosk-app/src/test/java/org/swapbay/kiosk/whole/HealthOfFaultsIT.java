package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.Fault;
import org.swapbay.hardware.emulator.Part;

/**
 * Everything that the emulators can make go wrong, and what the packaged program says of it, held against
 * {@code docs/reference/health.md}: in every build one fault of each way in which it comes to be known.
 * {@code -Dswapbay.health=all} plays it all, in a quarter of an hour; the name of a part, such as {@code printer}, those of
 * that part; with {@code -Dswapbay.write=true} the page is written. What every build holds against the words is in
 * {@link HealthPageTests}.
 */
class HealthOfFaultsIT {

    private static final Logger log = LoggerFactory.getLogger(HealthOfFaultsIT.class);
    private static final Duration SHOWS = Duration.ofSeconds(20);
    /** A silent device is first a disturbance, then down. */
    private static final Duration SETTLES = Duration.ofSeconds(5);

    private static final Duration AT_ONCE = Duration.ofMillis(500);
    private static final Duration HEALS = Duration.ofSeconds(60);
    private static final Pattern STILL_SHUT = Pattern.compile("Is door.(\\d+) still shut");

    /** One of each way in which it comes to be known. */
    private static final Map<Part, List<Fault>> IN_EVERY_BUILD = Map.of(
            Part.SCANNER, List.of(Fault.UNPLUGGED, Fault.SILENT),
            Part.PRINTER, List.of(Fault.COVER_OPEN, Fault.HEAD_HOT, Fault.PAPER_NEAR_END),
            Part.ACCEPTOR, List.of(Fault.CASSETTE_OUT),
            Part.LOCKS, List.of(Fault.UNPLUGGED));

    /** These show when a door is opened or a receipt printed. */
    private static final Set<Fault> IN_A_VISIT = Set.of(
            Fault.LOCK_SUPPLY_DOWN,
            Fault.DOOR_JAMMED,
            Fault.SENSOR_BOUNCING,
            Fault.SENSOR_STUCK_CLOSED,
            Fault.PAPER_OUT_MID_JOB,
            Fault.NOT_DRAINING,
            Fault.POWER_CYCLED);

    @TempDir
    Path folder;

    private @Nullable Stand stand;

    /** A kiosk at its bench, with an acceptor. */
    private record Stand(BenchAcceptor acceptor, Hallway hallway, MachineDesk health) {

        /** @param jvm more for the program */
        static Stand open(Path folder, String... jvm) throws IOException, InterruptedException {
            var acceptor = new BenchAcceptor(Files.createTempDirectory(folder, "acceptor"));
            var cash = Stream.of("-Dswapbay.devices.cash.line=" + acceptor.line());
            var hallway =
                    Hallway.openWith(Stream.concat(cash, Arrays.stream(jvm)).toArray(String[]::new));
            var stand = new Stand(acceptor, hallway, new MachineDesk(hallway.kiosk));
            HealthPage.PARTS.forEach(stand::awaitWell);
            return stand;
        }

        BenchProcess bench() {
            return hallway.bench;
        }

        List<MachineDesk.Line> wrongWith(Part part) {
            return health.wrongWith(HealthPage.inHealth(part));
        }

        void awaitWell(Part part) {
            await("%s is well".formatted(part)).atMost(HEALS).until(() -> wrongWith(part)
                    .isEmpty());
        }

        void close() throws IOException {
            health.close();
            hallway.close();
            acceptor.close();
        }
    }

    @AfterEach
    void close() throws IOException {
        if (stand != null) stand.close();
    }

    @Test
    @DisabledIfSystemProperty(named = "swapbay.health", matches = ".+")
    void someFaultsAreToldAsOnThePage() throws IOException, InterruptedException {
        var page = HealthPage.read();
        var collected = new CountDownLatch(2);
        var collector = collector(collected);
        var here = fresh(
                "-Dmanagement.otlp.metrics.export.enabled=true",
                "-Dmanagement.otlp.metrics.export.step=2s",
                "-Dmanagement.otlp.metrics.export.url=http://127.0.0.1:"
                        + collector.getAddress().getPort() + "/");
        for (var part : IN_EVERY_BUILD.entrySet()) {
            for (var fault : part.getValue()) {
                assertThat(played(here, part.getKey(), fault, AT_ONCE)).isEqualTo(page.row(part.getKey(), fault));
            }
        }
        assertThat(collected.await(20, TimeUnit.SECONDS))
                .as("a collector that is named hears of it")
                .isTrue();
        collector.stop(0);
    }

    private static HttpServer collector(CountDownLatch collected) throws IOException {
        var collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/", exchange -> {
            // Names stand in it as they are, whatever is around them.
            var sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1);
            if (sent.contains("swapbay.health.state") && sent.contains("printer")) collected.countDown();
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        return collector;
    }

    @Test
    @EnabledIfSystemProperty(named = "swapbay.health", matches = ".+")
    void everyFaultIsToldAsOnThePage() throws IOException, InterruptedException {
        var rows = new EnumMap<Part, List<HealthRow>>(HealthPage.read().rows());
        for (var part : Part.values()) if (isAskedFor(part)) rows.put(part, all(part));
        var page = new HealthPage(rows);
        if (Boolean.getBoolean("swapbay.write")) Files.writeString(HealthPage.FILE, page.text());
        assertThat(Files.readString(HealthPage.FILE)).isEqualTo(page.text());
    }

    private static boolean isAskedFor(Part part) {
        var asked = List.of(System.getProperty("swapbay.health", "").split(","));
        return asked.contains("all") || asked.contains(part.pathWord());
    }

    private List<HealthRow> all(Part part) throws IOException, InterruptedException {
        var here = fresh();
        var told = new ArrayList<HealthRow>();
        for (var fault : Fault.of(part)) {
            var visited = IN_A_VISIT.contains(fault);
            if (visited) here = fresh();
            told.add(visited ? visited(here, part, fault) : played(here, part, fault, SETTLES));
            log.info("{}: {}", part, told.getLast().text());
            if (visited || part == Part.BAY) here = fresh();
        }
        return told;
    }

    private HealthRow played(Stand here, Part part, Fault fault, Duration settles) {
        var bay = bay(here, fault);
        begin(here, part, fault, bay);
        if (part == Part.SCANNER) scans(here, fault);
        var row = HealthRow.of(fault, told(here, part, settles));
        end(here, part, fault, bay);
        if (part == Part.SCANNER && fault == Fault.SILENT) here.bench().scan("SOMEBODY");
        if (part != Part.BAY) here.awaitWell(part);
        return row;
    }

    /** A scanner speaks only when something is held before it; of one that is silent the students help themselves. */
    private static void scans(Stand here, Fault fault) {
        here.bench().scan("NOBODY");
        if (fault != Fault.SILENT) return;
        for (var student = 1; student <= 5; student++) {
            here.hallway().screen.touch("Type my number");
            here.hallway().screen.types("99999" + student);
            here.hallway().screen.touch("Start over");
        }
    }

    /** A student hands in, and says so where the door does not open. */
    private HealthRow visited(Stand here, Part part, Fault fault) {
        var bay = here.bench().firstFree();
        var visitor = new Visitor(1);
        begin(here, part, fault, bay);
        here.hallway().agreesToHandInAlone(visitor);
        switch (fault) {
            case LOCK_SUPPLY_DOWN -> {
                saysItIsShut(here);
                here.hallway().screen.reads(STILL_SHUT);
            }
            case SENSOR_STUCK_CLOSED -> {
                here.hallway().screen.reads(STILL_SHUT);
                here.bench().put(bay, visitor.label());
                here.bench().push(bay);
                saysItIsShut(here);
            }
            case DOOR_JAMMED -> {
                saysItIsShut(here);
                here.hallway().putIn(visitor);
            }
            case SENSOR_BOUNCING -> here.hallway().putIn(visitor);
            default -> {
                here.hallway().putIn(visitor);
                here.hallway().screen.touch("Print a receipt");
            }
        }
        return HealthRow.of(fault, told(here, part, SETTLES));
    }

    private static void saysItIsShut(Stand here) {
        var door = here.hallway().screen.reads(STILL_SHUT);
        here.hallway().screen.touch("Door %s does not open".formatted(door));
    }

    /** What a sensor never feels is only missed where something lies. */
    private static int bay(Stand here, Fault fault) {
        return fault != Fault.PRESENCE_STUCK_ABSENT
                ? here.bench().firstFree()
                : here.bench().world().bays().stream()
                        .filter(bay -> bay.contents() != null)
                        .findFirst()
                        .orElseThrow()
                        .number();
    }

    private static void begin(Stand here, Part part, Fault fault, int bay) {
        switch (part) {
            case BAY -> here.bench().fault(bay, fault.pathWord());
            case ACCEPTOR -> here.acceptor().faults().set(fault, true);
            case LOCKS, SCANNER, PRINTER -> here.bench().fault(part.pathWord(), fault.pathWord());
        }
    }

    private static void end(Stand here, Part part, Fault fault, int bay) {
        switch (part) {
            case BAY -> here.bench().unfault(bay, fault.pathWord());
            case ACCEPTOR -> {
                here.acceptor().faults().set(fault, false);
                if (fault == Fault.CASSETTE_FULL) here.acceptor().isEmptied();
            }
            case LOCKS, SCANNER, PRINTER -> here.bench().unfault(part.pathWord(), fault.pathWord());
        }
    }

    /** What is said once it does not change any more; nothing where nothing is said in time. */
    private static Optional<MachineDesk.Line> told(Stand here, Part part, Duration settles) {
        var told = new AtomicReference<List<MachineDesk.Line>>(List.of());
        try {
            await().atMost(SHOWS.plus(settles))
                    .pollInterval(Duration.ofMillis(250))
                    .during(settles)
                    .until(() -> {
                        var now = here.wrongWith(part);
                        return now.equals(told.getAndSet(now)) && !now.isEmpty();
                    });
        } catch (ConditionTimeoutException copesWithIt) {
            log.info("{}: nothing that stays, last {}", part, told.get());
        }
        return told.get().stream().findFirst();
    }

    private Stand fresh(String... jvm) throws IOException, InterruptedException {
        close();
        stand = Stand.open(folder, jvm);
        return stand;
    }
}
