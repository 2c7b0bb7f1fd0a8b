package org.swapbay.kiosk.demonstration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.devices.Card;
import org.swapbay.kiosk.devices.DemonstrationBench;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.PartCatalogue;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.WorkshopPolicies;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;
import org.swapbay.kiosk.security.Pins;

/**
 * Founds the demonstration school on the first start, and hands its badges to whoever stands at the bench.
 *
 * <p>Founded before the desk opens: a desk that held the record against bays not yet stocked would miss every loaner.
 */
@Component
@ConditionalOnProperty("swapbay.bench.url")
class DemonstrationSchool implements SmartLifecycle, ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemonstrationSchool.class);
    private static final School SCHOOL = new School("demo-school", "Demonstration School (not real)");
    private static final int STUDENTS = 300;
    /** So many carry a badge at the bench; the others only fill the register. */
    private static final int AT_THE_BENCH = 12;

    /** The first so many owe something. */
    private static final int OWING = 2;

    private static final List<Integer> STOCKED_BAYS = List.of(1, 2, 3, 4, 5);
    private static final List<Integer> ON_THE_SHELF = List.of(6, 7, 8);

    private final Roster roster;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final WorkshopPolicies workshop;
    private final PartCatalogue parts;
    private final Pins pins;
    private final DemonstrationTechnician technician;
    private final DemonstrationFees fees;
    private final Records records;
    private final DemonstrationBench bench;
    private final Clock clock;
    private volatile boolean founded;

    DemonstrationSchool(
            Roster roster,
            Assets assets,
            CustodyLedger custody,
            RepairDesk repairs,
            WorkshopPolicies workshop,
            PartCatalogue parts,
            Pins pins,
            DemonstrationTechnician technician,
            DemonstrationFees fees,
            Records records,
            DemonstrationBench bench,
            Clock clock) {
        this.roster = roster;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.workshop = workshop;
        this.parts = parts;
        this.pins = pins;
        this.technician = technician;
        this.fees = fees;
        this.records = records;
        this.bench = bench;
        this.clock = clock;
    }

    @Override
    public void start() {
        // In safe mode nothing is believed to be there, and the cabinet must not be stocked a second time for it.
        if (records.writable() && roster.isEmpty()) found();
        founded = true;
    }

    @Override
    public void stop() {
        founded = false;
    }

    @Override
    public boolean isRunning() {
        return founded;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!records.writable()) return;
        var cards = new ArrayList<Card>();
        DemonstrationRoster.students(AT_THE_BENCH).forEach(student -> {
            // PINs are stored hashed, so whoever demonstrates gets new ones at each start.
            var pin = pins.issue(student.person().sourcedId().value());
            cards.add(new Card(Card.Kind.BADGE, student.caption(), student.badge(), Optional.of("PIN " + pin)));
            cards.add(new Card(
                    Card.Kind.LABEL,
                    student.chromebook().tag().value(),
                    student.chromebook().tag().value(),
                    Optional.of("Chromebook of " + student.person().givenName())));
        });
        technician.badge().ifPresent(cards::add);
        DemonstrationRoster.students(1)
                .map(student -> fees.letter(student.person()))
                .forEach(cards::add);
        ON_THE_SHELF.stream().map(DemonstrationRoster::loaner).forEach(loaner -> {
            var tag = loaner.tag().value();
            cards.add(new Card(Card.Kind.LABEL, tag, tag, Optional.of("Loaner of the school")));
        });
        bench.carry(cards);
    }

    private void found() {
        var stocked = new TreeMap<Integer, String>();
        records.commit(() -> {
            roster.enrol(SCHOOL);
            DemonstrationRoster.students(STUDENTS).forEach(student -> {
                roster.enrol(student.person(), List.of(student.badge()));
                assets.register(student.chromebook());
                assets.describe(student.chromebook().id(), DemonstrationWorkshop.life(student.number()));
                custody.record(
                        student.chromebook().id(),
                        new Custody.HeldByPerson(student.person().sourcedId()),
                        "demonstration: assigned",
                        "founding/" + student.chromebook().id(),
                        clock.instant());
            });
            for (var bay : STOCKED_BAYS) {
                own(DemonstrationRoster.loaner(bay), new Custody.HeldInBay(bay), "demonstration: stocked");
                stocked.put(bay, DemonstrationRoster.loaner(bay).tag().value());
            }
            for (var number : ON_THE_SHELF) {
                own(DemonstrationRoster.loaner(number), new Custody.InStock(), "demonstration: on the shelf");
            }
            repairs.publish(new RepairPolicy(
                    2,
                    LocalDate.of(2020, 1, 2),
                    3,
                    SecondFactor.LABEL_OR_PIN,
                    Map.of(
                            Cause.DROPPED, new CostRange(0, 5_000, "USD"),
                            Cause.SPILLED, new CostRange(2_500, 10_000, "USD"))));
            workshop.publish(DemonstrationWorkshop.policy());
            DemonstrationWorkshop.parts().forEach(parts::put);
        });
        technician.employ();
        fees.charge(DemonstrationRoster.students(OWING)
                .map(student -> student.person())
                .toList());
        bench.stock(stocked);
        log.info("founded the demonstration school: {} students, {} loaners in the cabinet", STUDENTS, stocked.size());
    }

    private void own(Asset loaner, Custody where, String reason) {
        assets.register(loaner);
        assets.describe(loaner.id(), DemonstrationWorkshop.life(1));
        custody.record(loaner.id(), where, reason, "founding/" + loaner.id(), clock.instant());
    }
}
