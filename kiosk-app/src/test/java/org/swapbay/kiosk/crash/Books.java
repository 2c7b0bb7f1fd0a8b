package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.safekeeping.RecordsFact;
import org.swapbay.kiosk.security.PinFact;
import org.swapbay.kiosk.security.StaffFact;
import org.swapbay.kiosk.swaps.GiveBackFact;
import org.swapbay.kiosk.swaps.RoundFact;
import org.swapbay.kiosk.swaps.SwapFact;

/** The record as it stands on the disk, read without the program that writes it. */
final class Books implements AutoCloseable {

    private static final Duration UNTIL_IT_RESTS = Duration.ofSeconds(10);
    private static final List<Facts> FACTS = List.of(
            Facts.of(DoorFact.class),
            Facts.of(SwapFact.class),
            Facts.of(RoundFact.class),
            Facts.of(GiveBackFact.class),
            Facts.of(PinFact.class),
            Facts.of(StaffFact.class),
            Facts.of(RepairFact.class),
            Facts.of(RecordsFact.class));

    private final SingleConnectionDataSource connection;
    private final JdbcClient jdbc;
    private final List<Entry> entries = new ArrayList<>();

    private Books(Path folder) throws IOException {
        try (var file =
                FileChannel.open(folder.resolve("journal"), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            // Opening it verifies checksums and chain; there is no torn end where the program has started on it.
            new Journal(file, FACTS, Clock.systemUTC()).readAfter(0, entries::add);
        }
        connection = new SingleConnectionDataSource(
                "jdbc:h2:file:" + folder.resolve("swapbay") + ";IFEXISTS=TRUE", "sa", "", true);
        jdbc = JdbcClient.create(connection);
    }

    /** Copies until journal and database say the same: the kiosk may be writing. */
    static Books copyOf(Path database, Path journal, Path folder) throws IOException {
        Files.createDirectories(folder);
        var whole = new AtomicReference<Books>();
        await("journal and database agree")
                .atMost(UNTIL_IT_RESTS)
                .pollDelay(Duration.ZERO)
                .until(() -> {
                    Files.copy(journal, folder.resolve("journal"), StandardCopyOption.REPLACE_EXISTING);
                    Files.copy(database, folder.resolve("swapbay.mv.db"), StandardCopyOption.REPLACE_EXISTING);
                    var books = new Books(folder);
                    whole.set(books);
                    if (books.applied() == books.entries.size()) return true;
                    books.close();
                    return false;
                });
        return whole.get();
    }

    List<Entry> entries() {
        return entries;
    }

    /** The intents to open a door, in order. */
    List<Entry> intents() {
        return entries.stream()
                .filter(entry -> entry.fact() instanceof DoorFact.OpeningIntended)
                .toList();
    }

    Optional<Long> firstBrokenCustodyEntry() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(JdbcClient.class, () -> jdbc);
            program.register(CustodyLedger.class);
            program.refresh();
            return program.getBean(CustodyLedger.class).firstBrokenEntry();
        }
    }

    List<Map<String, @Nullable Object>> rows(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query().listOfRows();
    }

    /** The first column of the first row, if there is one. */
    Optional<String> text(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(String.class).list().stream()
                .findFirst();
    }

    long count(String query, Object... parameters) {
        return jdbc.sql(query).params(parameters).query(Long.class).single();
    }

    private long applied() {
        return count("select applied_seq from journal_position");
    }

    @Override
    public void close() {
        connection.destroy();
    }
}
