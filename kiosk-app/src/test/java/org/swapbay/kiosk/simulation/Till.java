package org.swapbay.kiosk.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.swapbay.hardware.emulator.payment.PaymentProvider;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeEntry;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeFact.Direction;
import org.swapbay.kiosk.fees.FeeFact.Means;
import org.swapbay.kiosk.fees.FeeFact.PaymentIntended;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.OwedFee;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.fees.PaymentBook;
import org.swapbay.kiosk.fees.Payments;
import org.swapbay.kiosk.journal.CrashPoint;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Facts;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.journal.JournalCodec;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.payments.PaymentFact;
import org.swapbay.kiosk.payments.PaymentsProbe;
import org.swapbay.kiosk.payments.Standing;
import org.swapbay.kiosk.payments.Teller;
import org.swapbay.kiosk.roster.PersonId;

/**
 * The till's money without its screens: the production teller, ledger and movers on the simulated disk, with the real
 * HTTP client against the stand-in of the provider. Power goes and comes back as the test says.
 */
final class Till implements AutoCloseable {

    static final String FEE = "F-R-000001";
    static final String OTHER = "F-R-000002";
    static final long OWED = 2_500;

    private static final JournalCodec CODEC =
            new JournalCodec(List.of(kindsOf(FeeFact.class), Facts.of(PaymentFact.class)));

    final PaymentProvider provider;
    final List<String> points = new ArrayList<>();
    private final MemoryDisk disk = new MemoryDisk();
    final Database database = Database.empty();
    private final RandomGenerator chance;
    final HandClock clock = new HandClock(Instant.parse("2026-10-05T08:00:00Z"));
    private Wiring parts;
    private int cutAt;
    private int keys;
    private @Nullable String cutPoint;
    private @Nullable Teller teller;
    private Consumer<Till> sabotage = till -> {};

    Till(RandomGenerator chance) throws IOException {
        this.chance = chance;
        provider = PaymentProvider.start(0);
        parts = build();
        part(Records.class).record(assessed(FEE), assessed(OTHER));
    }

    <T> T part(Class<T> type) {
        return parts.get(type);
    }

    /** Goes before a component with the same role. */
    void add(Object part) {
        parts.add(part);
    }

    Teller teller() {
        return teller == null ? part(Teller.class) : teller;
    }

    /** The power goes at the n-th point passed from now on; 0 never. */
    void cutAt(int point) {
        points.clear();
        cutAt = point;
    }

    /** Does something wrong to the program, now and after each start. */
    void sabotage(Consumer<Till> wrong) {
        sabotage = wrong;
        wrong.accept(this);
    }

    /** The disk says that it forced and did not. */
    void forgetful() {
        disk.forgetful = true;
    }

    /** Nothing more can be written. */
    void fillDisk() {
        disk.full = true;
    }

    /** The teller from now on. */
    void replace(Teller other) {
        teller = other;
    }

    /** Where the power went. */
    @Nullable
    String cutPoint() {
        return cutPoint;
    }

    /** Runs program code. False where the power went in the middle: the program is started anew. */
    boolean run(Consumer<Till> code) {
        try {
            ScopedValue.where(CrashPoint.WATCHER, this::passed).run(() -> code.accept(this));
            return true;
        } catch (PowerCut dark) {
            restart();
            return false;
        }
    }

    void restart() {
        disk.powerCut(chance);
        teller = null;
        parts = build();
        sabotage.accept(this);
    }

    String nextKey() {
        return "KEY-%08d".formatted(++keys);
    }

    /** Durable when it returns. */
    void intend(String key, Means means, long amount) {
        part(Payments.class)
                .intend(new PaymentIntended(
                        key, Direction.PAYMENT, means, List.of(new Share(FEE, amount)), "USD", Teller.KIOSK));
    }

    /** As the program does before its screen shows. */
    void recover() {
        for (var payment : part(PaymentBook.class).unanswered()) teller().ask(payment.key());
    }

    /** Until nothing changes any more. Standing of the payment, where there is one. */
    Standing settle(String key) {
        var standing = teller().ask(key);
        for (var n = 0; n < 8 && !standing.isFinal(); n++) standing = teller().stop(key);
        return standing;
    }

    Payment.State state(String key) {
        return part(PaymentBook.class).find(key).map(Payment::state).orElseThrow();
    }

    /** What the journal holds of one kind, in order. */
    <F extends Fact> List<F> facts(Class<F> kind) {
        var found = new ArrayList<F>();
        part(Journal.class).readAfter(0, entry -> {
            if (kind.isInstance(entry.fact())) found.add(kind.cast(entry.fact()));
        });
        return found;
    }

    /** What the ledger says was paid, less what was given back. */
    long booked() {
        return List.of(FEE, OTHER).stream()
                .flatMap(fee -> part(FeeBook.class).of(fee).stream())
                .filter(entry -> entry.kind() == FeeEntry.Kind.PAID || entry.kind() == FeeEntry.Kind.REFUNDED)
                .mapToLong(entry -> -entry.amount().getAmountMinorLong())
                .sum();
    }

    /** What the provider says moved, less what it gave back. */
    long charged() {
        return provider.moved().stream()
                .mapToLong(moved -> moved.refund() ? -moved.amount() : moved.amount())
                .sum();
    }

    @Override
    public void close() {
        provider.close();
    }

    private void passed(String point) {
        points.add(point);
        if (cutAt == 0 || points.size() != cutAt) return;
        cutAt = 0;
        cutPoint = point;
        throw new PowerCut(point, false);
    }

    private Wiring build() {
        try {
            ApplicationEventPublisher nobody = event -> {};
            var wiring = new Wiring(
                    new Journal(disk, CODEC, clock),
                    clock,
                    nobody,
                    database.jdbc,
                    database.transaction,
                    new SecureRandom(),
                    PaymentsProbe.properties(provider.address()),
                    new NoAcceptor());
            wiring.get(Records.class).catchUp();
            return wiring;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FeeFact.FeeAssessed assessed(String fee) {
        return OwedFee.of(fee, new PersonId("ana"), LocalDate.of(2026, 10, 1), OWED);
    }

    /** A family of families. */
    static Facts kindsOf(Class<? extends Fact> family) {
        var kinds = new HashSet<Class<?>>();
        var open = new ArrayDeque<Class<?>>(List.of(family));
        while (!open.isEmpty()) {
            var kind = open.pop();
            if (kind.isSealed()) open.addAll(List.of(kind.getPermittedSubclasses()));
            else kinds.add(kind);
        }
        return new Facts(kinds);
    }
}
