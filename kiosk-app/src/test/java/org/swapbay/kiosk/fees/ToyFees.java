package org.swapbay.kiosk.fees;

import java.io.IOException;
import java.nio.file.Path;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.ToyProgram;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Entry;
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
    private final ToyProgram program;
    private Instant now = MORNING;
    private int tickets;

    ToyFees(Path data) throws IOException {
        // Tests say themselves when the program looks.
        program = new ToyProgram(data, new HandClock(), "FeeRound", "fees", "repairs", "assets", "roster");
        jdbc = program.jdbc;
        records = program.records;
        journal = program.part(Journal.class);
        workshop = program.part(Workshop.class);
        fees = program.part(Fees.class);
        book = program.part(FeeBook.class);
        desk = program.part(FeeDesk.class);
        payments = program.part(Payments.class);
        repairs = program.part(RepairDesk.class);
        assets = program.part(Assets.class);
        custody = program.part(CustodyLedger.class);
        projections = program.parts(Projection.class);
        program.inTransaction(this::found);
        records.catchUp();
    }

    <T> T get(Class<T> part) {
        return program.part(part);
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
        var roster = program.part(Roster.class);
        var families = program.part(Families.class);
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
        program.inTransaction(work);
    }

    @Override
    public void close() throws IOException {
        program.close();
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
