package org.swapbay.hardware.cash;

import static org.awaitility.Awaitility.await;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.emulator.DeviceFaults;
import org.swapbay.hardware.emulator.NotePath;
import org.swapbay.hardware.emulator.Part;
import org.swapbay.hardware.emulator.Pty;
import org.swapbay.hardware.transport.Line;
import org.swapbay.hardware.transport.SerialLine;
import org.swapbay.hardware.transport.SerialSettings;

/** Hands, an acceptor and a driver, with a pseudo-terminal between the last two. Whoever looks, keeps all events. */
public final class CashBench implements Closeable {

    public static final Bill ONE = new Bill("USD", 1);
    public static final Bill FIVE = new Bill("USD", 5);
    public static final Bill TWENTY = new Bill("USD", 20);
    public static final List<Bill> NOTES = List.of(ONE, FIVE, new Bill("USD", 10), TWENTY, new Bill("EUR", 5));

    public final NotePath path = new NotePath(Clock.systemUTC(), Duration.ofMillis(40));
    public final DeviceFaults faults = new DeviceFaults(Part.ACCEPTOR);
    public final List<BillEvent> events = new ArrayList<>();
    private final Pty pty;
    private final Kind kind;
    private final Acceptor acceptor;
    private Line line;
    public BillAcceptor driver;

    /** What stands at the device's end. */
    public interface Acceptor extends Closeable {
        boolean insert(Bill bill);

        void passTime();
    }

    /** A family of acceptors, and the driver that speaks with it. */
    public interface Kind {
        Acceptor at(Pty line, DeviceFaults faults, NotePath path);

        BillAcceptor on(Line line);
    }

    public CashBench(Path folder, Kind kind) throws IOException {
        this.kind = kind;
        pty = Pty.open(folder.resolve("acceptor"));
        acceptor = kind.at(pty, faults, path);
        line = open();
        driver = kind.on(line);
    }

    private Line open() {
        var opened = SerialLine.open(SerialSettings.of(pty.line().toString(), 9600));
        opened.awaitOpen(Duration.ofSeconds(5));
        return opened;
    }

    /** The program ends here and starts anew; the acceptor does not notice. */
    public void killTheProgram() {
        driver.close();
        line = open();
        driver = kind.on(line);
    }

    /** A hand tries until the note is drawn in, while the driver looks. */
    public void insert(Bill bill) {
        await().atMost(Duration.ofSeconds(10))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    look();
                    return acceptor.insert(bill);
                });
    }

    public boolean offer(Bill bill) {
        return acceptor.insert(bill);
    }

    /** Looks once and acknowledges at once; a look that fails tells nothing. */
    public AcceptorSight look() {
        try {
            var sight = driver.look();
            events.addAll(sight.events());
            driver.acknowledge();
            return sight;
        } catch (DeviceException e) {
            return new AcceptorSight(Movement.NONE, null, List.of(), Set.of(), OptionalLong.empty(), "");
        }
    }

    public AcceptorSight lookUntil(Predicate<AcceptorSight> wanted) {
        var seen = new ArrayList<AcceptorSight>();
        await().atMost(Duration.ofSeconds(20))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> {
                    seen.add(look());
                    return wanted.test(seen.getLast());
                });
        return seen.getLast();
    }

    public void lookUntilTold(Class<? extends BillEvent> kind) {
        lookUntil(_ -> told(kind) > 0);
    }

    public long told(Class<? extends BillEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    public NotePath.Notes notes() {
        acceptor.passTime();
        return path.notes();
    }

    /** Ready, with these notes let in. */
    public void letIn(Bill... bills) throws DeviceException {
        lookUntil(_ -> !driver.denominations().isEmpty() && driver.online());
        driver.beginDeposit(Set.of(bills));
    }

    public AcceptorSight holdOne(Bill bill) {
        insert(bill);
        return lookUntil(sight -> sight.held() != null);
    }

    @Override
    public void close() throws IOException {
        driver.close();
        acceptor.close();
    }
}
