package org.swapbay.kiosk.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.cash.SimulatedAcceptor.TWENTY;
import static org.swapbay.kiosk.cash.ToyCash.usd;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.cash.SimulatedAcceptor.Place;
import org.swapbay.kiosk.cash.SimulatedAcceptor.Witness;
import org.swapbay.kiosk.fees.FeeFact.Share;
import org.swapbay.kiosk.fees.Payment;
import org.swapbay.kiosk.journal.CrashPoint;

/** One fee, one note, and what befalls it: at a kill, or at a step of its way. */
final class NoteRun {

    static final int NEVER = -1;
    /** Steps from the mouth into the cassette, and some more. */
    static final int WAY = 9;

    private static final int FREED = 30;
    /** Killed while it gives up waiting for a word, the program waits anew. */
    private static final int LONGEST = FREED + 2 * NoteJudge.SPEECHLESS + 10;

    private static final int QUIET = 4;

    private final ToyCash toy;
    private final Mishap mishap;
    private final Witness witness;
    private final int killAt;
    private final int befallAt;
    private final Share fee;
    final SimulatedAcceptor acceptor;
    private final String visit = "visit-" + UUID.randomUUID();
    private CashDesk desk;
    private int points;
    private boolean befallen;
    private CashNote.@Nullable State decided;

    /** The point it was killed at. */
    @Nullable
    String died;

    /** What befalls the note. */
    enum Mishap {
        NOTHING,
        /** While the program is dead the note goes where it was sent. */
        TIME_PASSES,
        /** The acceptor loses power too. */
        POWER_CUT,
        /** The note is stuck, and after a while a hand takes it. */
        JAM,
        STRING
    }

    /** The process is gone; an error, because no part of the program could catch the real thing. */
    private static final class Killed extends Error {}

    /** @param killAt the point at which the program dies, from 1 on @param befallAt the step at which it befalls, from 0 on */
    NoteRun(ToyCash toy, Mishap mishap, Witness witness, int killAt, int befallAt) {
        this.toy = toy;
        this.mishap = mishap;
        this.witness = witness;
        this.killAt = killAt;
        this.befallAt = befallAt;
        fee = toy.owe(5_000);
        acceptor = new SimulatedAcceptor(witness);
        toy.jdbc.sql("delete from cash_counter").update();
        desk = toy.desk(acceptor);
    }

    void play() {
        for (var look = 0; look < NoteJudge.SETTLED + 1; look++) acceptor.look();
        assertThat(desk.begin(new CashVisit(visit, ToyCash.ANA, "USD", List.of(fee))))
                .isEmpty();
        assertThat(acceptor.insert(TWENTY)).isTrue();
        if (mishap == Mishap.STRING) acceptor.tieAString();
        var quiet = 0;
        for (var round = 0; round < LONGEST && quiet < QUIET; round++) {
            acceptor.step();
            if (round == befallAt) befall();
            ScopedValue.where(CrashPoint.WATCHER, this::hit).run(this::look);
            if (mishap == Mishap.JAM && round == FREED) acceptor.freeByHand();
            balances();
            var over = round > befallAt && !acceptor.moving() && toy.book.open().isEmpty();
            quiet = over && (mishap != Mishap.JAM || round > FREED) ? quiet + 1 : 0;
        }
        settled();
    }

    Optional<CashNote> note() {
        var notes = toy.book.ofVisit(visit);
        assertThat(notes).as(story()).hasSizeLessThanOrEqualTo(acceptor.inserted);
        return notes.stream().findFirst();
    }

    private void look() {
        try {
            acceptor.look();
        } catch (Killed dead) {
            befall();
            acceptor.programStarts();
            desk = toy.start(acceptor);
            // It died after it was durable.
            if (note().filter(one -> one.state() != CashNote.State.OFFERED).isPresent()) acceptor.unheard = false;
        }
    }

    private void hit(String point) {
        // The journal's own points have their tests; this one stays open across the kill.
        if (point.startsWith("journal.") || ++points != killAt || died != null) return;
        died = point;
        throw new Killed();
    }

    private void befall() {
        if (befallen) return;
        befallen = true;
        switch (mishap) {
            case NOTHING, STRING -> {}
            case TIME_PASSES -> {
                acceptor.escrowTimesOut();
                for (var step = 0; step < 5; step++) acceptor.step();
            }
            case POWER_CUT -> acceptor.powerCut();
            case JAM -> acceptor.jam();
        }
    }

    /** Inserted = credited + returned + disputed + the one in escrow, and the money follows the note. */
    private void balances() {
        var note = note();
        var place = acceptor.place();
        if (note.isEmpty()) {
            assertThat(place).as(story()).isIn(Place.IN_PATH, Place.HAND, Place.PULLED);
            assertThat(toy.paid(fee)).isEqualTo(usd(0));
            return;
        }
        var state = note.get().state();
        var payment = toy.payments.find(note.get().id()).map(Payment::state);
        switch (state) {
            case OFFERED -> assertThat(payment).as(story()).isIn(Optional.empty(), Optional.of(Payment.State.INTENDED));
            case CREDITED -> {
                assertThat(place).as(story()).isIn(Place.BEHIND_THE_POINT_OF_CREDIT, Place.CASSETTE, Place.TAKEN_OUT);
                assertThat(payment.orElseThrow()).as(story()).isIn(Payment.State.INTENDED, Payment.State.BOOKED);
            }
            case RETURNED -> {
                assertThat(place).as(story()).isIn(Place.HAND, Place.PULLED);
                assertThat(payment).as(story()).isNotEqualTo(Optional.of(Payment.State.BOOKED));
            }
            case DISPUTED -> assertThat(payment).as(story()).isNotEqualTo(Optional.of(Payment.State.BOOKED));
        }
        if (decided != null) assertThat(state).as(story()).isEqualTo(decided);
        if (state != CashNote.State.OFFERED) decided = state;
        var booked = payment.filter(Payment.State.BOOKED::equals).isPresent();
        assertThat(toy.paid(fee)).as(story()).isEqualTo(usd(booked ? 20 : 0));
    }

    private void settled() {
        assertThat(acceptor.moving()).as(story()).isFalse();
        assertThat(toy.book.open()).as(story()).isEmpty();
        var note = note();
        if (note.isEmpty()) {
            // Read and never written down: it went back by itself, or a hand took it before it was read.
            assertThat(acceptor.place()).as(story()).isIn(Place.HAND, Place.PULLED);
            assertThat(died != null || befallen).as(story()).isTrue();
            return;
        }
        assertThat(note.get().state()).as(story()).isEqualTo(truth());
        var payment = toy.payments.find(note.get().id()).map(Payment::state);
        switch (note.get().state()) {
            case CREDITED -> assertThat(payment).as(story()).contains(Payment.State.BOOKED);
            case RETURNED ->
                assertThat(payment).as(story()).isIn(Optional.empty(), Optional.of(Payment.State.ABANDONED));
            // Nobody pays it twice while the office looks into it.
            case DISPUTED ->
                assertThat(payment).as(story()).isIn(Optional.empty(), Optional.of(Payment.State.INTENDED));
            case OFFERED -> throw new AssertionError(story());
        }
    }

    /** What the book has to say of a note that lies there. */
    private CashNote.State truth() {
        var counts = witness == Witness.REPEATS_AND_COUNTS || witness == Witness.TELLS_ONCE_AND_COUNTS;
        var knows = witness != Witness.NEITHER_TELLS_NOR_COUNTS && !acceptor.unheard;
        return switch (acceptor.place()) {
            case CASSETTE -> knows || counts ? CashNote.State.CREDITED : CashNote.State.DISPUTED;
            case HAND -> knows || counts ? CashNote.State.RETURNED : CashNote.State.DISPUTED;
            // Out of a jam it is never known whose hand it was; pulled at a string unheard, it is where it came from.
            case PULLED ->
                mishap == Mishap.STRING && acceptor.unheard && counts
                        ? CashNote.State.RETURNED
                        : CashNote.State.DISPUTED;
            case TAKEN_OUT -> knows ? CashNote.State.CREDITED : CashNote.State.DISPUTED;
            case IN_PATH, BEHIND_THE_POINT_OF_CREDIT -> throw new AssertionError(story());
        };
    }

    private String story() {
        return mishap + " at " + befallAt + ", " + witness + ", killed at " + died + " " + killAt + ", note "
                + acceptor.place() + (acceptor.unheard ? " unheard " : " ") + toy.book.ofVisit(visit);
    }
}
