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
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.ClassUtils;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.JournalFact;
import org.swapbay.kiosk.whole.Visitor;

/** The record as it stands on the disk, read without the program that writes it. */
final class Books implements AutoCloseable {

    private static final String CUSTODY = """
            \sfrom asset a join custody_now n on n.asset_id = a.id join custody_entry e on e.seq = n.seq
            """;
    private static final String NOT_HELD = " and e.bay not in (select bay from bay_hold)";
    private static final Duration UNTIL_IT_RESTS = Duration.ofSeconds(10);
    private static final List<Facts> FACTS = everyFamily();

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

    /** Whatever the program may have written; the journal knows its own facts. */
    private static List<Facts> everyFamily() {
        var scan = new ClassPathScanningCandidateComponentProvider(false) {
            @Override
            protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
                return found.getMetadata().isInterface();
            }
        };
        scan.addIncludeFilter(new AssignableTypeFilter(Fact.class));
        return scan.findCandidateComponents("org.swapbay.kiosk").stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), Fact.class.getClassLoader()))
                .filter(family -> family.isSealed() && family != JournalFact.class)
                .map(family -> Facts.of(family.asSubclass(Fact.class)))
                .toList();
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

    /** Writes these behind whatever is recorded, for the next start to find. The program must have ended. */
    static void write(Path journal, List<? extends Fact> facts) throws IOException {
        try (var file = FileChannel.open(journal, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var opened = new Journal(file, FACTS, Clock.systemUTC())) {
            opened.append(facts);
        }
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

    Optional<Long> firstBrokenFeeEntry() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(JdbcClient.class, () -> jdbc);
            program.register(FeeBook.class);
            program.refresh();
            return program.getBean(FeeBook.class).firstBrokenEntry();
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

    /** Who has it, in the words of the tables. */
    String whereabouts(String tag) {
        var custodian = text("select e.custodian" + CUSTODY + "where a.tag = ?", tag);
        return switch (custodian.orElse("")) {
            case "BAY" -> "in a bay";
            case "REPAIR" -> "out for repair";
            case "STOCK" -> "on the shelf";
            case "PERSON" -> "with the student";
            case "UNACCOUNTED" -> "unclear, staff asked";
            case String other -> other;
        };
    }

    /** Whether a loaner can be had. */
    boolean stocked() {
        return text("select a.tag" + CUSTODY + "where a.loaner and a.ready and e.custodian = 'BAY'" + NOT_HELD)
                .isPresent();
    }

    /** A loaner that lies on the school's shelf. */
    Optional<String> spare() {
        return text("select a.tag" + CUSTODY + "where a.loaner and e.custodian = 'STOCK'");
    }

    /** Something handed in that can be taken out. */
    Optional<String> broken() {
        return text("select a.tag" + CUSTODY + "where not a.loaner and e.custodian = 'BAY'" + NOT_HELD);
    }

    boolean canBeHad(String tag) {
        return text("select a.tag" + CUSTODY + "where a.tag = ? and e.custodian = 'BAY'" + NOT_HELD, tag)
                .isPresent();
    }

    Optional<String> loanerOf(Visitor student) {
        return text(
                "select a.tag" + CUSTODY + "where a.loaner and e.custodian = 'PERSON' and e.person_id = ?",
                student.id());
    }

    /** Somebody of the bench with a loaner. */
    Optional<Visitor> borrower() {
        return text("select e.person_id" + CUSTODY + "where a.loaner and e.custodian = 'PERSON'")
                .map(Visitor::of);
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
