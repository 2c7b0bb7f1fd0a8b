package org.swapbay.kiosk.touchscreen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.kiosk.swaps.AStudent;
import org.swapbay.kiosk.swaps.DayLoanOut;
import org.swapbay.kiosk.swaps.DayLoanPolicy.Period;
import org.swapbay.kiosk.swaps.DayLoanReason;
import org.swapbay.kiosk.swaps.DayLoanTerms;
import org.swapbay.kiosk.swaps.DayLoanTerms.Count;
import org.swapbay.kiosk.swaps.DayLoanTerms.Refusal;
import org.swapbay.kiosk.swaps.DueTime;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Guest;
import org.swapbay.kiosk.swaps.NoLoaner;
import org.swapbay.kiosk.swaps.Prospect;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.VisitId;

/** What a student sees who borrows for the day. */
final class DayLoanScenes {

    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final VisitId LENT = new VisitId("visit-lent");
    static final Instant THREE = Instant.parse("2026-03-02T15:00:00Z");

    private DayLoanScenes() {}

    static DayLoanTerms terms(DayLoanReason reason, int used, int most) {
        return terms(reason, new Count(Period.MONTH, used, most), THREE, Optional.empty(), Optional.empty());
    }

    static DayLoanTerms terms(
            DayLoanReason reason, Count count, Instant due, Optional<Refusal> refusal, Optional<String> allowance) {
        return new DayLoanTerms(reason, 1, 1, MONDAY, due, ZoneOffset.UTC, List.of(count), refusal, allowance);
    }

    static void addTo(Map<String, Scene> all) {
        all.put(
                "choose-borrow",
                Scenes.choose(true, List.of(Errand.SWAP, Errand.HAND_IN_ONLY, Errand.BORROW_TODAY), Optional.empty()));
        all.put(
                "why-today",
                new Scene.WhyToday(
                        Scenes.BY_PIN,
                        List.of(terms(DayLoanReason.FORGOTTEN, 1, 3), terms(DayLoanReason.UNCHARGED, 0, 2))));
        for (var reason : DayLoanReason.values()) {
            all.put("borrow-" + reason, borrow(terms(reason, 1, 3)));
        }
        all.put("borrow-last", borrow(terms(DayLoanReason.FORGOTTEN, 2, 3)));
        var full = new Count(Period.TERM, 3, 3);
        var morning = Instant.parse("2026-03-03T08:10:00Z");
        all.put(
                "borrow-allowed",
                borrow(terms(DayLoanReason.FORGOTTEN, full, morning, Optional.empty(), Optional.of("a-1"))));
        for (var why : Refusal.values()) {
            all.put(
                    "borrow-" + why,
                    borrow(terms(DayLoanReason.FORGOTTEN, full, THREE, Optional.of(why), Optional.empty())));
        }
        all.put("done-listed", new Scene.Done(Scenes.BY_PIN, waits(Optional.empty()), PaperState.DECLINED));
        all.put("done-waits", new Scene.Done(Scenes.BY_PIN, waits(Optional.of("SB-1042")), PaperState.OFFERED));
        var none = new Prospect(false, 3, false);
        all.put("choose-wait", choose(none, Optional.empty(), Errand.SWAP, Errand.HAND_IN_ONLY, Errand.WAIT_TODAY));
        all.put(
                "choose-waits",
                choose(
                        new Prospect(false, 2, true),
                        Optional.of(NoLoaner.ALREADY_OWED),
                        Errand.HAND_IN_ONLY,
                        Errand.LEAVE_LIST));
        all.put(
                "choose-wait-for-mine",
                choose(none, Optional.of(NoLoaner.ALREADY_OWED), Errand.WAIT_FOR_MINE, Errand.HAND_IN_ONLY));
        all.put(
                "choose-turn",
                choose(new Prospect(true, 1, true), Optional.empty(), Errand.BORROW_TODAY, Errand.LEAVE_LIST));
        var today = terms(DayLoanReason.FORGOTTEN, 1, 3).due();
        var tomorrow = Optional.of(new DueTime(THREE.plus(Duration.ofDays(1)), ZoneOffset.UTC, MONDAY));
        all.put("choose-keep", has(new DayLoanOut(LENT, today, false, tomorrow, 1), true));
        all.put("choose-others-wait", has(new DayLoanOut(LENT, today, false, tomorrow, 1), false));
        all.put("choose-late", late(new DayLoanOut(LENT, today, true, Optional.empty(), 1)));
        all.put("done-kept", done(tomorrow.get(), PaperState.DECLINED));
        all.put("done-today", done(today, PaperState.OFFERED));
    }

    private static Scene.Choose choose(Prospect prospect, Optional<NoLoaner> why, Errand... errands) {
        return new Scene.Choose(Scenes.BY_PIN, List.of(errands), Optional.empty(), why, prospect);
    }

    private static Scene.Outcome waits(Optional<String> ticket) {
        return new Scene.Outcome(
                ticket, Optional.empty(), Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.of(3));
    }

    /** Each period a limit can have, and each day a loan can be due. */
    static Stream<Scene> rare() {
        var scenes = Stream.<Scene>builder();
        for (var period : Period.values()) {
            for (var used : List.of(0, 2)) {
                var count = new Count(period, used, 3);
                var terms = terms(DayLoanReason.FORGOTTEN, count, THREE, Optional.empty(), Optional.empty());
                scenes.add(borrow(terms)).add(new Scene.WhyToday(Scenes.BY_PIN, List.of(terms, terms)));
            }
        }
        for (var days : List.of(0, 1, 3)) {
            var due = THREE.plus(Duration.ofDays(days));
            var count = new Count(Period.MONTH, 0, 3);
            var terms = terms(DayLoanReason.FORGOTTEN, count, due, Optional.empty(), Optional.empty());
            scenes.add(borrow(terms)).add(done(terms.due(), PaperState.OFFERED));
            var out = new DayLoanOut(LENT, terms.due(), false, Optional.of(terms.due()), 1);
            scenes.add(has(out, true)).add(has(out, false)).add(late(out));
            scenes.add(new Scene.Choose(
                    guest(out),
                    List.of(Errand.SWAP),
                    Optional.empty(),
                    Optional.empty(),
                    new Prospect(false, 2, false)));
        }
        return scenes.build();
    }

    private static Scene done(DueTime due, PaperState paper) {
        var outcome = new Scene.Outcome(
                Optional.empty(),
                Optional.empty(),
                Optional.of(Scenes.LOANER),
                false,
                Optional.empty(),
                Optional.of(due));
        return new Scene.Done(Scenes.BY_PIN, outcome, paper);
    }

    /** Who has a loaner for the day. @param longer it may be kept, which nobody waits for */
    private static Scene has(DayLoanOut loan, boolean longer) {
        var errands = new ArrayList<>(List.of(Errand.RETURN_LOANER, Errand.SWAP, Errand.HAND_IN_ONLY));
        if (longer) errands.add(1, Errand.KEEP_LONGER);
        return new Scene.Choose(guest(loan), errands, Optional.empty(), Optional.empty());
    }

    private static Scene late(DayLoanOut loan) {
        return new Scene.Choose(
                guest(loan),
                List.of(Errand.RETURN_LOANER, Errand.HAND_IN_ONLY),
                Optional.empty(),
                Optional.of(NoLoaner.DAY_IS_OVER));
    }

    private static Guest guest(DayLoanOut loan) {
        var student = Scenes.BY_PIN.student();
        return new Guest(
                Scenes.BY_PIN.visit(),
                AStudent.named(student.id(), student.hallwayName())
                        .keeps(Scenes.OWN)
                        .hasForTheDay(Scenes.LOANER, loan)
                        .inGrade("07")
                        .made(),
                true);
    }

    private static Scene borrow(DayLoanTerms terms) {
        return new Scene.BorrowToday(Scenes.BY_PIN, terms);
    }
}
