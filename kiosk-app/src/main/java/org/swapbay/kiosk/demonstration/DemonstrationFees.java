package org.swapbay.kiosk.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.devices.Card;
import org.swapbay.kiosk.fees.Accessory;
import org.swapbay.kiosk.fees.Charge;
import org.swapbay.kiosk.fees.Condition;
import org.swapbay.kiosk.fees.FeeAnswer;
import org.swapbay.kiosk.fees.FeeRow;
import org.swapbay.kiosk.fees.FeeTerms;
import org.swapbay.kiosk.fees.IncidentKind;
import org.swapbay.kiosk.fees.LossDesk;
import org.swapbay.kiosk.fees.PlanTerms;
import org.swapbay.kiosk.fees.ScheduleDesk;
import org.swapbay.kiosk.fees.Wording;
import org.swapbay.kiosk.payments.PayCodes;
import org.swapbay.kiosk.roster.Person;

/**
 * What the demonstration school asks for, and what two of its students owe, so that a family's way to the till can be
 * walked. Rules and amounts are made up.
 */
@Component
@ConditionalOnProperty("swapbay.bench.url")
class DemonstrationFees {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationFees.class);
    private static final String BY = "-demonstration";

    private final ScheduleDesk schedules;
    private final LossDesk losses;
    private final PayCodes codes;
    private final Clock clock;

    DemonstrationFees(ScheduleDesk schedules, LossDesk losses, PayCodes codes, Clock clock) {
        this.schedules = schedules;
        this.losses = losses;
        this.codes = codes;
        this.clock = clock;
    }

    /** Belongs outside any transaction: each act is a record of its own. */
    void charge(List<Person> students) {
        var published = schedules.publish(null, LocalDate.now(clock), terms(), BY);
        if (!(published instanceof FeeAnswer.Done)) {
            log.warn("the demonstration school charges nothing: {}", published);
            return;
        }
        missing(students.get(0), Accessory.CHARGER);
        missing(students.get(0), Accessory.CASE);
        missing(students.get(1), Accessory.CHARGER);
    }

    /** A new code at each start, because nobody gets one back out of the record. */
    Card letter(Person student) {
        return new Card(
                Card.Kind.BADGE,
                "Letter to " + student.givenName() + "’s family",
                codes.issue(student.sourcedId(), BY),
                Optional.of("opens the fees at the kiosk"));
    }

    private void missing(Person student, Accessory accessory) {
        losses.report(IncidentKind.MISSING, student, null, accessory, null, "demonstration", BY);
    }

    static FeeTerms terms() {
        return new FeeTerms(
                "Fees of the demonstration school",
                "made up for the demonstration",
                "USD",
                8,
                true,
                List.of(),
                false,
                List.of(
                        row(
                                "first",
                                new Condition.All(List.of(
                                        new Condition.Kind(List.of(IncidentKind.DAMAGE)),
                                        new Condition.NumberOfKind(1, 1))),
                                new Charge.Nothing(),
                                "The first damage of a school year is free.",
                                "El primer daño del año escolar es gratis."),
                        row(
                                "damage",
                                new Condition.Kind(List.of(IncidentKind.DAMAGE)),
                                new Charge.Between(null, 5_000L, new Charge.ActualCost(false)),
                                "Each later damage costs its parts, 50 dollars at most.",
                                "Cada daño posterior cuesta sus piezas, como máximo 50 dólares."),
                        row(
                                "gone",
                                new Condition.Kind(List.of(IncidentKind.LOST, IncidentKind.STOLEN)),
                                new Charge.Fixed(15_000),
                                "A lost Chromebook costs 150 dollars.",
                                "Un Chromebook perdido cuesta 150 dólares."),
                        row(
                                "rest",
                                new Condition.Always(),
                                new Charge.Nothing(),
                                "What is missing is asked for by its own price.",
                                "Lo que falta se cobra por su propio precio.")),
                List.of(
                        missing(
                                "charger",
                                Accessory.CHARGER,
                                2_500,
                                "A charger costs 25 dollars.",
                                "Un cargador cuesta 25 dólares."),
                        missing(
                                "case",
                                Accessory.CASE,
                                1_200,
                                "A case costs 12 dollars.",
                                "Una funda cuesta 12 dólares."),
                        missing(
                                "tag",
                                Accessory.ASSET_TAG,
                                200,
                                "A new label costs 2 dollars.",
                                "Una etiqueta nueva cuesta 2 dólares.")),
                FeeTerms.Limits.NONE,
                new PlanTerms(
                        2_500,
                        null,
                        null,
                        false,
                        0,
                        new Wording("The plan covers accidents.", "El plan cubre accidentes.")),
                new FeeTerms.Practice(
                        List.of("BATTERY", "SYSTEM", "NO_FAULT"),
                        0,
                        true,
                        FeeTerms.Practice.Confirm.WHEN_UNSURE,
                        false,
                        30,
                        new Wording("Tell the office within 30 days.", "Avise en la oficina dentro de 30 días.")),
                new FeeTerms.Accounts("1210", "4510", "4590", "1010"));
    }

    private static FeeRow row(String id, Condition when, Charge charge, String english, String spanish) {
        return new FeeRow(
                id, when, charge, id.equals("damage") || id.equals("first"), false, new Wording(english, spanish));
    }

    private static FeeRow missing(String id, Accessory accessory, long cents, String english, String spanish) {
        return new FeeRow(
                id,
                new Condition.Lacks(accessory),
                new Charge.Fixed(cents),
                false,
                false,
                new Wording(english, spanish));
    }
}
