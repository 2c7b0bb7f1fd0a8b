package org.swapbay.kiosk.cash;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.devices.BankNote;
import org.swapbay.kiosk.devices.CashAcceptor;
import org.swapbay.kiosk.devices.CashProblem;
import org.swapbay.kiosk.devices.CashSight;
import org.swapbay.kiosk.devices.CashTold;
import org.swapbay.kiosk.devices.NoteEvent;

/** Shows what the test says, and keeps what it was told, in order. */
final class ScriptedAcceptor implements CashAcceptor {

    final List<String> told = new ArrayList<>();
    boolean fitted = true;
    Set<BankNote> reads = Set.of(new BankNote("USD", 5), new BankNote("USD", 20));

    @Nullable
    CashProblem problem;

    private long stacked = 7;
    private Consumer<String> watcher = _ -> {};
    private Consumer<CashSight> listener = _ -> {};

    /** Looks at the books at the moment in which it is told something. */
    void watchedBy(Consumer<String> look) {
        watcher = look;
    }

    void looksIdle(int times) {
        for (var n = 0; n < times; n++) looks(false, null);
    }

    void holds(BankNote note) {
        looks(false, note);
    }

    void moves(NoteEvent... events) {
        looks(true, null, events);
    }

    /** Where nobody can pull it out. */
    void credits(BankNote note) {
        looks(true, null, new NoteEvent(NoteEvent.Kind.CREDITED, note));
        stacked++;
        looksIdle(1);
    }

    /** A note more is in its cassette, and it says nothing of it. */
    void counts() {
        stacked++;
    }

    void looks(boolean moving, @Nullable BankNote held, NoteEvent... events) {
        listener.accept(new CashSight(
                moving,
                Optional.ofNullable(held),
                List.of(events),
                Optional.ofNullable(problem),
                OptionalLong.of(stacked),
                "SN1"));
    }

    @Override
    public boolean fitted() {
        return fitted;
    }

    @Override
    public Optional<CashProblem> problem() {
        return Optional.ofNullable(problem);
    }

    @Override
    public Set<BankNote> denominations() {
        return reads;
    }

    @Override
    public void heardBy(Consumer<CashSight> heard) {
        listener = heard;
    }

    @Override
    public CashTold letIn(Set<BankNote> notes) {
        return tell("let in "
                + notes.stream()
                        .map(BankNote::value)
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(" ")));
    }

    @Override
    public CashTold letNothingIn() {
        return tell("let nothing in");
    }

    @Override
    public CashTold stack() {
        return tell("stack");
    }

    @Override
    public CashTold giveBack() {
        return tell("give back");
    }

    private CashTold tell(String what) {
        told.add(what);
        watcher.accept(what);
        return CashTold.DONE;
    }
}
