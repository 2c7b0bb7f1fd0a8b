package org.swapbay.kiosk.repairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.MigratedTables;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.Projection;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;

/** The workshop with a journal on disk and the production schema in memory, without the rest of the program. */
final class ToyWorkshop implements AutoCloseable {

    static final Instant MORNING = Instant.parse("2026-09-01T08:00:00Z");
    static final PersonId ANA = new PersonId("person-1");
    static final AssetId CHROMEBOOK = new AssetId("asset-1");
    static final AssetId LOANER = new AssetId("asset-2");
    static final String TICKET = "R-000001";
    private static final List<String> TABLES =
            List.of("repair_ticket", "repair_entry", "repair_part", "asset", "custody_entry", "custody_now");

    final Workshop workshop;
    final RepairDesk desk;
    final RepairLog log;
    final Assets assets;
    final CustodyLedger ledger;
    final Records records;
    final Journal journal;
    private final JdbcClient jdbc;
    private final List<Projection> projections;
    private final FileChannel file;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();

    ToyWorkshop(Path data) throws IOException {
        file = FileChannel.open(
                data.resolve("journal"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        var pool = MigratedTables.copy();
        jdbc = JdbcClient.create(pool);
        program.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("folder", Map.of("swapbay.data", data.toString())));
        program.registerBean(JdbcClient.class, () -> jdbc);
        program.registerBean(
                TransactionTemplate.class, () -> new TransactionTemplate(new JdbcTransactionManager(pool)));
        program.registerBean(Clock.class, () -> Clock.fixed(MORNING, ZoneOffset.UTC));
        program.registerBean(
                Journal.class,
                () -> open(List.copyOf(program.getBeansOfType(Facts.class).values())));
        program.register(Records.class);
        program.scan("org.swapbay.kiosk.repairs", "org.swapbay.kiosk.assets", "org.swapbay.kiosk.roster");
        program.refresh();
        workshop = program.getBean(Workshop.class);
        desk = program.getBean(RepairDesk.class);
        log = program.getBean(RepairLog.class);
        assets = program.getBean(Assets.class);
        ledger = program.getBean(CustodyLedger.class);
        records = program.getBean(Records.class);
        journal = program.getBean(Journal.class);
        projections = List.copyOf(program.getBeansOfType(Projection.class).values());
        // Beside the journal, as an import would be that a restored database already has.
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> found());
        records.catchUp();
    }

    RepairTicket ticket() {
        return desk.find(TICKET).orElseThrow();
    }

    Custody custody(AssetId asset) {
        return ledger.now(asset).orElseThrow().custody();
    }

    /** Moves an asset as something else would, such as a case somebody decided. */
    void put(AssetId asset, Custody where) {
        records.commit(
                () -> ledger.record(asset, where, "put there", "test/" + UUID.randomUUID(), MORNING.plusSeconds(60)));
    }

    /** Hands every fact to every projection once more. */
    void deliverAgain() {
        var entries = new ArrayList<Entry>();
        journal.readAfter(0, entries::add);
        records.commit(() -> entries.forEach(entry -> projections.forEach(p -> p.apply(entry))));
    }

    /** All that facts about repairs are projected into. */
    Map<String, List<Map<String, Object>>> rows() {
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql("select * from " + table + " order by 1").query().listOfRows());
        }
        return rows;
    }

    private void found() {
        var roster = program.getBean(Roster.class);
        roster.enrol(new School("school", "Test school"));
        roster.enrol(
                new Person(ANA, "school", "student", "Ana", "Rivera", "100001", "7", true, Borrowing.ALLOWED),
                List.of());
        assets.register(new Asset(CHROMEBOOK, new AssetTag("CB-0001"), "SN1", "Model", false, false, ANA));
        assets.register(new Asset(LOANER, new AssetTag("LN-0001"), "SN2", "Model", true, true, null));
        ledger.record(CHROMEBOOK, new Custody.HeldInBay(7), "handed in", "founding/1", MORNING);
        ledger.record(LOANER, new Custody.InStock(), "bought", "founding/2", MORNING);
        desk.open(ticket(TICKET, CHROMEBOOK));
    }

    static RepairTicket ticket(String number, AssetId asset) {
        return new RepairTicket(
                number,
                "visit-" + number,
                asset,
                ANA,
                Symptom.SCREEN,
                Cause.DROPPED,
                null,
                "hallway-1",
                7,
                true,
                1,
                MORNING,
                TicketState.OPEN);
    }

    private Journal open(List<Facts> facts) {
        try {
            return new Journal(file, facts, Clock.fixed(MORNING.plusSeconds(600), ZoneOffset.UTC));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        program.close();
        file.close();
        jdbc.sql("shutdown").update();
    }
}
