package org.swapbay.kiosk.fees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.type.filter.AssignableTypeFilter;
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
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;

/**
 * Fees with a journal on disk and the production schema in memory, without the rest of the program. Ana and Ben are
 * brother and sister, Chloe is nobody's. The clock stands until it is moved.
 */
final class ToyFees implements AutoCloseable {

    static final String SCHOOL = "school";
    static final PersonId ANA = new PersonId("ana");
    static final PersonId BEN = new PersonId("ben");
    static final PersonId CHLOE = new PersonId("chloe");
    static final PersonId PARENT = new PersonId("parent");
    static final Instant MORNING = Instant.parse("2026-10-05T08:00:00Z");
    private static final List<String> TABLES = List.of(
            "fee_schedule",
            "fee",
            "fee_entry",
            "fee_payment",
            "fee_payment_share",
            "fee_plan",
            "fee_loss",
            "fee_correction");

    final Records records;
    final Journal journal;
    final Workshop workshop;
    final Fees fees;
    final FeeBook book;
    final FeeDesk desk;
    final Payments payments;
    final JdbcClient jdbc;
    private final RepairDesk repairs;
    private final Assets assets;
    private final CustodyLedger custody;
    private final List<Projection> projections;
    private final FileChannel file;
    private final AnnotationConfigApplicationContext program = new AnnotationConfigApplicationContext();
    private Instant now = MORNING;
    private int tickets;

    ToyFees(Path data) throws IOException {
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
        program.registerBean(Clock.class, HandClock::new);
        program.registerBean(
                Journal.class,
                () -> open(List.copyOf(program.getBeansOfType(Facts.class).values())));
        program.register(Records.class);
        var scanner = new ClassPathBeanDefinitionScanner(program);
        // Tests say themselves when the program looks.
        scanner.addExcludeFilter(new AssignableTypeFilter(FeeRound.class));
        scanner.scan(
                "org.swapbay.kiosk.fees",
                "org.swapbay.kiosk.repairs",
                "org.swapbay.kiosk.assets",
                "org.swapbay.kiosk.roster");
        program.refresh();
        records = program.getBean(Records.class);
        journal = program.getBean(Journal.class);
        workshop = program.getBean(Workshop.class);
        fees = program.getBean(Fees.class);
        book = program.getBean(FeeBook.class);
        desk = program.getBean(FeeDesk.class);
        payments = program.getBean(Payments.class);
        repairs = program.getBean(RepairDesk.class);
        assets = program.getBean(Assets.class);
        custody = program.getBean(CustodyLedger.class);
        projections = List.copyOf(program.getBeansOfType(Projection.class).values());
        // Beside the journal, as an import would be that a restored database already has.
        inTransaction(this::found);
        records.catchUp();
    }

    <T> T get(Class<T> part) {
        return program.getBean(part);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    void publish(LocalDate from, FeeTerms terms) {
        records.record(new FeeFact.SchedulePublished(get(FeeSchedules.class).nextVersion(), null, from, terms, "lee"));
    }

    /** A Chromebook of this student is handed in. */
    String handIn(PersonId student, Cause cause) {
        var number = String.format("R-%06d", ++tickets);
        inTransaction(() -> {
            var asset = new AssetId("asset-" + number);
            assets.register(
                    new Asset(asset, new AssetTag("CB-" + number), "SN" + number, "Model", false, false, student));
            custody.record(asset, new Custody.HeldInBay(7), "handed in", "founding/" + number, MORNING);
            repairs.open(new RepairTicket(
                    number,
                    "visit-" + number,
                    asset,
                    student,
                    Symptom.SCREEN,
                    cause,
                    null,
                    "hallway-1",
                    7,
                    true,
                    1,
                    now,
                    TicketState.OPEN));
        });
        return number;
    }

    /** The technician finds it and mends it. */
    void mend(String ticket, String finding) {
        workshop.act(ticket, RepairAction.TAKE, "", "kim");
        workshop.diagnose(ticket, finding, "", "kim");
        workshop.act(ticket, RepairAction.FINISH, "", "kim");
    }

    /** As the program does after each fact of a technician. */
    void look(String incident) {
        get(Assessor.class).look(incident);
    }

    String broken(PersonId student, Cause cause, String finding) {
        var ticket = handIn(student, cause);
        mend(ticket, finding);
        look(ticket);
        return ticket;
    }

    Person person(PersonId id) {
        return get(Roster.class).find(id).orElseThrow();
    }

    Fee fee(String incident) {
        return fees.about(incident).orElseThrow();
    }

    FeeAccount account(String incident) {
        return book.account(Fee.numberOf(incident), CurrencyUnit.USD);
    }

    static Money usd(long cents) {
        return Money.ofMinor(CurrencyUnit.USD, cents);
    }

    /** Hands every fact to every projection once more. */
    void deliverAgain() {
        var entries = new ArrayList<Entry>();
        journal.readAfter(0, entries::add);
        records.commit(() -> entries.forEach(entry -> projections.forEach(p -> p.apply(entry))));
    }

    Map<String, List<Map<String, Object>>> rows() {
        var rows = new LinkedHashMap<String, List<Map<String, Object>>>();
        for (var table : TABLES) {
            rows.put(
                    table,
                    jdbc.sql("select * from " + table + " order by 1, 2")
                            .query()
                            .listOfRows());
        }
        return rows;
    }

    private void found() {
        var roster = program.getBean(Roster.class);
        var families = program.getBean(Families.class);
        roster.enrol(new School(SCHOOL, "Test school"));
        roster.enrol(person(ANA, "Ana", "student"), List.of());
        roster.enrol(person(BEN, "Ben", "student"), List.of());
        roster.enrol(person(CHLOE, "Chloe", "student"), List.of());
        roster.enrol(person(PARENT, "Pat", "guardian"), List.of());
        families.join(PARENT, ANA);
        families.join(PARENT, BEN);
    }

    private static Person person(PersonId id, String name, String role) {
        return new Person(id, SCHOOL, role, name, "Rivera", "number-" + id, "7", true, Borrowing.ALLOWED);
    }

    void inTransaction(Runnable work) {
        program.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run());
    }

    private Journal open(List<Facts> facts) {
        try {
            return new Journal(file, facts, new HandClock());
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

    private final class HandClock extends Clock {

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
