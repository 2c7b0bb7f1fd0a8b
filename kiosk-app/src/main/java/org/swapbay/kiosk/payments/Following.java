package org.swapbay.kiosk.payments;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.swaps.SwapDesk;

/**
 * Follows each payment to its end, one thread for each, and tells the screen. What a power cut left unanswered is asked
 * for before the desk opens, and followed on where the provider does not answer then.
 */
@Component
public class Following implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Following.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration LOOK_SELDOM = Duration.ofSeconds(20);
    /** While a family may stand there. */
    private static final Duration CLOSELY = Duration.ofMinutes(3);
    /** The desk must open also where the provider is out of reach. */
    private static final Duration AT_THE_START = Duration.ofSeconds(20);

    private final Teller teller;
    private final PaymentBook book;
    private final Records records;
    private final SwapDesk desk;
    private final InstantSource time;
    private final Map<String, Watch> watches = new ConcurrentHashMap<>();
    private volatile boolean running;

    Following(
            Teller teller,
            PaymentBook book,
            Records records,
            SwapDesk desk,
            @Qualifier("steadyTime") InstantSource time) {
        this.teller = teller;
        this.book = book;
        this.records = records;
        this.desk = desk;
        this.time = time;
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
            } catch (RuntimeException broken) {
                log.error("payment={} is not followed any more until the next start", key, broken);
            } finally {
                watches.remove(key);
            }
        });
    }

    private void follow(String key, Watch watch, Order first, boolean send) throws InterruptedException {
        var since = time.instant();
        var patience = book.find(key)
                .flatMap(teller::moverOf)
                .map(MoneyMover::patience)
                .orElse(CLOSELY);
        var order = first;
        var standing = send ? tell(key, teller.begin(key)) : tell(key, step(key, order));
        while (!standing.isFinal() && running) {
            var waited = Duration.between(since, time.instant());
            var pause = waited.compareTo(CLOSELY) < 0 ? LOOK : LOOK_SELDOM;
            var asked = watch.orders().poll(pause.toMillis(), TimeUnit.MILLISECONDS);
            if (asked == Order.STOP) order = Order.STOP;
            if (waited.compareTo(patience) > 0) order = Order.STOP;
            if (!running) return;
            standing = tell(key, step(key, order));
        }
    }

    private Standing step(String key, Order order) {
        return order == Order.STOP ? teller.stop(key) : teller.ask(key);
    }

    private Standing tell(String key, Standing standing) {
        desk.tellTill(new PayEvent.Stands(key, standing));
        return standing;
    }
}
