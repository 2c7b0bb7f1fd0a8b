package org.swapbay.kiosk.console;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.DiskFolder;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;

/**
 * How long the database keeps staff waiting at 2,000 and at 200,000 assets, with half as many people, measured in one
 * run that prints one table; not part of the test run. {@code -Dswapbay.many=20000} is a shorter one, and
 * {@code -Dswapbay.processor=true} counts processor time on a machine that has much else to do. The command stands in
 * {@code docs/how-to/measure.md}.
 */
class ListsBenchmark {

    private static final Logger log = LoggerFactory.getLogger(ListsBenchmark.class);
    /** As a kiosk has it. */
    private static final String SETTINGS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    private static final boolean OF_THE_THREAD = Boolean.getBoolean("swapbay.processor");
    private static final int WARM_UP = 100;
    private static final int TIMES = 1000;
    /** A look that takes long is not taken so often. */
    private static final int FEWEST = 200;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int AT_ONCE = 2000;
    private static final int PAGE = 50;
    /** Of how many assets one has been repaired. */
    private static final int TICKETED = 4;

    private static final int FIRST_TICKET = 100_000;
    private static final List<String> GIVEN = List.of("Ana", "Ben", "Chloé", "Dev", "Eva María", "Finn", "Gia", "Hugo");

    @TempDir
    Path disk;

    @Test
    void aHundredTimesTheAssetsCostHardlyMore() throws Exception {
        var few = Integer.getInteger("swapbay.few", 2_000);
        var many = Integer.getInteger("swapbay.many", 200_000);
        var small = measured(few);
        var large = measured(many);
        var table = new StringBuilder("Times in milliseconds%n%n".formatted());
        table.append("| Look | p50 of %1$,d | p99 of %1$,d | p50 of %2$,d | p99 of %2$,d | p99, times |%n"
                .formatted(few, many));
        table.append("|---|---:|---:|---:|---:|---:|%n".formatted());
        small.forEach((what, of) -> {
            var then = Objects.requireNonNull(large.get(what));
            table.append("| %s | %.2f | %.2f | %.2f | %.2f | %.1f |%n"
                    .formatted(what, of.p50(), of.p99(), then.p50(), then.p99(), then.p99() / of.p99()));
        });
        log.info("{}", table);
    }

    private Map<String, Times> measured(int assets) throws Exception {
        var folder = Files.createDirectories(disk.resolve("of-" + assets));
        var pool = JdbcConnectionPool.create(new DiskFolder(folder).databaseUrl("swapbay") + SETTINGS, "sa", "");
        Flyway.configure().dataSource(pool).load().migrate();
        var jdbc = JdbcClient.create(pool);
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(JdbcClient.class, () -> jdbc);
            program.register(Roster.class, Assets.class, CustodyLedger.class);
            program.refresh();
            var commit = new TransactionTemplate(new JdbcTransactionManager(pool));
            found(program, commit, assets);
            return times(program, jdbc, assets);
        } finally {
            pool.dispose();
        }
    }

    private static Map<String, Times> times(AnnotationConfigApplicationContext program, JdbcClient jdbc, int assets) {
        var list = new AssetList(jdbc);
        var people = new PeopleList(jdbc);
        var ledger = program.getBean(CustodyLedger.class);
        var chance = new Random(20261122);
        var times = new LinkedHashMap<String, Times>();
        var first = System.nanoTime();
        ledger.firstBrokenEntry(new AssetId("asset-0"));
        log.info("{} assets: the first look at the chain after a start took {}", assets, since(first));
        times.put("bare: one asset by its tag", of(n -> list.tagged(tag(chance.nextInt(assets)))));
        times.put("first page of assets", of(n -> search(list, "")));
        times.put("assets: a whole tag", of(n -> search(list, tag(chance.nextInt(assets)))));
        times.put("assets: a number without zeros", of(n -> search(list, "" + chance.nextInt(assets))));
        times.put("assets: all tags begin so", of(n -> search(list, "cb")));
        times.put("assets: a model", of(n -> search(list, "model " + chance.nextInt(20))));
        times.put("assets: a student's name", of(n -> search(list, "ana r" + chance.nextInt(assets / 2))));
        times.put("assets: nothing fits", of(n -> search(list, "zz" + n)));
        times.put(
                "last page of assets", of(n -> list.page(AssetFilter.EVERYTHING, new Needle(""), assets - PAGE, PAGE)));
        times.put("people: given and family name", of(n -> search(people, "r" + chance.nextInt(assets / 2) + " ana")));
        times.put("people: a given name", of(n -> search(people, "chloe")));
        var nothing = new Needle("");
        var all = AssetFilter.EVERYTHING;
        var loaners = all.toggle(AssetFilter.Role.LOANER);
        times.put("assets: with people", of(n -> assets(list, all.toggle(AssetFilter.Place.PERSON), nothing)));
        times.put("assets: in repair", of(n -> assets(list, all.toggle(AssetFilter.Place.REPAIR), nothing)));
        times.put(
                "assets: loaners on the shelf",
                of(n -> assets(list, loaners.toggle(AssetFilter.Place.STOCK), nothing)));
        times.put("assets: do not work", of(n -> assets(list, all.toggleFaulty(), nothing)));
        times.put("assets: a model picked", of(n -> assets(list, all.ofModel("Maker Model " + n % 20), nothing)));
        times.put(
                "people: a school and a grade",
                of(n -> people(people, PeopleFilter.EVERYBODY.ofSchool("school").ofGrade("7"), nothing)));
        times.put("people: with a loaner", of(n -> people(people, PeopleFilter.EVERYBODY.toggleLoan(), nothing)));
        times.put("people: may not borrow", of(n -> people(people, PeopleFilter.EVERYBODY.toggleBlocked(), nothing)));
        var audit = new AuditList(jdbc, Clock.systemUTC());
        var everything = AuditFilter.EVERYTHING;
        times.put("audit: first page", of(n -> audit(audit, everything, "")));
        times.put(
                "audit: all about an asset",
                of(n -> audit(audit, AuditFilter.ofAsset(tag(chance.nextInt(assets))), "")));
        times.put("audit: a tag", of(n -> audit(audit, everything, tag(chance.nextInt(assets)))));
        times.put("audit: a person", of(n -> audit(audit, everything, "r" + chance.nextInt(assets / 2) + " ana")));
        var tickets = new TicketList(jdbc, Clock.systemUTC());
        var queue = TicketFilter.ALL_WAITING;
        var closed = queue.toggle(TicketState.CLOSED);
        times.put("tickets: the queue", of(n -> tickets(tickets, queue, "")));
        times.put("tickets: with a broken screen", of(n -> tickets(tickets, queue.toggle(Symptom.SCREEN), "")));
        times.put("tickets: all that were ever closed", of(n -> tickets(tickets, closed, "")));
        times.put("tickets: closed ones of a symptom", of(n -> tickets(tickets, closed.toggle(Symptom.KEYS), "")));
        times.put(
                "tickets: a number among the closed",
                of(n -> tickets(tickets, closed, "R-" + (FIRST_TICKET + chance.nextInt(assets / TICKETED)))));
        times.put(
                "tickets: a tag", of(n -> tickets(tickets, closed, tag(TICKETED * chance.nextInt(assets / TICKETED)))));
        times.put(
                "tickets: a student's name",
                of(n -> tickets(tickets, closed, "r" + chance.nextInt(assets / 2) + " ana")));
        times.put("a custody timeline and its chain", of(n -> {
            var asset = new AssetId("asset-" + chance.nextInt(assets));
            return List.of(ledger.timeline(asset), ledger.firstBrokenEntry(asset));
        }));
        return times;
    }

    private static Object search(AssetList list, String text) {
        var needle = new Needle(text);
        return assets(list, AssetFilter.EVERYTHING, needle);
    }

    private static Object assets(AssetList list, AssetFilter filter, Needle needle) {
        return List.of(list.count(filter, needle), list.page(filter, needle, 0, PAGE));
    }

    private static Object search(PeopleList list, String text) {
        var needle = new Needle(text);
        return people(list, PeopleFilter.EVERYBODY, needle);
    }

    private static Object people(PeopleList list, PeopleFilter filter, Needle needle) {
        return List.of(list.count(filter, needle), list.page(filter, needle, 0, PAGE));
    }

    private static Object tickets(TicketList list, TicketFilter filter, String text) {
        var asked = filter.withText(text);
        return List.of(list.count(asked, "kim"), list.page(asked, "kim", 0, PAGE));
    }

    private static Object audit(AuditList list, AuditFilter filter, String text) {
        var needle = new Needle(text);
        return List.of(list.count(filter, needle), list.page(filter, needle, 0, PAGE));
    }

    private static Times of(IntFunction<Object> look) {
        for (var i = 0; i < WARM_UP; i++) look.apply(i);
        var took = new ArrayList<Long>();
        var enough = System.nanoTime() + PATIENCE.toNanos();
        for (var i = 0; i < TIMES && (i < FEWEST || System.nanoTime() < enough); i++) {
            var began = now();
            look.apply(i);
            took.add(now() - began);
        }
        took.sort(null);
        return new Times(took.get(took.size() / 2) / 1e6, took.get(took.size() * 99 / 100) / 1e6);
    }

    /** Of the clock, or of this thread on a processor; the database answers in the thread that asks. */
    private static long now() {
        return OF_THE_THREAD ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static void found(AnnotationConfigApplicationContext program, TransactionTemplate commit, int assets) {
        var roster = program.getBean(Roster.class);
        var register = program.getBean(Assets.class);
        var ledger = program.getBean(CustodyLedger.class);
        var began = System.nanoTime();
        commit.executeWithoutResult(status -> roster.enrol(new School("school", "A district")));
        for (var from = 0; from < assets; from += AT_ONCE) {
            var start = from;
            commit.executeWithoutResult(status -> {
                for (var n = start; n < start + AT_ONCE; n++) {
                    if (n % 2 == 0) roster.enrol(person(n / 2), List.of("badge-" + n / 2));
                    var owner = n % 2 == 0 ? new PersonId("person-" + n / 2) : null;
                    var id = new AssetId("asset-" + n);
                    var model = "Maker Model " + n % 20;
                    register.register(
                            new Asset(id, new AssetTag(tag(n)), "5CD" + (7_919L * n), model, n % 10 == 1, true, owner));
                    ledger.record(id, new Custody.InStock(), "bought", "bought/" + n, START);
                    if (owner != null) {
                        ledger.record(id, new Custody.HeldByPerson(owner), "given out", "given/" + n, START);
                        recorded(program.getBean(JdbcClient.class), n, id, owner);
                    }
                    if (n % TICKETED == 0)
                        ticket(program.getBean(JdbcClient.class), n, id, new PersonId("person-" + n / 2));
                }
            });
        }
        log.info("{} assets and {} people imported in {}", assets, assets / 2, since(began));
    }

    /** As a visit leaves behind, in the shape the journal's facts are kept in. */
    private static void recorded(JdbcClient jdbc, int n, AssetId asset, PersonId owner) {
        jdbc.sql("""
                        insert into audit_line (seq, recorded_at, family, fact, asset_id, person_id, visit_id)
                        values (?, ?, 'SWAPS', 'HandInAgreed', ?, ?, ?)""")
                .params(n + 1, START.plusSeconds(n), asset.value(), owner.value(), "visit-" + n)
                .update();
    }

    /** Years of repairs: of a hundred tickets one waits. */
    private static void ticket(JdbcClient jdbc, int n, AssetId asset, PersonId owner) {
        var number = n / TICKETED;
        jdbc.sql("""
                        insert into repair_ticket (number, visit_id, asset_id, person_id, symptom, cause, kiosk, bay,
                          label_scanned, policy_version, opened_at, state)
                        values (?, ?, ?, ?, ?, 'NOT_SURE', 'hallway-1', 1, true, 1, ?, ?)""")
                .params(
                        "R-" + (FIRST_TICKET + number),
                        "visit-" + n,
                        asset.value(),
                        owner.value(),
                        Symptom.values()[number % Symptom.values().length].name(),
                        START.plusSeconds(n),
                        (number % 100 == 0 ? TicketState.OPEN : TicketState.CLOSED).name())
                .update();
    }

    private static Person person(int n) {
        return new Person(
                new PersonId("person-" + n),
                "school",
                "student",
                GIVEN.get(n % GIVEN.size()),
                "R" + n,
                String.format(Locale.ROOT, "%06d", n),
                "7",
                true,
                Borrowing.ALLOWED);
    }

    private static String tag(int n) {
        return String.format(Locale.ROOT, "CB-%06d", n);
    }

    private static Duration since(long nanos) {
        return Duration.ofNanos(System.nanoTime() - nanos);
    }

    /** In milliseconds. */
    private record Times(double p50, double p99) {}
}
