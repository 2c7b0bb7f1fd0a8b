package org.swapbay.kiosk.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.CashTold;
import org.swapbay.kiosk.devices.NoteEvent;
import org.swapbay.kiosk.devices.NoteEvent.Kind;

/**
 * An acceptor and the hands before it, without time: its notes move a step with each {@link #step}. Where they truly are
 * stands in its lists.
 */
final class SimulatedAcceptor implements CashAcceptor {

    static final BankNote TWENTY = new BankNote("USD", 20);
    static final Set<BankNote> READS =
            Set.of(new BankNote("USD", 1), new BankNote("USD", 5), new BankNote("USD", 10), TWENTY);

    final List<BankNote> hand = new ArrayList<>();
    final List<BankNote> cassette = new ArrayList<>();
    /** Taken out before the point of credit: by a string, or out of a jam. */
    final List<BankNote> pulled = new ArrayList<>();
    /** Taken out of a jam behind the point of credit, for which the acceptor has to be opened. */
    final List<BankNote> takenOut = new ArrayList<>();
    /** So often it does not hear what it is to let in. */
    int deaf;

    /** Something it said about a note was heard by nobody, and it says it only once. */
    boolean unheard;

    private final Witness witness;
    private final List<NoteEvent> told = new ArrayList<>();
    private List<NoteEvent> unacknowledged = List.of();
    private Set<BankNote> welcome = Set.of();
    private @Nullable BankNote moving;
    private Way way = Way.IN;
    private boolean stuck;
    private boolean onAString;
    private boolean escrowTold;
    private Consumer<CashSight> listener = _ -> {};
    int inserted;

    SimulatedAcceptor(Witness witness) {
        this.witness = witness;
    }

    /** What an acceptor can say about a note afterwards. */
    enum Witness {
        /** It keeps an event until it was acknowledged, and counts what it stacks. */
        REPEATS_AND_COUNTS(true, true, true),
        REPEATS(true, true, false),
        TELLS_ONCE_AND_COUNTS(true, false, true),
        TELLS_ONCE(true, false, false),
        NEITHER_TELLS_NOR_COUNTS(false, false, false);

        private final boolean telling;
        private final boolean acknowledging;
        private final boolean counting;

        Witness(boolean telling, boolean acknowledging, boolean counting) {
            this.telling = telling;
            this.acknowledging = acknowledging;
            this.counting = counting;
        }
    }

    /** Where the one note truly is. */
    enum Place {
        IN_PATH,
        BEHIND_THE_POINT_OF_CREDIT,
        CASSETTE,
        HAND,
        PULLED,
        TAKEN_OUT
    }

    private enum Way {
        IN,
        ESCROW,
        STACKING,
        /** Behind the point where anybody could pull it out. */
        SAFE,
        OUT
    }

    boolean insert(BankNote note) {
        if (moving != null || !welcome.contains(note)) return false;
        moving = note;
        way = Way.IN;
        inserted++;
        return true;
    }

    void jam() {
        stuck = true;
    }

    /** Somebody opens it and takes the note out. */
    void freeByHand() {
        stuck = false;
        if (moving != null) (way == Way.SAFE ? takenOut : pulled).add(moving);
        moving = null;
    }

    void tieAString() {
        onAString = true;
    }

    boolean moving() {
        return moving != null;
    }

    Place place() {
        if (moving != null) return way == Way.SAFE ? Place.BEHIND_THE_POINT_OF_CREDIT : Place.IN_PATH;
        if (!cassette.isEmpty()) return Place.CASSETTE;
        if (!takenOut.isEmpty()) return Place.TAKEN_OUT;
        return pulled.isEmpty() ? Place.HAND : Place.PULLED;
    }

    void step() {
        var note = moving;
        if (note == null || stuck) return;
        switch (way) {
            case IN -> way = Way.ESCROW;
            case ESCROW -> {}
            case STACKING -> {
                if (onAString) {
                    pulled.add(note);
                    moving = null;
                    tell(Kind.TAMPERED, note);
                } else {
                    way = Way.SAFE;
                    tell(Kind.CREDITED, note);
                }
            }
            case SAFE -> {
                cassette.add(note);
                moving = null;
                tell(Kind.STACKED, null);
            }
            case OUT -> {
                hand.add(note);
                moving = null;
                tell(Kind.GIVEN_BACK, null);
            }
        }
    }

    /** Nobody polled or held it for ten seconds. */
    void escrowTimesOut() {
        if (way == Way.ESCROW) way = Way.OUT;
    }

    void powerCut() {
        unheard |= aboutANote(told) || aboutANote(unacknowledged);
        told.clear();
        unacknowledged = List.of();
        welcome = Set.of();
        tell(Kind.RESTARTED, null);
        var note = moving;
        if (note == null) return;
        // It tells where it put what it found, so nothing is lost by the cut.
        unheard = false;
        stuck = false;
        moving = null;
        if (way == Way.SAFE) {
            cassette.add(note);
            tell(Kind.CLEARED_TO_CASSETTE, note);
        } else {
            hand.add(note);
            tell(Kind.CLEARED_TO_FRONT, note);
        }
    }

    /** As a driver does that starts: what is in escrow goes back, and nothing goes in. */
    void programStarts() {
        welcome = Set.of();
        escrowTold = false;
        if (moving != null && way == Way.ESCROW) way = Way.OUT;
    }

    /** One look, heard and acknowledged; what is thrown goes to the caller, and then it was not. */
    void look() {
        if (unacknowledged.isEmpty()) {
            unacknowledged = List.copyOf(told);
            told.clear();
        }
        var events = unacknowledged;
        if (!witness.acknowledging) unacknowledged = List.of();
        // Until the listener returned; one that dies heard nothing.
        var heardBefore = unheard;
        unheard |= !witness.acknowledging && aboutANote(events);
        escrowTold = moving != null && way == Way.ESCROW;
        listener.accept(new CashSight(
                moving != null && way != Way.ESCROW,
                escrowTold ? Optional.ofNullable(moving) : Optional.empty(),
                events,
                problem(),
                witness.counting ? OptionalLong.of(7 + cassette.size()) : OptionalLong.empty(),
                "SN1"));
        unacknowledged = List.of();
        unheard = heardBefore;
    }

    /** That it is stacked is told after the credit, and says nothing more. */
    private static boolean aboutANote(List<NoteEvent> events) {
        return events.stream().anyMatch(event -> event.kind() != Kind.RESTARTED && event.kind() != Kind.STACKED);
    }

    private void tell(Kind kind, @Nullable BankNote note) {
        if (witness.telling) told.add(new NoteEvent(kind, note));
    }

    @Override
    public boolean fitted() {
        return true;
    }

    @Override
    public Optional<CashProblem> problem() {
        return stuck ? Optional.of(CashProblem.JAMMED) : Optional.empty();
    }

    @Override
    public Set<BankNote> denominations() {
        return READS;
    }

    @Override
    public void heardBy(Consumer<CashSight> heard) {
        listener = heard;
    }

    @Override
    public CashTold letIn(Set<BankNote> notes) {
        if (deaf-- > 0) return CashTold.NOT_DONE;
        welcome = notes;
        return CashTold.DONE;
    }

    @Override
    public CashTold letNothingIn() {
        welcome = Set.of();
        return CashTold.DONE;
    }

    @Override
    public CashTold stack() {
        return turn(Way.STACKING);
    }

    @Override
    public CashTold giveBack() {
        return turn(Way.OUT);
    }

    private CashTold turn(Way wanted) {
        if (moving == null || way != Way.ESCROW) return CashTold.NOT_DONE;
        way = wanted;
        return CashTold.DONE;
    }
}
