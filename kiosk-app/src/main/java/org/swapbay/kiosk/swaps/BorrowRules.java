package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.swaps.Scene.BorrowToday;
import org.swapbay.kiosk.swaps.Scene.Choose;
import org.swapbay.kiosk.swaps.Scene.Stopped.Reason;
import org.swapbay.kiosk.swaps.Scene.WhyToday;

/** A loaner for the day: the reason, the terms, and the door of the loaner. Nothing is handed in. */
final class BorrowRules {

    private BorrowRules() {}

    /** Who has a loaner, is owed one or may have none is not asked; neither is anybody while none is ready. */
    static boolean applies(Student student, Optional<Asset> device, Optional<NoLoaner> noLoaner, Situation situation) {
        return mayBorrow(student, device, noLoaner)
                && LoanerChoice.of(student, situation).isPresent();
    }

    /** Only where waiting can come to something. */
    static boolean mayWait(Student student, Optional<Asset> device, Optional<NoLoaner> noLoaner, Situation situation) {
        return mayBorrow(student, device, noLoaner)
                && LoanerChoice.of(student, situation).isEmpty()
                && !situation.line().has(student.id())
                && offered(student, device).stream()
                        .anyMatch(terms -> terms.refusal().isEmpty());
    }

    private static boolean mayBorrow(Student student, Optional<Asset> device, Optional<NoLoaner> noLoaner) {
        var holdsLoaner =
                student.loaner().isPresent() || device.filter(Asset::loaner).isPresent();
        return noLoaner.isEmpty() && !holdsLoaner && !offered(student, device).isEmpty();
    }

    /** Where only one reason can be true nobody is asked for it. */
    static Turn begin(Choose choose) {
        var guest = choose.guest();
        var offered = offered(guest.student(), choose.device());
        return Turn.to(offered.size() == 1 ? new BorrowToday(guest, offered.getFirst()) : new WhyToday(guest, offered));
    }

    /** Whoever holds the own one in the hand has not forgotten it. */
    static List<DayLoanTerms> offered(Student student, Optional<Asset> device) {
        return student.today().stream()
                .filter(terms -> device.isEmpty() || terms.reason() != DayLoanReason.FORGOTTEN)
                .toList();
    }

    static Turn chose(WhyToday why, DayLoanReason reason) {
        return why.offered().stream()
                .filter(terms -> terms.reason() == reason)
                .findFirst()
                .map(terms -> Turn.to(new BorrowToday(why.guest(), terms)))
                .orElseGet(() -> Turn.to(why));
    }

    /** The terms and the intent are durable before the pulse. */
    static Turn agreed(BorrowToday borrow, Situation situation) {
        var terms = borrow.terms();
        if (terms.refusal().isPresent()) return Turn.to(borrow);
        var guest = borrow.guest();
        if (LoanerChoice.of(guest.student(), situation).isEmpty()) {
            return Endings.stop(guest, Reason.NO_LOANER_THAT_WORKS, Optional.empty());
        }
        var agreed = new DayLoanFact.DayLoanAgreed(
                guest.visit(),
                guest.student().id(),
                terms.reason(),
                terms.policyVersion(),
                terms.calendarVersion(),
                terms.schoolDay(),
                terms.dueAt(),
                terms.allowance().orElse(null));
        return LoanerRules.give(
                        guest, new Promise.ForTheDay(terms.due(), Optional.empty()), Optional.empty(), situation)
                .after(agreed);
    }
}
