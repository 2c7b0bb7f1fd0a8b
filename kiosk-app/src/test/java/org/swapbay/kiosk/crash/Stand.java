package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.swapbay.kiosk.whole.BenchProcess;
import org.swapbay.kiosk.whole.KioskProcess;
import org.swapbay.kiosk.whole.Program;
import org.swapbay.kiosk.whole.Touchscreen;

/**
 * Bench and screen that stand through all rounds, and the kiosk between them that does not. Its school is founded anew
 * when the loaners run out.
 */
final class Stand implements AutoCloseable {

    /** The page looks for the program again after each restart; see the bar for the touchscreen. */
    private static final Duration SCREEN_FINDS_BACK = Duration.ofSeconds(15);

    private final Path folder = Files.createTempDirectory("swapbay-crash");
    private final Path records;
    private final List<String> jvm;
    private final int port = Program.freePort();
    private final Orders orders = new Orders(folder);
    private final BenchProcess bench;
    private final Touchscreen screen;
    private KioskProcess kiosk;
    private final StaffDesk staff;
    private int schools;
    private long pulsesBefore;

    Stand() throws IOException, InterruptedException {
        this("");
    }

    /**
     * @param records where the kiosk keeps its own; empty for beside everything else
     * @param jvm more arguments for each start
     */
    Stand(String records, String... jvm) throws IOException, InterruptedException {
        this.records = records.isEmpty() ? folder : Path.of(records);
        this.jvm = List.of(jvm);
        bench = BenchProcess.start(folder.resolve("bench"), port);
        kiosk = open();
        kiosk.awaitReady();
        screen = new Touchscreen(kiosk.address());
        staff = new StaffDesk(this);
        awaitWelcome();
    }

    BenchProcess bench() {
        return bench;
    }

    KioskProcess kiosk() {
        return kiosk;
    }

    Touchscreen screen() {
        return screen;
    }

    Orders orders() {
        return orders;
    }

    StaffDesk staff() {
        return staff;
    }

    /** The pulses given since this school was founded, oldest first. */
    List<BenchProcess.Pulse> pulses() {
        return bench.pulses().stream()
                .filter(pulse -> pulse.sequence() > pulsesBefore)
                .toList();
    }

    /** Whatever is recorded now, read from copies. */
    Books books() throws IOException {
        return Books.copyOf(kiosk.file("swapbay.mv.db"), kiosk.file("journal"), folder.resolve("copy"));
    }

    void restart() {
        kiosk.restart(arguments());
    }

    void awaitWelcome() {
        kiosk.awaitReady();
        await().until(() -> bench.attended("scanner"));
        screen.reads("Scan your badge.", SCREEN_FINDS_BACK);
    }

    /** Empties the cabinet and founds the school again. */
    void startOver() throws IOException, InterruptedException {
        kiosk.close();
        orders.withdraw();
        leaveWithEverything();
        for (var bay : bench.world().bays()) {
            bench.clear(bay.number());
            if (bay.open()) bench.push(bay.number());
        }
        kiosk = open();
        staff.forget();
        awaitWelcome();
    }

    void leaveWithEverything() {
        bench.world().hand().forEach(thing -> {
            if (thing.label() != null) bench.leaveWith(thing.label());
        });
    }

    @Override
    public void close() throws IOException {
        screen.close();
        kiosk.close();
        bench.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    private KioskProcess open() throws IOException, InterruptedException {
        pulsesBefore = bench.pulses().size();
        schools++;
        return KioskProcess.start(bench, records.resolve("kiosk-" + schools), port, arguments());
    }

    private String[] arguments() {
        return Stream.concat(Stream.of(orders.jvmArgument()), jvm.stream()).toArray(String[]::new);
    }
}
