package org.swapbay.kiosk.devices;

import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.swapbay.hardware.DeviceException;
import org.swapbay.hardware.DeviceRefusedException;
import org.swapbay.hardware.DeviceUnavailableException;
import org.swapbay.hardware.cash.AcceptorCondition;
import org.swapbay.hardware.cash.AcceptorSight;
import org.swapbay.hardware.cash.AcceptorSight.Movement;
import org.swapbay.hardware.cash.Bill;
import org.swapbay.hardware.cash.BillAcceptor;
import org.swapbay.hardware.cash.BillEvent;

/** The bill acceptor behind its driver, with a thread that looks. */
final class WatchedAcceptor implements CashAcceptor {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);
    private static final Logger log = LoggerFactory.getLogger(WatchedAcceptor.class);

    private final BillAcceptor acceptor;
    private final boolean configured;
    private final DeviceTrouble trouble;
    private final ConcurrentLinkedQueue<CashSight> unheard = new ConcurrentLinkedQueue<>();
    private volatile Optional<CashProblem> problem = Optional.of(CashProblem.NO_ANSWER);
    private volatile Consumer<CashSight> listener = _ -> {};
    private volatile boolean listened;

    WatchedAcceptor(BillAcceptor acceptor, boolean configured, DeviceTrouble trouble) {
        this.acceptor = acceptor;
        this.configured = configured;
        this.trouble = trouble;
    }

    @Override
    public boolean fitted() {
        return configured;
    }

    @Override
    public Optional<CashProblem> problem() {
        return problem;
    }

    @Override
    public Set<BankNote> denominations() {
        return acceptor.denominations().stream().map(WatchedAcceptor::note).collect(Collectors.toSet());
    }

    @Override
    public void heardBy(Consumer<CashSight> listener) {
        this.listener = listener;
        listened = true;
    }

    @Override
    public CashTold letIn(Set<BankNote> notes) {
        return tell(() -> acceptor.beginDeposit(notes.stream()
                .map(note -> new Bill(note.currency(), note.value()))
                .collect(Collectors.toSet())));
    }

    @Override
    public CashTold letNothingIn() {
        return tell(acceptor::endDeposit);
    }

    @Override
    public CashTold stack() {
        return tell(acceptor::stack);
    }

    @Override
    public CashTold giveBack() {
        return tell(acceptor::giveBack);
    }

    /** One look; only the acceptor's thread calls it. */
    Duration round() throws DeviceException {
        if (!listened) return BETWEEN_LOOKS;
        try {
            // What could not be recorded is told again before anything new is looked for.
            if (unheard.isEmpty()) unheard.add(translate(acceptor.look()));
        } catch (DeviceException e) {
            problem = Optional.of(CashProblem.NO_ANSWER);
            trouble.failed(e);
            throw e;
        }
        listener.accept(unheard.element());
        unheard.remove();
        acceptor.acknowledge();
        return BETWEEN_LOOKS;
    }

    /** A word to the device. */
    private interface Word {
        void say() throws DeviceException;
    }

    private static CashTold tell(Word word) {
        try {
            word.say();
            return CashTold.DONE;
        } catch (DeviceUnavailableException | DeviceRefusedException e) {
            log.info("cash: not done: {}", e.getMessage());
            return CashTold.NOT_DONE;
        } catch (DeviceException e) {
            log.warn("cash: unclear: {}", e.getMessage());
            return CashTold.UNCLEAR;
        }
    }

    private CashSight translate(AcceptorSight sight) {
        problem = sight.conditions().stream().map(WatchedAcceptor::problem).min(Comparator.naturalOrder());
        if (problem.isEmpty()) trouble.works(Trouble.NONE);
        else trouble.down(trouble(problem.get()));
        return new CashSight(
                sight.movement() != Movement.NONE && sight.movement() != Movement.HOLDING,
                Optional.ofNullable(sight.held()).map(WatchedAcceptor::note),
                sight.events().stream().map(WatchedAcceptor::translate).toList(),
                problem,
                sight.stacked(),
                sight.identity());
    }

    private static CashProblem problem(AcceptorCondition condition) {
        return switch (condition) {
            case JAMMED -> CashProblem.JAMMED;
            case CASSETTE_FULL -> CashProblem.CASSETTE_FULL;
            case CASSETTE_OUT -> CashProblem.CASSETTE_OUT;
            case PATH_OPEN, STRANGE -> CashProblem.OUT_OF_ORDER;
        };
    }

    private static Trouble trouble(CashProblem problem) {
        return switch (problem) {
            case NO_ANSWER -> Trouble.NO_ANSWER;
            case JAMMED -> Trouble.NOTE_JAM;
            case CASSETTE_FULL -> Trouble.CASSETTE_FULL;
            case CASSETTE_OUT -> Trouble.CASSETTE_OUT;
            case OUT_OF_ORDER -> Trouble.OUT_OF_ORDER;
        };
    }

    private static NoteEvent translate(BillEvent event) {
        return switch (event) {
            case BillEvent.Held(var bill) -> of(NoteEvent.Kind.HELD, bill);
            case BillEvent.Credited(var bill) -> of(NoteEvent.Kind.CREDITED, bill);
            case BillEvent.Stacked() -> of(NoteEvent.Kind.STACKED, null);
            case BillEvent.GivenBack() -> of(NoteEvent.Kind.GIVEN_BACK, null);
            case BillEvent.ClearedToFront(var bill) -> of(NoteEvent.Kind.CLEARED_TO_FRONT, bill);
            case BillEvent.ClearedToCassette(var bill) -> of(NoteEvent.Kind.CLEARED_TO_CASSETTE, bill);
            case BillEvent.Tampered(var bill) -> of(NoteEvent.Kind.TAMPERED, bill);
            case BillEvent.Restarted() -> of(NoteEvent.Kind.RESTARTED, null);
            case BillEvent.CassetteRemoved() -> of(NoteEvent.Kind.CASSETTE_REMOVED, null);
            case BillEvent.CassetteReplaced() -> of(NoteEvent.Kind.CASSETTE_REPLACED, null);
        };
    }

    private static NoteEvent of(NoteEvent.Kind kind, @Nullable Bill bill) {
        return new NoteEvent(kind, bill == null ? null : note(bill));
    }

    private static BankNote note(Bill bill) {
        return new BankNote(bill.currency(), bill.value());
    }
}
