package org.swapbay.kiosk.fees;

import static org.swapbay.kiosk.fees.Happening.damage;
import static org.swapbay.kiosk.fees.Happening.gone;
import static org.swapbay.kiosk.fees.Happening.missing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What each published policy asks for, case by case. */
final class PolicyCases {

    private PolicyCases() {}

    /** @param cents what the district's page says it costs */
    record Case(String says, Happening happening, long cents, String row) {}

    static Map<FeeTerms, List<Case>> all() {
        var cases = new LinkedHashMap<FeeTerms, List<Case>>();
        cases.put(PublishedPolicies.howardCounty(), howardCounty());
        cases.put(PublishedPolicies.tumwater(), tumwater());
        cases.put(PublishedPolicies.montebello(), montebello());
        cases.put(PublishedPolicies.lodi(), lodi());
        cases.put(PublishedPolicies.akron(), akron());
        cases.put(PublishedPolicies.union(), union());
        cases.put(PublishedPolicies.mobile(), mobile());
        cases.put(PublishedPolicies.ogden(), ogden());
        cases.put(PublishedPolicies.princeton(), princeton());
        cases.put(PublishedPolicies.cleburne(), cleburne());
        return cases;
    }

    private static List<Case> howardCounty() {
        return List.of(
                new Case("first damage, a screen", damage("SCREEN_CRACKED"), 0, "forgiven"),
                new Case("second damage, missing keys", damage("KEYS_MISSING").after(1), 2_500, "tiers"),
                new Case(
                        "two things of tier 1", damage("KEYS_MISSING", "CAMERA").after(1), 5_000, "tiers"),
                new Case("a screen", damage("SCREEN_CRACKED").after(1), 10_000, "tiers"),
                new Case(
                        "a screen and keys",
                        damage("SCREEN_CRACKED", "KEYS_MISSING").after(1),
                        20_000,
                        "tiers"),
                new Case("liquid", damage("LIQUID").after(1), 20_000, "tiers"),
                new Case("stolen, and it is the first incident", gone(IncidentKind.STOLEN), 20_000, "gone"),
                new Case("first damage after a theft", damage("HINGE").after(1, 0), 0, "forgiven"),
                new Case("lost, reduced rate", gone(IncidentKind.LOST).reducedRate(), 10_000, "gone"),
                new Case("worn battery", damage("BATTERY").because(Blame.WEAR).after(3), 0, "no-fault"),
                new Case("lost adapter", missing(Accessory.CHARGER), 2_500, "missing-CHARGER"));
    }

    private static List<Case> tumwater() {
        var screen = damage("SCREEN_CRACKED").costing(4_000, 1_500);
        return List.of(
                new Case("first accident with the annual fee", screen.coveredAfter(0), 0, "first"),
                new Case("second accident", screen.after(1).coveredAfter(1), 2_000, "second"),
                new Case(
                        "half of an odd cent is the family's",
                        screen.costing(4_001, 0).after(1).coveredAfter(1),
                        2_000,
                        "second"),
                new Case("third accident, labor is free", screen.after(2).coveredAfter(2), 4_000, "parts"),
                new Case("opted out", screen, 4_000, "parts"),
                new Case("on purpose", screen.because(Blame.INTENT).coveredAfter(0), 4_000, "parts"),
                new Case("lost", gone(IncidentKind.LOST).coveredAfter(0), 25_000, "gone"),
                new Case("lost case", missing(Accessory.CASE), 2_000, "missing-CASE"),
                new Case("stopped by itself", damage("SYSTEM").because(Blame.DEFECT), 0, "no-damage"));
    }

    private static List<Case> montebello() {
        return List.of(
                new Case("first time", damage("HINGE"), 0, "forgiven"),
                new Case("first time, on purpose", damage("HINGE").because(Blame.INTENT), 3_500, "later"),
                new Case("second time", damage("LIQUID").after(1), 3_500, "later"),
                new Case("fifth time", damage("SCREEN_CRACKED").after(4), 3_500, "later"),
                new Case("beyond repair", damage("MAINBOARD").beyondRepairNow(), 30_000, "replace"),
                new Case("lost charger", missing(Accessory.CHARGER), 3_000, "missing-CHARGER"),
                new Case("lost case", missing(Accessory.CASE), 2_000, "missing-CASE"));
    }

    private static List<Case> lodi() {
        var screen = damage("SCREEN_CRACKED");
        return List.of(
                new Case("first claim", screen.coveredAfter(0), 0, "claim-1"),
                new Case("second claim", screen.after(1).coveredAfter(1), 1_000, "claim-2"),
                new Case("third claim", screen.after(2).coveredAfter(2), 2_000, "claim-3"),
                new Case("fourth claim", screen.after(3).coveredAfter(3), 3_000, "claim-4"),
                new Case("fifth: the plan is void", screen.after(4).coveredAfter(4), 7_500, "list"),
                new Case("without the plan", screen, 7_500, "list"),
                new Case("screen, case and keys", damage("SCREEN_CRACKED", "CASE", "KEYBOARD"), 20_500, "list"),
                new Case(
                        "never dearer than a new one",
                        damage("SCREEN_CRACKED", "CASE", "KEYBOARD", "HINGE"),
                        22_500,
                        "list"),
                new Case(
                        "stolen, with the plan",
                        gone(IncidentKind.STOLEN).reported("A-17").coveredAfter(0),
                        0,
                        "claim-1"),
                new Case("lost, with the plan", gone(IncidentKind.LOST).coveredAfter(0), 22_500, "replace"),
                new Case(
                        "on purpose, with the plan",
                        screen.because(Blame.INTENT).coveredAfter(0),
                        7_500,
                        "list"));
    }

    private static List<Case> akron() {
        return List.of(
                new Case("accident", damage("HINGE"), 2_000, "accident"),
                new Case("each time it is repaired", damage("HINGE").after(6), 2_000, "accident"),
                new Case("carelessness is the same", damage("CASE").because(Blame.NEGLECT), 2_000, "accident"),
                new Case("malfunction", damage("SYSTEM").because(Blame.DEFECT), 0, "malfunction"),
                new Case(
                        "on purpose, 12 dollars",
                        damage("KEYS_MISSING").because(Blame.INTENT).costing(700, 500),
                        2_000,
                        "intent"),
                new Case(
                        "on purpose, 91.50",
                        damage("SCREEN_CRACKED").because(Blame.INTENT).costing(6_150, 3_000),
                        9_150,
                        "intent"),
                new Case(
                        "on purpose, 260 dollars",
                        damage("LIQUID").because(Blame.INTENT).costing(20_000, 6_000),
                        20_000,
                        "intent"),
                new Case("stolen", gone(IncidentKind.STOLEN).reported("22-0417"), 20_000, "gone"),
                new Case("charger", missing(Accessory.CHARGER), 2_000, "missing-CHARGER"));
    }

    private static List<Case> union() {
        return List.of(
                new Case("cracked screen", damage("SCREEN_CRACKED"), 2_500, "deductible"),
                new Case(
                        "cracked screen, reduced rate", damage("SCREEN_CRACKED").reducedRate(), 1_250, "deductible"),
                new Case("battery", damage("BATTERY").because(Blame.WEAR), 0, "maker"),
                new Case("lost", gone(IncidentKind.LOST), 40_000, "replace"),
                new Case("lost, reduced rate", gone(IncidentKind.LOST).reducedRate(), 20_000, "replace"),
                new Case("charger, reduced rate", missing(Accessory.CHARGER).reducedRate(), 2_250, "missing-CHARGER"));
    }

    private static List<Case> mobile() {
        var screen = damage("SCREEN_CRACKED").costing(6_000, 2_000);
        return List.of(
                new Case("first repair of the year", screen, 2_500, "first"),
                new Case("second repair", screen.after(1), 8_000, "later"),
                new Case(
                        "second repair, 300 dollars",
                        screen.costing(24_000, 6_000).after(1),
                        25_000,
                        "later"),
                new Case("not taken care of", screen.because(Blame.NEGLECT), 8_000, "neglect"),
                new Case(
                        "on purpose, 300 dollars",
                        screen.costing(24_000, 6_000).because(Blame.INTENT),
                        30_000,
                        "neglect"),
                new Case("beyond repair", screen.beyondRepairNow(), 25_000, "gone"),
                new Case(
                        "stolen, with a police report",
                        gone(IncidentKind.STOLEN).reported("26-118"),
                        25_000,
                        "gone"),
                new Case("warranty", damage("MAINBOARD").because(Blame.DEFECT), 0, "warranty"));
    }

    private static List<Case> ogden() {
        return List.of(
                new Case("repair without the opt-in", damage("HINGE").costing(1_450, 900), 1_450, "repair"),
                new Case(
                        "repair with the opt-in",
                        damage("HINGE").costing(1_450, 0).coveredAfter(0),
                        0,
                        "opt-in"),
                new Case(
                        "the opt-in is used up",
                        damage("HINGE").costing(1_450, 0).after(1).coveredAfter(1),
                        1_450,
                        "repair"),
                new Case("lost after 14 months", gone(IncidentKind.LOST), 25_200 - 14 * 350, "prorated"),
                new Case(
                        "beyond repair on purpose",
                        damage("LIQUID").because(Blame.INTENT).beyondRepairNow(),
                        20_300,
                        "prorated"));
    }

    private static List<Case> princeton() {
        return List.of(
                new Case("without a plan, screen and touchpad", damage("SCREEN_CRACKED", "TOUCHPAD"), 10_000, "list"),
                new Case("first accident on the plan", damage("SCREEN_CRACKED").coveredAfter(0), 0, "plan"),
                new Case("second accident on the plan", damage("CASE").after(1).coveredAfter(1), 0, "plan"),
                new Case("third", damage("CASE").after(2).coveredAfter(2), 5_000, "list"),
                new Case("stolen, with the plan", gone(IncidentKind.STOLEN).coveredAfter(0), 25_000, "replace"),
                new Case("cord, with the plan", missing(Accessory.CHARGER).coveredAfter(0), 4_000, "missing-CHARGER"));
    }

    private static List<Case> cleburne() {
        var screen = damage("SCREEN_CRACKED").costing(7_325, 2_000);
        return List.of(
                new Case("first accident of the year", screen, 0, "first"),
                new Case("second accident", screen.after(1), 7_325, "cost"),
                new Case("first, on purpose", screen.because(Blame.INTENT), 7_325, "cost"),
                new Case("first theft with a report", gone(IncidentKind.STOLEN).reported("26-31"), 0, "theft"),
                new Case("first theft without a report", gone(IncidentKind.STOLEN), 18_000, "replace"),
                new Case(
                        "second theft with a report",
                        gone(IncidentKind.STOLEN).reported("26-58").after(1),
                        18_000,
                        "replace"),
                new Case("first accident after a theft", screen.after(1, 0), 0, "first"),
                new Case("power brick", missing(Accessory.CHARGER), 4_400, "missing-CHARGER"));
    }
}
