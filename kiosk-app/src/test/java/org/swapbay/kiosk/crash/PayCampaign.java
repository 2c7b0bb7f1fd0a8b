package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.emulator.payment.TestCard;
import org.swapbay.kiosk.whole.Visitor;

/** Round after round at one till: a payment, a trouble, a kill, what the family does in the dark, a restart, an audit. */
final class PayCampaign implements AutoCloseable {

    /** What a family owes where the test decides it; two notes of different values make it up. */
    static final int DOLLARS = 25;

    private static final String OPEN = "nothing paid";
    private static final Logger log = LoggerFactory.getLogger(PayCampaign.class);
    private static final int ATTEMPTS = 3;
    private static final Duration A_WHILE = Duration.ofSeconds(90);
    /** The first two owe something of their own. */
    private static final List<Visitor> FAMILIES =
            List.of(3, 4, 5, 6, 7, 8, 9, 10, 11, 12).stream().map(Visitor::new).toList();

    private final Random chance;
    private final TillStand till = new TillStand();
    private final Stand stand = till.stand();
    private final Deque<Visitor> owing = new ArrayDeque<>();
    private int playedAgain;

    PayCampaign(long seed) throws IOException, InterruptedException {
        chance = new Random(seed);
    }

    /** The points that this way of paying passes when nothing happens to it. */
    List<String> pointsOf(PayWay way) throws IOException {
        var walk = new PayWalk(till, next(), false);
        stand.kiosk().awaitReady();
        stand.orders().forget();
        walk.pay(way, DOLLARS, PayTrouble.NONE);
        return stand.orders().passed();
    }

    /** @param request that fails, from 1 on, where the trouble is one of a request */
    PayRound play(PayWay way, PayTrouble trouble, int request, Optional<KillPoint.AtPoint> kill) throws IOException {
        return play(way, trouble, request, kill, List.of());
    }

    /** @param again where the next starts die too */
    PayRound play(
            PayWay way,
            PayTrouble trouble,
            int request,
            Optional<KillPoint.AtPoint> kill,
            List<KillPoint.AtPoint> again)
            throws IOException {
        for (var attempt = 1; ; attempt++) {
            try {
                return play(next(), DOLLARS, way, trouble, request, kill, again);
            } catch (AssertionError | RuntimeException brokeOff) {
                log.error("broke off: {} {} {}", way, trouble, kill, brokeOff);
                log.error(
                        "There is:\n{}\nLog of the kiosk:\n{}",
                        stand.screen().text(),
                        stand.kiosk().log());
                if (attempt == ATTEMPTS) throw brokeOff;
                playedAgain++;
                mend();
            }
        }
    }

    /** How many payments were played again because the machine was too busy for somebody's patience. */
    int playedAgain() {
        return playedAgain;
    }

    /** The next family finds everything as it should be; what became of the last one's money is still held to the books. */
    private void mend() {
        stand.kiosk().kill();
        stand.orders().withdraw();
        for (var trouble : PayTrouble.of(PayWay.CASH)) {
            trouble.ofAcceptor().ifPresent(fault -> stand.bench().unfault("acceptor", fault));
        }
        till.provider().calm();
        stand.restart();
        stand.awaitWelcome();
    }

    /** By a family that owes just this. */
    PayRound play(
            Visitor family, int dollars, PayWay way, PayTrouble trouble, int request, Optional<KillPoint.AtPoint> kill)
            throws IOException {
        return play(family, dollars, way, trouble, request, kill, List.of());
    }

    private PayRound play(
            Visitor family,
            int dollars,
            PayWay way,
            PayTrouble trouble,
            int request,
            Optional<KillPoint.AtPoint> kill,
            List<KillPoint.AtPoint> again)
            throws IOException {
        var began = System.nanoTime();
        var violations = new ArrayList<String>();
        var news = till.provider().hooks().size();
        var walk = new PayWalk(till, family, chance.nextBoolean());
        stand.kiosk().awaitReady();
        befall(trouble, request);
        kill.ifPresent(stand.orders()::give);
        var lived = walk.pay(way, dollars, trouble);
        stand.kiosk().kill();
        if (trouble != PayTrouble.NOTE_ON_STRING)
            trouble.ofAcceptor().ifPresent(fault -> stand.bench().fault("acceptor", fault));
        var acted = inTheDark(walk, way);
        if (trouble == PayTrouble.POWER_OFF) stand.bench().unfault("acceptor", "power-off");
        stand.orders().withdraw();
        again.forEach(this::dieAtTheStart);
        stand.restart();
        stand.awaitWelcome();
        awaitALookAtTheAcceptor();
        trouble.ofAcceptor().ifPresent(fault -> stand.bench().unfault("acceptor", fault));
        till.provider().calm();
        if (trouble == PayTrouble.NEWS_TWICE || trouble == PayTrouble.NEWS_OUT_OF_ORDER)
            till.news().bringAgain(news);
        settle();
        var found = audit(family, dollars, violations);
        comeAgain(walk, family, way);
        settle();
        var end = audit(family, dollars, violations);
        if (end.equals(OPEN)) violations.add("still open in the end");
        var round = new PayRound(
                way,
                trouble,
                request,
                kill,
                again,
                kill.isPresent() && !lived,
                acted,
                found,
                end,
                Duration.ofNanos(System.nanoTime() - began),
                violations);
        log.info("{}", round);
        return round;
    }

    @Override
    public void close() throws IOException {
        till.close();
    }

    /** A start that has nothing left to settle there is no second kill. */
    private void dieAtTheStart(KillPoint.AtPoint point) {
        stand.orders().give(point);
        stand.restart();
        stand.kiosk().awaitEnd(A_WHILE);
        stand.orders().withdraw();
    }

    private void befall(PayTrouble trouble, int request) {
        trouble.fault().ifPresent(fault -> till.provider().failAt(request, fault));
        if (trouble == PayTrouble.ANSWERS_LATE) till.provider().answersLate(Duration.ofSeconds(2));
        if (trouble == PayTrouble.NOTE_ON_STRING) stand.bench().fault("acceptor", "note-on-string");
    }

    /** The terminal goes on asking and the page stays open, whether or not the kiosk lives. Who pays then? */
    private boolean inTheDark(PayWalk walk, PayWay way) {
        if (chance.nextInt(4) == 0) return false;
        return switch (way) {
            case CARD -> {
                var asked = till.provider().asksForCard();
                if (asked) till.provider().present(TestCard.GOOD);
                yield asked;
            }
            case LINK -> walk.payOnThePage();
            case CASH, SLIP -> false;
        };
    }

    /** Whoever finds something open pays it; whoever has a paper takes it to the office, also if nobody is sure. */
    private void comeAgain(PayWalk walk, Visitor family, PayWay way) throws IOException {
        if (way == PayWay.SLIP && !walk.slip().isEmpty()) {
            till.office().books(walk.slip());
            till.office().books(walk.slip());
        }
        walk.payTheRest(way, stand.now(books -> owed(books, family) - doubtful(books, family)));
    }

    /** The first screen does not wait for the acceptor, and no hand frees a note that jams as soon as the program starts. */
    private void awaitALookAtTheAcceptor() {
        await("the acceptor is looked at")
                .atMost(A_WHILE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stand.kiosk().log().contains("device=CASH state="));
    }

    /** Until everything that was sent is answered and each note has its place, or staff are asked. */
    private void settle() {
        await("every payment is answered, and no note lies in the mouth")
                .atMost(A_WHILE)
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> stand.bench().notes().inside() == null && stand.now(PayCampaign::settled));
    }

    private static boolean settled(Books books) {
        return PayAudit.unanswered(books).isEmpty()
                && books.count("select count(*) from cash_note where state = 'OFFERED'") == 0;
    }

    private String audit(Visitor family, int dollars, List<String> violations) throws IOException {
        try (var books = stand.books()) {
            violations.addAll(
                    PayAudit.of(books, till.provider().moved(), stand.bench().notes()));
            violations.addAll(Audit.of(books, stand.bench().world().bays(), stand.pulses(), stand.carried()));
            return found(books, family, dollars);
        }
    }

    private static String found(Books books, Visitor family, int dollars) {
        if (inDoubt(books, family)) return "in doubt, staff asked";
        var owed = owed(books, family);
        if (owed == 0) return "paid";
        return owed < dollars ? "some of it paid" : OPEN;
    }

    private static boolean inDoubt(Books books, Visitor family) {
        return books.count("select count(*) from cash_note where state = 'DISPUTED' and person_id = ?", family.id())
                > 0;
    }

    /** In dollars. */
    private static int owed(Books books, Visitor family) {
        return (int) books.count("""
                        select coalesce(sum(e.amount), 0) from fee_entry e join fee f on f.number = e.fee_number
                        where f.person_id = ?""", family.id()) / 100;
    }

    /** What is in doubt is not asked for again, in dollars. */
    private static int doubtful(Books books, Visitor family) {
        return (int) books.count(
                        "select coalesce(sum(minor), 0) from cash_note where state = 'DISPUTED' and person_id = ?",
                        family.id())
                / 100;
    }

    private Visitor next() throws IOException {
        if (owing.isEmpty()) {
            for (var family : FAMILIES) {
                if (stand.now(books -> owed(books, family) == 0 && !inDoubt(books, family))) owing.add(family);
            }
            till.owe(List.copyOf(owing), DOLLARS * 100L);
        }
        return owing.removeFirst();
    }
}
