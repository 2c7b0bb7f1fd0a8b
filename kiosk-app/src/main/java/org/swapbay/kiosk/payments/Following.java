package org.swapbay.kiosk.payments;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.TillEvent;

/**
 * Follows each payment to its end, one thread for each, and tells the screen. What a power cut left unanswered is asked
 * for before the desk opens, and followed on where the provider does not answer then.
 */
@Component
public class Following implements SmartLifecycle, Unasked {

    private static final Logger log = LoggerFactory.getLogger(Following.class);
    /** The desk must open also where the provider is out of reach. */
    private static final Duration AT_THE_START = Duration.ofSeconds(20);
    /** Whatever has an intent is sent within this, unless something went wrong in between. */
    private static final Duration SENT_BY_THEN = Duration.ofMinutes(1);

    private final Teller teller;
    private final PaymentBook book;
    private final Records records;
    private final PaymentTroubles troubles;
    private final Consumer<TillEvent> screen;
    private final Clock clock;
    private final InstantSource time;
    private final Pace pace;
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();
    private volatile boolean running;

    @Autowired
    Following(
            Teller teller,
            PaymentBook book,
            Records records,
            PaymentTroubles troubles,
            SwapDesk desk,
            Clock clock,
            @Qualifier("steadyTime") InstantSource time) {
        this(teller, book, records, troubles, desk::tellTill, clock, time, Pace.USUAL);
    }

    Following(
            Teller teller,
            PaymentBook book,
            Records records,
            PaymentTroubles troubles,
            Consumer<TillEvent> screen,
            Clock clock,
            InstantSource time,
            Pace pace) {
        this.teller = teller;
        this.book = book;
        this.records = records;
        this.troubles = troubles;
        this.screen = screen;
        this.clock = clock;
        this.time = time;
        this.pace = pace;
    }

    private enum Order {
        LOOK,
        STOP
    }

    private record Watch(LinkedBlockingQueue<Order> orders) {}

    /** Sends a payment whose intent is durable, and follows it. Returns at once. */
    public void begin(String key) {
        follow(key, true);
    }

    void stop(String key) {
        order(key, Order.STOP);
    }

    /** Somebody says that there is news; whether it is true is asked of the provider. */
    void look(String key) {
        order(key, Order.LOOK);
    }

    /** Before the desk, which opens last. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 1_000;
    }

    @Override
    public void start() {
        running = true;
        if (!caughtUp()) return;
        var end = time.instant().plus(AT_THE_START);
        for (var payment : book.unanswered()) {
            if (teller.moverOf(payment).isEmpty()) continue;
            if (time.instant().isAfter(end) || !ask(payment)) follow(payment.key(), false);
        }
    }

    @Override
    public void stop() {
        running = false;
        watches.values().forEach(watch -> watch.orders().add(Order.LOOK));
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public void occasions(Occasions when) {
        when.round(Duration.ofSeconds(60), Duration.ofSeconds(30), this::round);
    }

    /** What has an intent and is followed by nobody, whatever went wrong, is asked for; money that books itself is not. */
    void round() {
        if (!running || !records.writable()) return;
        troubles.tell();
        var sentBy = clock.instant().minus(SENT_BY_THEN);
        for (var payment : book.unanswered()) {
            var mover = teller.moverOf(payment);
            if (mover.isEmpty() || mover.get().booksItself()) continue;
            if (payment.intendedAt().isBefore(sentBy) && !watches.containsKey(payment.key())) {
                log.warn("payment={} was followed by nobody", payment.key());
                follow(payment.key(), false);
            }
        }
    }

    /** Where the record cannot be read nobody is served either, and the next start asks. */
    private boolean caughtUp() {
        if (!records.writable()) return false;
        try {
            records.catchUp();
            return true;
        } catch (RuntimeException broken) {
            log.error("payments are not asked for before the record can be read", broken);
            return false;
        }
    }

    private boolean ask(Payment payment) {
        try {
            var standing = teller.ask(payment.key());
            log.info("asked for a payment of before the start, payment={} final={}", payment.key(), standing.isFinal());
            return standing.isFinal();
        } catch (RuntimeException broken) {
            log.error("a payment of before the start could not be asked for, payment={}", payment.key(), broken);
            return false;
        }
    }

    private void order(String key, Order order) {
        var watch = watches.get(key);
        if (watch != null) watch.orders().add(order);
        else if (running) follow(key, false, order);
    }

    private void follow(String key, boolean send) {
        follow(key, send, Order.LOOK);
    }

    private void follow(String key, boolean send, Order first) {
        var watch = new Watch(new LinkedBlockingQueue<>());
        if (watches.putIfAbsent(key, watch) != null) return;
        Thread.ofVirtual().name("payment").start(() -> {
            try {
                follow(key, watch, send ? Order.LOOK : first, send);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                watches.remove(key);
            }
        });
    }

    private void follow(String key, Watch watch, Order first, boolean send) throws InterruptedException {
        var since = time.instant();
        var order = first;
        var failures = 0;
        var sent = !send;
        while (true) {
            // Whether a begin that broke off had sent something is found out by asking, as after a power cut.
            var begin = !sent;
            sent = true;
            var now = order;
            var ended = false;
            try {
                var standing = begin ? teller.begin(key) : step(key, now);
                ended = told(key, standing);
                failures = 0;
            } catch (RuntimeException broken) {
                failures++;
                troubles.failed(key, broken, failures);
                screen.accept(new PayEvent.Stands(key, new Standing.NoAnswer()));
            }
            if (ended || !running) return;
            var waited = Duration.between(since, time.instant());
            var asked = watch.orders().poll(pace.pause(waited, failures).toMillis(), TimeUnit.MILLISECONDS);
            if (asked == Order.STOP || waited.compareTo(patience(key)) > 0) order = Order.STOP;
            if (!running) return;
        }
    }

    private Duration patience(String key) {
        try {
            return book.find(key)
                    .flatMap(teller::moverOf)
                    .map(MoneyMover::patience)
                    .orElse(pace.closely());
        } catch (RuntimeException unreadable) {
            return pace.closely();
        }
    }

    private Standing step(String key, Order order) {
        return order == Order.STOP ? teller.stop(key) : teller.ask(key);
    }

    /** Whether that is the end of it. */
    private boolean told(String key, Standing standing) {
        // Staff looked it up; should it have moved all the same, the provider's own word is still heard.
        var decided = standing instanceof Standing.NoAnswer && !awaited(key);
        if (standing instanceof Standing.NoAnswer && !decided) troubles.silent(key);
        else troubles.over(key);
        screen.accept(new PayEvent.Stands(key, standing));
        return decided || standing.isFinal();
    }

    private boolean awaited(String key) {
        return book.find(key)
                .filter(payment -> payment.state() == Payment.State.INTENDED)
                .isPresent();
    }
}
