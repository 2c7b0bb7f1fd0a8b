package org.swapbay.kiosk.fees;

import static org.swapbay.kiosk.fees.Policy.*;

import java.util.List;
import org.swapbay.kiosk.fees.Charge.ActualCost;
import org.swapbay.kiosk.fees.Charge.Between;
import org.swapbay.kiosk.fees.Charge.ByClass;
import org.swapbay.kiosk.fees.Charge.ByFinding;
import org.swapbay.kiosk.fees.Charge.Depreciated;
import org.swapbay.kiosk.fees.Charge.LeastOf;
import org.swapbay.kiosk.fees.Charge.Nothing;
import org.swapbay.kiosk.fees.Charge.Percent;
import org.swapbay.kiosk.fees.Condition.BeyondRepair;
import org.swapbay.kiosk.fees.Condition.NumberOfKind;
import org.swapbay.kiosk.fees.Condition.PoliceReport;

/**
 * Fee policies as districts published them, which contradict each other. The rules are theirs in our words; where a page
 * leaves something open, the docs page says what was taken.
 *
 * @see "Concept: fees"
 */
final class PublishedPolicies {

    private PublishedPolicies() {}

    /** Tiers by damage; the first damage is forgiven once, lost and stolen are not. */
    static FeeTerms howardCounty() {
        var tiers = new ByClass(prices("Tier 1", 25, "Tier 2", 50, "Tier 3", 100, "Tier 4", 200));
        return new Policy("Howard County Public School System", "https://www.hcpss.org/devices/repair-costs/")
                .damageClass("Tier 1", "KEYS_MISSING", "TOUCHPAD", "CASE", "CAMERA", "SOUND", "CHARGER")
                .damageClass("Tier 2")
                .damageClass("Tier 3", "SCREEN_CRACKED", "CHARGE_PORT", "HINGE")
                .damageClass("Tier 4", "LIQUID")
                .severalAreWorse()
                .reduced(50)
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .row(
                        "forgiven",
                        all(DAMAGE, new NumberOfKind(1, 1)),
                        new Nothing(),
                        "The first damaged device is forgiven once.",
                        "El primer dispositivo dañado se perdona una vez.")
                .row("tiers", DAMAGE, tiers, "Damage is charged by tier.", "Los daños se cobran por nivel.")
                .row("gone", GONE, fixed(200), "Lost or stolen: tier 4.", "Perdido o robado: nivel 4.")
                .missing(Accessory.CHARGER, 25, "Lost power adapter: tier 1.", "Cargador perdido: nivel 1.")
                .terms();
    }

    /** A yearly plan; then half and all of the part, never labour. */
    static FeeTerms tumwater() {
        return new Policy("Tumwater School District", "https://www.tumwater.k12.wa.us/Page/8708")
                .eachYear()
                .plan(25, 0L, null)
                .uncounted(
                        "no-damage",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "What stops working without damage is replaced by the district.",
                        "Lo que deja de funcionar sin daño lo repone el distrito.")
                .claim(
                        "first",
                        all(DAMAGE, ACCIDENT, claims(1, 1)),
                        new Nothing(),
                        "The first accident is covered by the annual fee.",
                        "El primer accidente lo cubre la cuota anual.")
                .claim(
                        "second",
                        all(DAMAGE, ACCIDENT, claims(2, 2)),
                        new Percent(new ActualCost(false), 50),
                        "The second in a school year: half of the repair part.",
                        "El segundo en un año escolar: la mitad de la pieza.")
                .row(
                        "parts",
                        DAMAGE,
                        new ActualCost(false),
                        "All of the repair part; labor is not charged.",
                        "Toda la pieza; la mano de obra no se cobra.")
                .row("gone", GONE, fixed(250), "Lost Chromebook.", "Chromebook perdido.")
                .missing(Accessory.CHARGER, 30, "Lost charger.", "Cargador perdido.")
                .missing(Accessory.CASE, 20, "Lost case.", "Funda perdida.")
                .terms();
    }

    /** Forgiven once unless it was on purpose; then the same amount each time. */
    static FeeTerms montebello() {
        return new Policy(
                        "Montebello Unified School District",
                        "https://sites.google.com/montebello.k12.ca.us/troubleshooting/chromebook-use-expectations")
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .row(
                        "replace",
                        any(GONE, new BeyondRepair()),
                        fixed(300),
                        "Replacing a Chromebook.",
                        "Reponer un Chromebook.")
                .row(
                        "forgiven",
                        all(number(1, 1), new Condition.Not(INTENT)),
                        new Nothing(),
                        "The first unintentional damage is forgiven.",
                        "El primer daño sin intención se perdona.")
                .row("later", DAMAGE, fixed(35), "Each unit sent for service.", "Cada equipo enviado a reparar.")
                .missing(Accessory.CHARGER, 30, "Replacing a charger.", "Reponer un cargador.")
                .missing(Accessory.CASE, 20, "Replacing a case.", "Reponer una funda.")
                .terms();
    }

    /** A plan whose deductible grows with each claim, and ends after the fourth. */
    static FeeTerms lodi() {
        var list = new ByFinding(
                prices(
                        "KEYBOARD",
                        50,
                        "KEYS_MISSING",
                        50,
                        "TOUCHPAD",
                        50,
                        "CASE",
                        80,
                        "HINGE",
                        80,
                        "SCREEN_CRACKED",
                        75),
                true);
        var prices = new LeastOf(List.of(list, fixed(225)));
        return new Policy("Lodi Unified School District", "https://www.lodiusd.net/families/careplan")
                .eachYear()
                .plan(25, null, null)
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .claim(
                        "claim-1",
                        all(ACCIDENT, claims(1, 1), new Condition.Not(LOST)),
                        new Nothing(),
                        "First covered repair: no deductible.",
                        "Primera reparación cubierta: sin deducible.")
                .claim(
                        "claim-2",
                        all(ACCIDENT, claims(2, 2), new Condition.Not(LOST)),
                        fixed(10),
                        "Second covered repair.",
                        "Segunda reparación cubierta.")
                .claim(
                        "claim-3",
                        all(ACCIDENT, claims(3, 3), new Condition.Not(LOST)),
                        fixed(20),
                        "Third covered repair.",
                        "Tercera reparación cubierta.")
                .claim(
                        "claim-4",
                        all(ACCIDENT, claims(4, 4), new Condition.Not(LOST)),
                        fixed(30),
                        "Fourth covered repair; then the plan is void.",
                        "Cuarta reparación cubierta; después el plan termina.")
                .row("replace", any(GONE, new BeyondRepair()), fixed(225), "Full replacement.", "Reposición completa.")
                .row("list", DAMAGE, prices, "The list of repair costs.", "La lista de costos de reparación.")
                .missing(Accessory.CHARGER, 30, "Power adapter.", "Cargador.")
                .terms();
    }

    /** The same for each accident; on purpose, what it cost between a least and a most. */
    static FeeTerms akron() {
        return new Policy(
                        "Akron Public Schools",
                        "https://firestoneclc.akronschools.com/news/2022_-_2023_what_s_new/chromebook_fine_structure_2022-23")
                .uncounted(
                        "malfunction",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Malfunctions are covered by warranty.",
                        "Las fallas las cubre la garantía.")
                .row(
                        "gone",
                        GONE,
                        fixed(200),
                        "Lost or stolen: full replacement.",
                        "Perdido o robado: reposición completa.")
                .row(
                        "intent",
                        INTENT,
                        new Between(cents(20), cents(200), new ActualCost(true)),
                        "On purpose: the repair, at least 20 and at most 200 dollars.",
                        "A propósito: la reparación, de 20 a 200 dólares.")
                .row("accident", DAMAGE, fixed(20), "Accidents, each time.", "Accidentes, cada vez.")
                .missing(Accessory.CHARGER, 20, "Charger only.", "Solo el cargador.")
                .terms();
    }

    /** One deductible, one replacement price, half of it with the reduced rate. */
    static FeeTerms union() {
        return new Policy(
                        "Township of Union Public Schools, Kawameeh Middle School",
                        "https://sites.google.com/twpunionschools.org/kmslibrarymediacenter/chromebook-help")
                .reduced(50)
                .uncounted(
                        "maker",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Maker's and system issues are not fined.",
                        "No se cobran fallas de fábrica o del sistema.")
                .row(
                        "replace",
                        any(GONE, new BeyondRepair()),
                        fixed(400),
                        "Replacement of the device.",
                        "Reposición del equipo.")
                .row(
                        "deductible",
                        DAMAGE,
                        fixed(25),
                        "Accidental damage: the deductible.",
                        "Daño accidental: el deducible.")
                .missing(Accessory.CHARGER, 45, "Replacement of a charger.", "Reposición de un cargador.")
                .terms();
    }

    /** A fixed fee once each school year, then what it cost up to a ceiling; theft is charged too. */
    static FeeTerms mobile() {
        return new Policy(
                        "Mobile County Public Schools",
                        "https://1to1.mcpss.com/resources/hidden-content-pages/damage-theft-loss")
                .eachYear()
                .uncounted(
                        "warranty",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Warranty repairs are free.",
                        "Las reparaciones en garantía son gratis.")
                .row("gone", any(GONE, new BeyondRepair()), fixed(250), "Replacement cost.", "Costo de reposición.")
                .row(
                        "neglect",
                        NEGLECT_OR_INTENT,
                        new ActualCost(true),
                        "The full cost of the repair.",
                        "El costo completo de la reparación.")
                .row(
                        "first",
                        number(1, 1),
                        fixed(25),
                        "First repair of the school year.",
                        "Primera reparación del año escolar.")
                .row(
                        "later",
                        DAMAGE,
                        new Between(null, cents(250), new ActualCost(true)),
                        "Parts and labor, not more than 250 dollars for a repair.",
                        "Piezas y mano de obra, no más de 250 dólares por reparación.")
                .terms();
    }

    /** What is beyond repair costs less each month. */
    static FeeTerms ogden() {
        return new Policy(
                        "Ogden School District",
                        "https://www.ogdensd.org/learning/digital-elevation/chromebook-repairinsurance-program")
                .eachYear()
                .plan(50, null, null)
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .claim(
                        "opt-in",
                        all(DAMAGE, ACCIDENT, claims(1, 1)),
                        new Nothing(),
                        "One repair is covered by the opt-in.",
                        "El programa cubre una reparación.")
                .row(
                        "prorated",
                        any(GONE, new BeyondRepair()),
                        new Depreciated(cents(252), 350, 0),
                        "252 dollars less 3.50 for each month.",
                        "252 dólares menos 3.50 por cada mes.")
                .row("repair", DAMAGE, new ActualCost(false), "The cost of the repair.", "El costo de la reparación.")
                .terms();
    }

    /** Two accidents on a plan whose price is capped for a family; chargers are never covered. */
    static FeeTerms princeton() {
        var list = new ByFinding(
                prices("SCREEN_CRACKED", 70, "SCREEN_DARK", 70, "TOUCHPAD", 30, "CASE", 50, "HINGE", 50), true);
        return new Policy(
                        "Princeton Public Schools, ISD 477",
                        "https://www.isd477.org/academics/instructional-technology/device-protection-plans")
                .eachYear()
                .plan(30, 0L, 60L)
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .claim(
                        "plan",
                        all(DAMAGE, ACCIDENT, claims(1, 2)),
                        new Nothing(),
                        "The plan covers two accidents.",
                        "El plan cubre dos accidentes.")
                .row(
                        "replace",
                        any(GONE, new BeyondRepair()),
                        fixed(250),
                        "Chromebook replacement.",
                        "Reposición del Chromebook.")
                .row("list", DAMAGE, list, "Common billing costs.", "Costos habituales.")
                .missing(Accessory.CHARGER, 40, "Charging cord.", "Cable de carga.")
                .terms();
    }

    /** The first accident of a year and the first theft with a police report are free; then what it really cost. */
    static FeeTerms cleburne() {
        return new Policy(
                        "Cleburne Independent School District",
                        "http://www.cleburne.k12.tx.us/apps/pages/index.jsp?uREC_ID=560788&type=d&pREC_ID=1071026")
                .eachYear()
                .uncounted(
                        "no-fault",
                        NOBODYS_FAULT,
                        new Nothing(),
                        "Defects are not charged.",
                        "Los defectos no se cobran.")
                .row(
                        "theft",
                        all(STOLEN, new PoliceReport(), new NumberOfKind(1, 1)),
                        new Nothing(),
                        "The first theft with a police report.",
                        "El primer robo con denuncia policial.")
                .row(
                        "replace",
                        any(GONE, new BeyondRepair()),
                        fixed(180),
                        "Lost or beyond repair.",
                        "Perdido o sin reparación.")
                .row(
                        "first",
                        all(DAMAGE, ACCIDENT, new NumberOfKind(1, 1)),
                        new Nothing(),
                        "The first accident in a school year.",
                        "El primer accidente en un año escolar.")
                .row(
                        "cost",
                        DAMAGE,
                        new ActualCost(false),
                        "The actual cost of the repair.",
                        "El costo real de la reparación.")
                .missing(Accessory.CHARGER, 44, "Power adapter brick.", "Cargador.")
                .missing(Accessory.CASE, 18, "Chromebook case.", "Funda.")
                .terms();
    }
}
