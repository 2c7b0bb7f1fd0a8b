package org.swapbay.kiosk.simulation;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.printer.PrinterStatus;
import org.swapbay.hardware.printer.Receipt;
import org.swapbay.hardware.printer.ReceiptPrinter;
import org.swapbay.kiosk.devices.BayPlace;
import org.swapbay.kiosk.devices.CodeScanned;
import org.swapbay.kiosk.devices.PrintingProbe;
import org.swapbay.kiosk.devices.SteppedDoors;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.Following;
import org.swapbay.kiosk.payments.PayCodes;
import org.swapbay.kiosk.payments.PayEvent;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Teller;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.QuickSecrets;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SteppedDesk;
import org.swapbay.kiosk.swaps.SteppedMailbox;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.TillScene;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The till at a desk that serves, each on the threads of the program, with money as in {@link Till}. Ana pays. */
final class ServingTill implements AutoCloseable {

    static final PersonId ANA = new PersonId("ana");

    private static final Duration LOOK = Duration.ofMillis(200);
    private static final long LONG = 20;

    final Till till = new Till(RandomGenerator.of("L64X128MixRandom"));
    final Printer printer = new Printer();
    private final LinkedBlockingQueue<Visit> shown = new LinkedBlockingQueue<>();
    private final Following following;
    private final SteppedDesk desk;

    ServingTill(Path folder) throws IOException {
        var world = new World(new Timeline(), new SplittableRandom(1), Plan.BAYS);
        var places = new TreeMap<Integer, BayPlace>();
        world.bays.keySet().forEach(bay -> places.put(bay, new BayPlace(bay, 1, true, true)));
        var doors = new SteppedDoors(new SimulatedBoard(world, _ -> {}), places, till.clock, _ -> {});
        var time = SteppedDesk.steadyTime(till.clock, () -> 0);
        var records = till.part(Records.class);
        till.add(doors.doors());
        till.add(time);
        till.add(SteppedDesk.pinsCheckedBy(Runnable::run));
        till.add(PrintingProbe.on(printer, folder));
        QuickSecrets.all(till.database.jdbc, records, till.clock, time).forEach(till::add);
        desk = new SteppedDesk(till.part(SwapDesk.class), new SteppedMailbox());
        following = PaymentsProbe.followed(
                        till.part(Teller.class),
                        till.part(PaymentBook.class),
                        records,
                        desk.desk()::tellTill,
                        till.clock,
                        Duration.ofMillis(5))
                .following();
        till.add(following);
        enrol();
        for (var round = 0; round < 3; round++) {
            till.clock.forward(LOOK);
            doors.round();
        }
        following.start();
        desk.desk().watch(shown::add);
        desk.open();
        desk.tick();
        until(visit -> visit.scene() instanceof Scene.Welcome);
    }

    private void enrol() {
        var roster = till.part(Roster.class);
        till.database.transaction.executeWithoutResult(_ -> {
            roster.enrol(new org.swapbay.kiosk.roster.School("school", "School"));
            roster.enrol(
                    new Person(ANA, "school", "student", "Ana", "Rivera", "N-1", "07", true, Borrowing.ALLOWED),
                    List.of());
        });
    }

    SwapDesk desk() {
        return desk.desk();
    }

    /** What the desk asks. */
    org.swapbay.kiosk.swaps.Till counter() {
        return till.part(PaymentsProbe.desk());
    }

    /** A notice's code is held to the scanner. */
    String scansNotice() {
        var code = till.part(PayCodes.class).issue(ANA, "olga");
        scans(code);
        return code;
    }

    void scans(String code) {
        desk.hears(new CodeScanned(code));
    }

    void touches(PayEvent event) {
        desk().touch(desk().now().step(), new Touch.AtTill(event));
    }

    /** Waits for a screen of the till. */
    <S extends TillScene> S sees(Class<S> kind) {
        return sees(kind, _ -> true);
    }

    <S extends TillScene> S sees(Class<S> kind, Predicate<S> such) {
        var visit = until(now -> now.scene() instanceof Scene.AtTill at
                && kind.isInstance(at.shown())
                && such.test(kind.cast(at.shown())));
        return kind.cast(((Scene.AtTill) visit.scene()).shown());
    }

    Visit until(Predicate<Visit> such) {
        try {
            while (true) {
                var visit = requireNonNull(shown.poll(LONG, TimeUnit.SECONDS), "nothing more was shown");
                if (such.test(visit)) return visit;
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        following.stop();
        desk.shut();
        till.close();
    }

    /** Keeps what it prints, and has paper or none. */
    static final class Printer implements ReceiptPrinter {

        final List<Receipt> printed = new CopyOnWriteArrayList<>();
        volatile boolean noPaper;

        @Override
        public void print(Receipt receipt) throws DeviceException {
            if (noPaper) throw new DeviceRefusedException("no paper");
            printed.add(receipt);
        }

        @Override
        public PrinterStatus status() {
            return PrinterStatus.READY;
        }

        @Override
        public void close() {}
    }
}
