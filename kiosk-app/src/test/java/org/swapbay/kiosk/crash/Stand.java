package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.whole.BenchProcess;
import org.swapbay.kiosk.whole.KioskProcess;
import org.swapbay.kiosk.whole.Program;
import org.swapbay.kiosk.whole.Touchscreen;
import org.swapbay.kiosk.whole.Visitor;

/**
 * Bench and screen that stand through all rounds, and the kiosk between them that does not. Its school is founded anew
 * when the loaners run out.
 */
final class Stand implements AutoCloseable {

    /** The page looks for the program again after each restart; see the bar for the touchscreen. */
    private static final Duration SCREEN_FINDS_BACK = Duration.ofSeconds(15);

    private final Path folder = Files.createTempDirectory("swapbay-crash");
    private final Path records;
    private final Function<BenchProcess, List<String>> jvm;
    private final int port = Program.freePort();
    private final Orders orders = new Orders(folder);
    private final BenchProcess bench;
    private final Touchscreen screen;
    private KioskProcess kiosk;
    private final StaffDesk staff;
    private final Map<String, String> carried = new HashMap<>();
    private Optional<LoanModel> decided = Optional.empty();
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
        this(records, _ -> List.of(jvm));
    }

    /** @param jvm more arguments for each start, at this bench */
    Stand(String records, Function<BenchProcess, List<String>> jvm) throws IOException, InterruptedException {
        this.records = records.isEmpty() ? folder : Path.of(records);
        this.jvm = jvm;
        bench = BenchProcess.start(folder.resolve("bench"), port);
        kiosk = open();
        screen = new Touchscreen();
        kiosk.awaitServing();
        screen.opens(kiosk.address());
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
        kiosk.awaitServing();
        await().until(() -> bench.attended("scanner"));
        screen.reads("Scan your badge.", SCREEN_FINDS_BACK);
    }

    /** What the school has decided about loaners since it was founded. */
    Optional<LoanModel> decided() {
        return decided;
    }

    /**
     * The school decides what becomes of loaners; they need no charging, so that one can go out again at once. It lends
     * for the day whenever the test runs.
     */
    void decide(LoanModel wanted) throws SQLException {
        kiosk.stop();
        try (var connection = kiosk.record();
                var policy = connection.prepareStatement("""
                        insert into loan_policy (version, effective_from, model, charging_minutes, collect_days,
                          reminder_days, own_without_loaner) values (2, date '2020-01-02', ?, 0, 10, 7, false)""");
                var everyDay = connection.createStatement()) {
            policy.setString(1, wanted.name());
            policy.executeUpdate();
            everyDay.execute("""
                    insert into school_calendar (version, effective_from, source, made_by, made_at)
                      values (2, date '2020-01-02', 'test', 'test', timestamp with time zone '2020-01-02 00:00:00Z')""");
            everyDay.execute("""
                    insert into school_calendar_bells (version, weekday, first_bell, last_bell)
                      select 2, x, time '00:00', time '23:59' from system_range(1, 7)""");
        }
        decided = Optional.of(wanted);
        restart();
        awaitWelcome();
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
        carried.clear();
        decided = Optional.empty();
        kiosk = open();
        staff.forget();
        awaitWelcome();
    }

    /** What the record says now. */
    <T> T now(Function<Books, T> question) throws IOException {
        try (var books = books()) {
            return question.apply(books);
        }
    }

    boolean inTheCabinet(String label) {
        return bench.world().bays().stream().anyMatch(bay -> bay.holds(label));
    }

    /** Who went away with what since the school was founded, person by label. */
    Map<String, String> carried() {
        return carried;
    }

    /** The student answers for it. */
    void leaveWithEverything(Visitor student) {
        bench.world().hand().forEach(thing -> carried.put(String.valueOf(thing.label()), student.id()));
        leaveWithEverything();
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
        return Stream.concat(Stream.of(orders.jvmArgument()), jvm.apply(bench).stream())
                .toArray(String[]::new);
    }
}
