package org.swapbay.kiosk.console;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Slips;
import org.swapbay.kiosk.policies.Policies;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.Report;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.swaps.SwapFact;
import org.swapbay.kiosk.swaps.VisitId;

/** The demonstration school after most of a year: what its staff see on an ordinary morning. */
final class BusySchool {

    static final String OFFICE = "office";
    static final String PASSWORD = "quiet yellow hallway lamp";
    static final String TICKET = "R-000412";
    static final String REPAIRED = "R-000398";
    static final String TAG = "CB-0020";
    static final String PERSON = "demo-student-20";
    static final String CASE = "case/forced/9";
    static final String WAITS = "waits";
    static final String SLIP = "SLIP-000398";

    private static final String SCHOOL = "demo-school";
    private static final int PAST = 60;
    private final ApplicationContext program;
    private final URI bench;
    private final Instant now = Instant.now();

    /** @param bench what lies in the bays by the record is laid into them there */
    BusySchool(ApplicationContext program, URI bench) {
        this.program = program;
        this.bench = bench;
    }

    /** A charger that did not come along with a loaner. */
    private void mayStillBeBrought() {
        var today = LocalDate.now(program.getBean(Clock.class));
        program.getBean(Records.class)
                .record(new FeeFact.LossReported(
                        "L-009001",
                        IncidentKind.MISSING,
                        new PersonId("demo-student-21"),
                        SCHOOL,
                        null,
                        Accessory.CHARGER,
                        null,
                        today,
                        "",
                        FeeFact.SCHEDULE,
                        null,
                        today.plusDays(3)));
    }

    void begin() throws IOException {
        employed();
        program.getBean(Records.class)
                .record(new FeeFact.SchedulePublished(
                        2, SCHOOL, LocalDate.of(2026, 1, 1), FeeDay.terms(false), OFFICE));
        mayStillBeBrought();
        for (var n = 0; n < PAST; n++) {
            ticket("R-" + (100_000 + n), 100 + n, n, TicketState.CLOSED, Duration.ofDays(5L * n + 16), false);
        }
        ticket(TICKET, 20, 0, TicketState.OPEN, Duration.ofDays(2), true);
        ticket(REPAIRED, 21, 1, TicketState.OPEN, Duration.ofDays(9), true);
        ticket("R-000399", 24, 5, TicketState.OPEN, Duration.ofDays(8), true);
        ticket("R-000401", 22, 2, TicketState.AWAITING_PART, Duration.ofDays(6), true);
        ticket("R-000405", 23, 3, TicketState.READY_FOR_RETURN, Duration.ofDays(4), true);
        waitsForItsOwner();
        lent();
        late();
        repaired();
        charged();
        program.getBean(Records.class).record(new DoorFact.DoorForced(9, CASE, null));
        handsInAlone(WAITS, 25, 8, "R-000413");
        handsInAlone("waits-too", 26, 12, "R-000414");
        slip();
        decided();
    }

    private void employed() {
        var accounts = program.getBean(StaffAccounts.class);
        accounts.add("sam", PASSWORD, Set.of(StaffRole.TECHNICIAN), OFFICE);
        accounts.add("guadalupe.fernandez", PASSWORD, Set.of(StaffRole.OFFICE, StaffRole.TEACHER), OFFICE);
    }

    private void ticket(String number, int student, int kind, TicketState state, Duration ago, boolean with) {
        var asset = new AssetId("demo-chromebook-" + student);
        var person = new PersonId("demo-student-" + student);
        var symptoms = Symptom.values();
        var causes = Cause.values();
        program.getBean(Records.class).commit(() -> {
            program.getBean(RepairDesk.class)
                    .open(new RepairTicket(
                            number,
                            "visit-" + number,
                            asset,
                            person,
                            symptoms[kind % symptoms.length],
                            causes[kind % causes.length],
                            kind == 0 ? "It slid off my desk in art." : null,
                            "hallway-1",
                            10,
                            true,
                            2,
                            now.minus(ago),
                            state));
            if (!with) return;
            // The ledger is written from now on: the demonstration school was given its Chromebooks a moment ago.
            var ledger = program.getBean(CustodyLedger.class);
            var cause = "past/" + number;
            ledger.record(asset, new Custody.HeldInBay(10), "handed in", cause + "/in", now);
            ledger.record(asset, new Custody.HeldForRepair(number), "collected from bay 10 (sam)", cause + "/out", now);
        });
    }

    private void waitsForItsOwner() throws IOException {
        lay(11, "CB-0023");
        program.getBean(Records.class).commit(() -> {
            program.getBean(CustodyLedger.class)
                    .record(
                            new AssetId("demo-chromebook-23"),
                            new Custody.HeldInBay(11),
                            "ready for its owner (sam)",
                            "past/ready",
                            now);
            jdbc().sql("""
                        insert into reservation (bay, asset_id, person_id, ticket_number, since)
                        values (11, 'demo-chromebook-23', 'demo-student-23', 'R-000405', ?)""").param(now.minus(Duration.ofDays(3))).update();
        });
    }

    /** Fourteen in ten school days. */
    private void lent() {
        program.getBean(Records.class).commit(() -> {
            for (var n = 0; n < 14; n++) {
                loan(
                        "lent-" + n,
                        1 + n % 5,
                        30 + n,
                        Duration.ofHours(20L * n + 30),
                        now.minus(Duration.ofHours(20L * n + 10)));
            }
        });
    }

    /** One borrowed for a day that is over, another for a repair that goes on. */
    private void late() {
        program.getBean(Records.class).commit(() -> {
            out("late", 6, 50, Duration.ofDays(3));
            out("long", 7, 22, Duration.ofDays(6));
            jdbc().sql("""
                        insert into day_loan (visit_id, person_id, reason, state, policy_version, calendar_version,
                          school_day, due_at, renewed, agreed_at)
                        values ('late', 'demo-student-50', 'FORGOTTEN', 'LENT', 1, 1, ?, ?, 0, ?)""")
                    .param(LocalDate.now(ZoneId.systemDefault()).minusDays(3))
                    .param(now.minus(Duration.ofDays(2)))
                    .param(now.minus(Duration.ofDays(3)))
                    .update();
        });
    }

    private void out(String visit, int loaner, int student, Duration ago) {
        loan(visit, loaner, student, ago, null);
        program.getBean(CustodyLedger.class)
                .record(
                        new AssetId("demo-loaner-" + loaner),
                        new Custody.HeldByPerson(new PersonId("demo-student-" + student)),
                        "lent",
                        "past/" + visit,
                        now);
    }

    private void loan(String visit, int loaner, int student, Duration ago, @Nullable Instant back) {
        jdbc().sql("""
                        insert into loan (visit_id, asset_id, person_id, since, certain, returned_at)
                        values (?, ?, ?, ?, true, ?)""")
                .param(visit)
                .param("demo-loaner-" + loaner)
                .param("demo-student-" + student)
                .param(now.minus(ago))
                .param(back)
                .update();
    }

    private void repaired() throws IOException {
        var workshop = program.getBean(Workshop.class);
        workshop.act(TICKET, RepairAction.TAKE, "", OFFICE);
        workshop.diagnose(TICKET, "SCREEN_CRACKED", "lower left corner", OFFICE);
        workshop.use(TICKET, "LCD-11", 1, OFFICE);
        workshop.work(TICKET, 25, "screen replaced", OFFICE);
        workshop.photograph(TICKET, CrackedScreen.photo(), OFFICE);
        workshop.note(TICKET, "Family called; they will come on Friday.", OFFICE);
    }

    private void charged() {
        var workshop = program.getBean(Workshop.class);
        workshop.act(REPAIRED, RepairAction.TAKE, "", "sam");
        workshop.diagnose(REPAIRED, "SCREEN_CRACKED", "", "sam");
        workshop.act(REPAIRED, RepairAction.FINISH, "", "sam");
        await("the fee")
                .until(() ->
                        program.getBean(Fees.class).find(Fee.numberOf(REPAIRED)).isPresent());
    }

    private void handsInAlone(String visit, int student, int bay, String ticket) throws IOException {
        lay(bay, "CB-00" + student);
        var id = new VisitId(visit);
        var report = new Report(Symptom.CHARGING, Cause.NOT_SURE, null);
        program.getBean(Records.class)
                .record(
                        new SwapFact.HandInAgreed(
                                id,
                                new PersonId("demo-student-" + student),
                                new AssetId("demo-chromebook-" + student),
                                true,
                                report,
                                1,
                                ticket,
                                true),
                        new SwapFact.DeviceHandedIn(id, new IntentId(visit), bay, true, false),
                        new SwapFact.VisitEnded(id, SwapFact.Ending.DONE));
    }

    private void slip() {
        var owed = Money.ofMinor(CurrencyUnit.USD, 4_000);
        PaymentsProbe.print(
                program.getBean(Slips.class),
                SLIP,
                new PersonId("demo-student-21"),
                List.of(new FeeFact.Share(Fee.numberOf(REPAIRED), owed.getAmountMinorLong())),
                owed);
    }

    private void decided() {
        var repair = program.getBean(RepairPolicyArea.class);
        var policies = program.getBean(Policies.class);
        var today = LocalDate.now(ZoneId.systemDefault());
        var settings = new TreeMap<>(policies.on(repair, today).settings());
        settings.put("days", "4");
        policies.publish(repair, today.plusDays(40), settings, false, OFFICE, "The workshop has one person less.");
    }

    private void lay(int bay, String label) throws IOException {
        var thing = "{\"label\":\"%1$s\",\"caption\":\"Chromebook %1$s\"}".formatted(label);
        var put = HttpRequest.newBuilder(bench.resolve("/bays/" + bay + "/contents"))
                .PUT(HttpRequest.BodyPublishers.ofString(thing))
                .build();
        try (var browser = HttpClient.newHttpClient()) {
            var answer = browser.send(put, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 204) throw new IOException(answer.body());
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private JdbcClient jdbc() {
        return program.getBean(JdbcClient.class);
    }
}
