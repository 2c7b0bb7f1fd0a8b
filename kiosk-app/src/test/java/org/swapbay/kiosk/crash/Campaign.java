package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.awaitility.core.ConditionTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.Visitor;

/** Round after round at one stand: a visit, a kill, what the student does in the dark, a restart, an audit. */
final class Campaign implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Campaign.class);
    /** So many students have a PIN at the bench; the fourth may not borrow. */
    private static final List<Integer> STUDENTS = List.of(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12);

    private static final Duration A_START = Duration.ofSeconds(60);

    private final Stand stand = new Stand();
    private final Random chance;
    private final ScheduledExecutorService executioner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Map<String, String> carried = new HashMap<>();
    private int visitors;
    private int rounds;

    Campaign(long seed) throws IOException, InterruptedException {
        chance = new Random(seed);
    }

    /** The points that a visit passes when nothing happens to it. */
    List<String> pointsOfAVisit() throws IOException, InterruptedException {
        var student = next();
        stand.orders().forget();
        new Walk(stand, student).swap();
        var passed = stand.orders().passed();
        leave(student);
        return passed;
    }

    /** The points that a technician's round passes when nothing happens to it. */
    List<String> pointsOfARound() throws IOException, InterruptedException {
        var student = next();
        new Walk(stand, student).swap();
        leave(student);
        stand.orders().forget();
        new Cart(stand, spare().orElseThrow()).round();
        var passed = stand.orders().passed();
        stand.leaveWithEverything();
        return passed;
    }

    /** The points that a start passes when it has a door to explain. */
    List<String> pointsOfARecovery(KillPoint.AtPoint kill) throws IOException, InterruptedException {
        var student = next();
        strike(kill, new Walk(stand, student)::swap);
        inTheDark(student.label());
        leave(student);
        stand.orders().forget();
        stand.restart();
        stand.awaitWelcome();
        return stand.orders().passed();
    }

    /** One round; whatever breaks it off is a violation too, and then the school is founded anew. */
    Round play(KillPoint kill) throws IOException, InterruptedException {
        var began = System.nanoTime();
        var student = next();
        rounds++;
        Round round;
        try {
            round = kill instanceof KillPoint.OfStaff(var at)
                    ? playStaff(at, kill, student, began)
                    : play(kill, student, began);
        } catch (AssertionError | RuntimeException e) {
            log.error(
                    "round {} broke off; log of the kiosk:\n{}",
                    rounds,
                    stand.kiosk().log(),
                    e);
            var why = List.of("broke off: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            var took = Duration.ofNanos(System.nanoTime() - began);
            round = new Round(rounds, kill, true, Aftermath.WALKS_AWAY, "broke off", "broke off", took, why);
            foundAnew();
        }
        log.info("{}", round);
        return round;
    }

    private Round play(KillPoint kill, Visitor student, long began) throws IOException, InterruptedException {
        var violations = new ArrayList<String>();
        var reached = strike(kill, new Walk(stand, student)::swap);
        var afterwards = inTheDark(student.label());
        leave(student);
        if (kill instanceof KillPoint.AndAgain(var visit, var starts)) {
            for (var start : starts) reached &= strikeStart(start);
        }
        stand.restart();
        stand.awaitWelcome();
        var found = audit(student, violations);
        var walk = new Walk(stand, student);
        if (found.owed() && stocked()) {
            walk.fetchLoaner();
            leave(student);
        }
        if (found.ticket().isPresent()) {
            var ticket = found.ticket().get();
            // The one who comes back for a loaner gets it then; everybody else asks at the office.
            var receipt = walk.receipt().isEmpty() ? stand.staff().printAgain(ticket) : walk.receipt();
            if (!receipt.contains(ticket) || !receipt.contains(student.label())) violations.add("receipt: " + receipt);
        }
        var end = audit(student, violations);
        closeDoors();
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Round(rounds, kill, reached, afterwards, found.words(), end.words(), took, violations);
    }

    /** A student's Chromebook lies in a bay; the technician comes for it. */
    private Round playStaff(KillPoint at, KillPoint kill, Visitor student, long began) throws IOException {
        new Walk(stand, student).swap();
        leave(student);
        var violations = new ArrayList<String>();
        var spare = spare().orElseThrow();
        var cart = new Cart(stand, spare);
        var reached = strike(at, cart::round);
        var afterwards = inTheDark(spare);
        stand.leaveWithEverything();
        stand.restart();
        stand.awaitWelcome();
        audit(student, violations);
        var found = cart.found(student);
        closeDoors();
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Round(rounds, kill, reached, afterwards, found, found, took, violations);
    }

    @Override
    public void close() throws IOException {
        executioner.shutdownNow();
        stand.close();
    }

    /** Lets somebody begin and the program die; it is dead when this returns. */
    private boolean strike(KillPoint kill, BooleanSupplier walk) {
        return switch (kill) {
            case KillPoint.AtPoint point -> {
                stand.orders().give(point);
                var survived = walk.getAsBoolean();
                stand.kiosk().kill();
                yield !survived;
            }
            case KillPoint.AtMoment(var after) -> {
                killIn(after);
                walk.getAsBoolean();
                yield diesWithin(A_START);
            }
            case KillPoint.AndAgain(var visit, var starts) -> strike(visit, walk);
            case KillPoint.OfStaff(var at) -> strike(at, walk);
        };
    }

    private boolean strikeStart(KillPoint kill) {
        return switch (kill) {
            case KillPoint.AtPoint point -> {
                stand.orders().give(point);
                stand.restart();
                var reached = diesWithin(A_START);
                stand.kiosk().kill();
                stand.orders().withdraw();
                yield reached;
            }
            case KillPoint.AtMoment(var after) -> {
                stand.restart();
                killIn(after);
                yield diesWithin(A_START);
            }
            case KillPoint.AndAgain _, KillPoint.OfStaff _ ->
                throw new IllegalArgumentException("a start has no visit: " + kill);
        };
    }

    private Aftermath inTheDark(String held) {
        stand.orders().withdraw();
        // What the last bytes on the line set in motion comes to rest.
        await().pollDelay(Duration.ofMillis(300)).until(() -> true);
        var bays = stand.bench().world().bays();
        var afterwards = Aftermath.any(bays, held, chance);
        bays.stream().filter(Bay::open).findFirst().ifPresent(bay -> afterwards.act(stand.bench(), bay.number(), held));
        return afterwards;
    }

    private void leave(Visitor student) {
        stand.bench().world().hand().forEach(thing -> carried.put(String.valueOf(thing.label()), student.id()));
        stand.leaveWithEverything();
    }

    private Finding audit(Visitor student, List<String> violations) throws IOException {
        try (var books = stand.books()) {
            violations.addAll(Audit.of(books, stand.bench().world().bays(), stand.pulses(), carried));
            return Finding.of(books, student);
        }
    }

    /** The next student, at a cabinet that has a loaner and a place left. */
    private Visitor next() throws IOException, InterruptedException {
        if (visitors == STUDENTS.size() || !stocked() || !roomLeft() || spare().isEmpty()) {
            foundAnew();
        }
        return new Visitor(STUDENTS.get(visitors++));
    }

    private void foundAnew() throws IOException, InterruptedException {
        stand.startOver();
        carried.clear();
        visitors = 0;
    }

    private boolean stocked() throws IOException {
        try (var books = stand.books()) {
            return books.count("""
                    select count(*) from custody_now n join custody_entry e on e.seq = n.seq join asset a on a.id = n.asset_id
                    where a.loaner and a.ready and e.custodian = 'BAY' and e.bay not in (select bay from bay_hold)""") > 0;
        }
    }

    /** A loaner that lies on the school's shelf. */
    private Optional<String> spare() throws IOException {
        try (var books = stand.books()) {
            return books.text("""
                    select a.tag from asset a join custody_now n on n.asset_id = a.id join custody_entry e on e.seq = n.seq
                    where a.loaner and e.custodian = 'STOCK'""");
        }
    }

    private boolean roomLeft() throws IOException {
        try (var books = stand.books()) {
            return stand.bench().world().bays().stream()
                    .filter(bay -> bay.contents() == null)
                    .anyMatch(bay -> books.count("select count(*) from bay_hold where bay = ?", bay.number()) == 0);
        }
    }

    private void closeDoors() {
        stand.bench().world().bays().stream().filter(Bay::open).forEach(bay -> stand.bench()
                .push(bay.number()));
    }

    private void killIn(Duration after) {
        var _ = executioner.schedule(stand.kiosk()::kill, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private boolean diesWithin(Duration time) {
        try {
            stand.kiosk().awaitEnd(time);
            return true;
        } catch (ConditionTimeoutException livesOn) {
            return false;
        }
    }
}
