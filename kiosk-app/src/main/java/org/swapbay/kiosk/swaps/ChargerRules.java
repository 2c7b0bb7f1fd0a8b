package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.swaps.GiveBackScene.HowIsIt;
import org.swapbay.kiosk.swaps.Scene.BeforeYouGoOn;
import org.swapbay.kiosk.swaps.Scene.WhereIsCharger;

/**
 * A charger that does not come along: noted only, where the school asks for none; otherwise the student says whether it
 * will be brought. What that costs, if anything, is decided elsewhere and later.
 */
final class ChargerRules {

    private ChargerRules() {}

    static Turn missing(HowIsIt how) {
        var handIn = how.loaner();
        if (handIn.chargerMissing()) return Turn.to(new HowIsIt(how.guest(), handIn.withCharger()));
        return how.guest()
                .student()
                .charger()
                .map(terms -> Turn.to(new WhereIsCharger(how.guest(), handIn, terms, Optional.empty())))
                .orElseGet(() -> Turn.to(new HowIsIt(how.guest(), handIn.withoutCharger(Optional.empty()))));
    }

    static Turn missing(BeforeYouGoOn before, Situation situation) {
        var handIn = before.handIn();
        var terms = wanted(before.guest(), handIn);
        if (terms.isEmpty()) return Turn.to(before);
        return handIn.chargerMissing()
                ? HandInRules.before(before.guest(), handIn.withCharger(), before.report(), situation)
                : Turn.to(new WhereIsCharger(before.guest(), handIn, terms.get(), Optional.of(before.report())));
    }

    static Turn said(WhereIsCharger where, ChargerPlace place, Situation situation) {
        var handIn =
                switch (place) {
                    case WILL_BRING ->
                        where.handIn().withoutCharger(Optional.of(where.terms().by()));
                    case LOST -> where.handIn().withoutCharger(Optional.empty());
                    case HERE -> where.handIn().withCharger();
                };
        return where.report()
                .map(report -> HandInRules.before(where.guest(), handIn, report, situation))
                .orElseGet(() -> Turn.to(new HowIsIt(where.guest(), handIn)));
    }

    /** Whether the charger belongs into the bay with what is handed in. Nobody answers for another one's. */
    static Optional<ChargerTerms> wanted(Guest guest, HandIn handIn) {
        return guest.student()
                .charger()
                .filter(terms -> terms.withHandIn() && !handIn.errand().givesBack())
                .filter(_ -> guest.student().has(handIn.asset()));
    }

    /** Durable before a door moves; it means nothing before the Chromebook is in. */
    static List<Fact> told(Guest guest, HandIn handIn) {
        if (!handIn.chargerMissing() || guest.student().charger().isEmpty()) return List.of();
        return List.of(new SwapFact.ChargerNotBrought(
                guest.visit(),
                guest.student().id(),
                handIn.asset().id(),
                handIn.chargerBy().orElse(null)));
    }
}
