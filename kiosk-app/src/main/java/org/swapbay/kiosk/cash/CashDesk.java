package org.swapbay.kiosk.cash;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.CashTold;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/**
 * Cash as a way to pay, one visit at a time. It lets notes in; {@link NoteDesk} takes them. Any thread may.
 *
 * <p>Each note is a payment of its own under its own key: written down in escrow, paid for in the record, stacked, seen
 * stacked, booked. Whatever is cut off between two of these is settled by looking, by this program or by its next start.
 */
@Component
public class CashDesk implements Unasked {

    /** Nobody leaves the mouth open: whoever went away does not come back to it. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);

    private static final Logger log = LoggerFactory.getLogger(CashDesk.class);

    private final CashAcceptor acceptor;
    private final NoteDesk notes;
    private final CashBook book;
    private final CashPolicies policies;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private @Nullable Payer payer;

    CashDesk(
            CashAcceptor acceptor,
            NoteDesk notes,
            CashBook book,
            CashPolicies policies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.acceptor = acceptor;
        this.notes = notes;
        this.book = book;
        this.policies = policies;
        this.events = events;
        this.clock = clock;
    }

    /** What is known of the visit; what is paid stands in the books. */
    private static final class Payer {
        private final CashVisit visit;
        private List<Share> owed;
        private Money taken;
        private CashState.Phase phase = CashState.Phase.READY;
        private Set<BankNote> welcome = Set.of();
        private Instant lastMoved;
        /** What it is to let in was not heard for certain; it is said again with the next look. */
        private boolean unheard;

        private Payer(CashVisit visit, Instant now) {
            this.visit = visit;
            owed = visit.owed();
            taken = visit.sum().withAmount(0);
            lastMoved = now;
        }

        private Money rest() {
            return visit.sum().minus(taken);
        }
    }

    @Override
    public void occasions(Occasions when) {
        when.told(ApplicationReadyEvent.class, _ -> start());
    }

    /** From now on every note is watched. After the records are complete. */
    public void start() {
        try {
            notes.finish();
        } catch (RuntimeException unrecorded) {
            log.error("notes of before the start could not be booked; they are with the next look", unrecorded);
        }
        if (acceptor.fitted()) acceptor.heardBy(this::seen);
    }

    /** Why cash cannot be offered now for this sum, if it cannot. */
    public Optional<CashClosed> closed(Money sum) {
        if (!acceptor.fitted()) return Optional.of(CashClosed.NOT_FITTED);
        var policy = policy();
        if (!policy.taken()) return Optional.of(CashClosed.NOT_TAKEN);
        if (full(policy)) return Optional.of(CashClosed.CASSETTE_FULL);
        if (acceptor.problem().isPresent()) return Optional.of(CashClosed.OUT_OF_ORDER);
        if (book.open().isPresent()) return Optional.of(CashClosed.BUSY);
        var welcome = CashRules.welcome(acceptor.denominations(), policy, sum, sum.withAmount(0));
        return welcome.isEmpty() ? Optional.of(CashClosed.NO_NOTE_FITS) : Optional.empty();
    }

    /** Whether cash can be offered at all now. Returns at once. */
    public boolean ready() {
        return acceptor.fitted()
                && acceptor.problem().isEmpty()
                && policy().taken()
                && !full(policy())
                && !acceptor.denominations().isEmpty();
    }

    private boolean full(CashPolicy policy) {
        var problem = acceptor.problem();
        return problem.isPresent() && problem.get() == CashProblem.CASSETTE_FULL
                || policy.full(book.cassette().size());
    }

    /** Opens the mouth. Asked again with the same key, nothing changes. */
    public synchronized Optional<CashClosed> begin(CashVisit visit) {
        var now = payer;
        if (now != null && now.visit.key().equals(visit.key())) return Optional.empty();
        if (now != null) return Optional.of(CashClosed.BUSY);
        var closed = closed(visit.sum());
        if (closed.isPresent()) return closed;
        var fresh = new Payer(visit, clock.instant());
        payer = fresh;
        letIn(fresh);
        return Optional.empty();
    }

    /** Shuts the mouth. A note on its way is settled all the same; one that is not decided comes back. */
    public synchronized void end(String visit) {
        var now = payer;
        if (now == null || !now.visit.key().equals(visit)) return;
        payer = null;
        acceptor.letNothingIn();
    }

    /** Nothing where this visit is not paying in notes. */
    public synchronized Optional<CashState> state(String visit) {
        return Optional.ofNullable(payer)
                .filter(now -> now.visit.key().equals(visit))
                .map(this::state);
    }

    private CashState state(Payer now) {
        var welcome = now.welcome.stream()
                .sorted(Comparator.comparingLong(BankNote::value))
                .toList();
        var closed = acceptor.problem().isPresent()
                ? Optional.of(full(policy()) ? CashClosed.CASSETTE_FULL : CashClosed.OUT_OF_ORDER)
                : Optional.<CashClosed>empty();
        return new CashState(now.visit.key(), now.rest(), now.taken, now.phase, welcome, closed);
    }

    private CashPolicy policy() {
        return policies.on(LocalDate.now(clock));
    }

    private synchronized void seen(CashSight sight) {
        var now = payer;
        var outcome = notes.seen(sight, Optional.ofNullable(now).map(one -> offer(one)));
        if (now == null) return;
        if (Duration.between(now.lastMoved, clock.instant()).compareTo(LONGEST_PAUSE) > 0) {
            log.info("cash: visit={} left open, shut", now.visit.key());
            end(now.visit.key());
            return;
        }
        follow(now, sight, outcome);
    }

    private NoteDesk.Offer offer(Payer now) {
        return new NoteDesk.Offer(now.visit, now.owed, now.welcome);
    }

    private void follow(Payer now, CashSight sight, NoteDesk.Outcome outcome) {
        var before = now.phase;
        switch (outcome) {
            case NoteDesk.Outcome.Nothing() -> {
                if (!sight.idle()) now.phase = CashState.Phase.MOVING;
                else if (now.phase == CashState.Phase.MOVING && book.open().isEmpty())
                    now.phase = CashState.Phase.READY;
            }
            case NoteDesk.Outcome.Taken(var paid, var value) -> {
                now.owed = CashRules.after(now.owed, paid);
                now.taken = now.taken.plus(value);
                now.phase = CashState.Phase.READY;
            }
            case NoteDesk.Outcome.CameBack() -> now.phase = CashState.Phase.GAVE_BACK;
            case NoteDesk.Outcome.InDoubt() -> now.phase = CashState.Phase.IN_DOUBT;
        }
        // What is in doubt stays so whatever else moves: the family is asked to the office.
        if (before == CashState.Phase.IN_DOUBT) now.phase = before;
        var settled = !(outcome instanceof NoteDesk.Outcome.Nothing);
        if (settled || now.unheard || sight.told(NoteEvent.Kind.RESTARTED)) letIn(now);
        if (now.phase == before && !settled) return;
        now.lastMoved = clock.instant();
        events.publishEvent(new CashMoved(state(now)));
    }

    /** Only what can still be paid; the device hands back the others by itself. */
    private void letIn(Payer now) {
        var policy = policy();
        now.welcome = full(policy) || now.phase == CashState.Phase.IN_DOUBT
                ? Set.of()
                : CashRules.welcome(acceptor.denominations(), policy, now.rest(), now.taken);
        if (now.welcome.isEmpty()) {
            now.unheard = acceptor.letNothingIn() != CashTold.DONE;
            if (now.phase == CashState.Phase.READY) now.phase = CashState.Phase.DONE;
        } else now.unheard = acceptor.letIn(now.welcome) != CashTold.DONE;
    }
}
