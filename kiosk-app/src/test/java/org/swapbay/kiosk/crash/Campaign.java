package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.Visitor;

/** Round after round at one stand: a visit, a kill, what the student does in the dark, a restart, an audit. */
final class Campaign implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Campaign.class);
    /** So many students have a PIN at the bench; the fourth may not borrow. */
    private static final List<Integer> STUDENTS = List.of(1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12);

    private static final int ATTEMPTS = 3;
    private static final String NO_BOARD = "broke off, the locks were down";
    private static final Duration A_START = Duration.ofSeconds(60);

    private final Stand stand;
    private final @Nullable PulledDisk disk;
    private final Random chance;
    private final ScheduledExecutorService executioner = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private int visitors;
    private int rounds;
    private int playedAgain;
    private Duration undisturbed = Duration.ZERO;

    Campaign(long seed) throws IOException, InterruptedException {
        stand = new Stand();
        disk = null;
        chance = new Random(seed);
    }

    /** The records lie on a disk that loses power whenever the program dies. */
    Campaign(long seed, PulledDisk disk) throws IOException, InterruptedException {
        stand = new Stand(disk.place());
        this.disk = disk;
        chance = new Random(seed);
    }

    /** The points that an errand passes when nothing happens to it. */
    List<String> pointsOf(Kind kind) throws IOException, InterruptedException, SQLException {
        var errand = prepared(kind);
        // What a start still does is no part of the errand.
        stand.kiosk().awaitReady();
        stand.orders().forget();
        var began = System.nanoTime();
        errand.go();
        undisturbed = Duration.ofNanos(System.nanoTime() - began);
        var passed = stand.orders().passed();
        leave(errand);
        return passed;
    }

    /** How long the errand took of which the points were asked last. */
    Duration undisturbed() {
        return undisturbed;
    }

    /** The points that a start passes when it has a door to explain. */
    List<String> pointsOfARecovery(KillPoint.AtPoint kill) throws IOException, InterruptedException, SQLException {
        var errand = prepared(Kind.SWAP);
        strike(kill, errand);
        inTheDark(errand.held());
        leave(errand);
        stand.orders().forget();
        stand.restart();
        stand.awaitWelcome();
        stand.kiosk().awaitReady();
        return stand.orders().passed();
    }

    /**
     * One round; whatever breaks it off is a violation too, and then the school is founded anew. A machine too busy to
     * answer as a lock board does breaks visits off as a board does that fails: such a round is played again.
     */
    Round play(KillPoint kill) throws IOException, InterruptedException, SQLException {
        rounds++;
        var round = attempt(kill);
        for (var again = 1; again < ATTEMPTS && round.found().equals(NO_BOARD); again++) round = attempt(kill);
        log.info("{}", round);
        return round;
    }

    /** How many rounds were played again because the machine was too busy. */
    int playedAgain() {
        return playedAgain;
    }

    private Round attempt(KillPoint kill) throws IOException, InterruptedException, SQLException {
        var began = System.nanoTime();
        try {
            return play(kill, prepared(kill instanceof KillPoint.In(var kind, var _) ? kind : Kind.SWAP), began);
        } catch (AssertionError | RuntimeException e) {
            var noBoard = stand.kiosk().log().contains("device=LOCKS state=DOWN");
            if (noBoard) playedAgain++;
            log.error(
                    "round {} broke off; log of the kiosk:\n{}",
                    rounds,
                    stand.kiosk().log(),
                    e);
            var why = List.of("broke off: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            var took = Duration.ofNanos(System.nanoTime() - began);
            foundAnew();
            var found = noBoard ? NO_BOARD : "broke off";
            return new Round(rounds, kill, true, Aftermath.WALKS_AWAY, found, found, took, why);
        }
    }

    private Round play(KillPoint kill, Errand errand, long began) throws IOException {
        var violations = new ArrayList<String>();
        var reached = strike(kill, errand);
        var afterwards = inTheDark(errand.held());
        leave(errand);
        if (disk != null) disk.plugIn();
        if (kill instanceof KillPoint.AndAgain(var visit, var starts)) {
            for (var start : starts) reached &= strikeStart(start);
        }
        stand.restart();
        stand.awaitWelcome();
        var found = audit(errand, violations);
        errand.comeAgain(violations);
        leave(errand);
        var end = audit(errand, violations);
        closeDoors();
        var took = Duration.ofNanos(System.nanoTime() - began);
        return new Round(rounds, kill, reached, afterwards, found, end, took, violations);
    }

    @Override
    public void close() throws IOException {
        executioner.shutdownNow();
        stand.close();
    }

    /** Lets somebody begin and the program die; it is dead when this returns. */
    private boolean strike(KillPoint kill, Errand errand) throws IOException {
        return switch (kill) {
            case KillPoint.AtPoint point -> {
                // Its start passes points too, until the PINs of the bench are issued.
                stand.kiosk().awaitReady();
                stand.orders().give(point);
                var survived = errand.go();
                die();
                yield !survived;
            }
            case KillPoint.AtMoment(var after) -> {
                killIn(after);
                errand.go();
                yield diesWithin(A_START);
            }
            case KillPoint.AndAgain(var visit, var starts) -> strike(visit, errand);
            case KillPoint.In(var kind, var at) -> strike(at, errand);
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
            case KillPoint.AndAgain _, KillPoint.In _ ->
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

    private void leave(Errand errand) {
        errand.carrier().ifPresentOrElse(stand::leaveWithEverything, stand::leaveWithEverything);
    }

    private String audit(Errand errand, List<String> violations) throws IOException {
        try (var books = stand.books()) {
            violations.addAll(Audit.of(books, stand.bench().world().bays(), stand.pulses(), stand.carried()));
            return errand.found(books);
        }
    }

    /** The next student's, at a cabinet that has a loaner and a place left, and a school that lends as it must. */
    private Errand prepared(Kind kind) throws IOException, InterruptedException, SQLException {
        if (visitors == STUDENTS.size()
                || stand.decided().filter(model -> model != kind.model()).isPresent()
                || !stand.now(Books::stocked)
                || !roomLeft()
                || stand.now(Books::spare).isEmpty()) {
            foundAnew();
        }
        if (kind.decides() && stand.decided().isEmpty()) stand.decide(kind.model());
        var errand = kind.of(stand, new Visitor(STUDENTS.get(visitors++)));
        errand.prepare();
        return errand;
    }

    private void foundAnew() throws IOException, InterruptedException {
        stand.startOver();
        visitors = 0;
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
        var _ = executioner.schedule(this::die, after.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void die() {
        if (disk != null) disk.pull(stand.kiosk().pid());
        stand.kiosk().kill();
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
