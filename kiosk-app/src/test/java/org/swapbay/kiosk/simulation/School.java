package org.swapbay.kiosk.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffAccounts;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffPins;
import org.swapbay.kiosk.security.StaffRole;
import org.swapbay.kiosk.swaps.DayLoanPolicies;
import org.swapbay.kiosk.swaps.DayLoanPolicy;
import org.swapbay.kiosk.swaps.DayLoanReason;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.swaps.LoanPolicies;
import org.swapbay.kiosk.swaps.LoanPolicy;

/** Three students with a Chromebook each, and loaners in the first bays. Badge, label and id are the same word. */
final class School {

    static final List<String> STUDENTS = List.of("ana", "ben", "cyd");

    /** Loaners on the technician's cart. */
    static final List<String> SPARES = List.of("ln-7", "ln-8");

    static final String STAFF_BADGE = "BADGE-OF-STAFF";

    /** What every name begins with, and nothing else does. */
    static final String GIVEN = "Given";

    private School() {}

    static String own(String student) {
        return "cb-" + student;
    }

    /** What is printed on an asset's label; other things carry none. */
    static String label(String asset) {
        return asset.toUpperCase(java.util.Locale.ROOT);
    }

    /** Writes the register and puts the things where it says. Returns the PINs of the students, in their order, and the technician's. */
    static List<String> found(World world, Wiring parts, int loaners) {
        var assets = parts.get(Assets.class);
        var custody = parts.get(CustodyLedger.class);
        var roster = parts.get(Roster.class);
        parts.get(Records.class).commit(() -> {
            roster.enrol(new org.swapbay.kiosk.roster.School("school", "School"));
            for (var student : STUDENTS) {
                var id = new PersonId(student);
                roster.enrol(
                        new Person(
                                id,
                                "school",
                                "student",
                                GIVEN + student,
                                "X",
                                "N-" + student,
                                "07",
                                true,
                                Borrowing.ALLOWED),
                        List.of(badge(student)));
                register(assets, custody, own(student), id, new Custody.HeldByPerson(id));
                world.hands(student).add(own(student));
            }
            for (var spare : SPARES) {
                register(assets, custody, spare, null, new Custody.InStock());
                world.hands(Technician.NAME).add(spare);
            }
            for (var bay = 1; bay <= loaners; bay++) {
                var loaner = "ln-" + bay;
                register(assets, custody, loaner, null, new Custody.HeldInBay(bay));
                world.bay(bay).content = loaner;
            }
        });
        var pins = new ArrayList<String>();
        STUDENTS.forEach(student -> pins.add(parts.get(Pins.class).issue(student)));
        parts.get(StaffAccounts.class)
                .add(Technician.NAME, "a long enough password", Set.of(StaffRole.TECHNICIAN), Technician.NAME);
        parts.get(StaffBadges.class).issue(Technician.NAME, STAFF_BADGE, Technician.NAME);
        pins.add(parts.get(StaffPins.class).issue(Technician.NAME, Technician.NAME));
        return pins;
    }

    /** Whatever the clock says, also before the day of delivery. */
    static void lendsAndOffersNothing(Wiring parts) {
        var policies = parts.get(DayLoanPolicies.class);
        var delivered = policies.on(LocalDate.EPOCH);
        parts.get(Records.class).commit(() -> {
            policies.publish(like(delivered, 2, LocalDate.EPOCH, Set.of(), delivered.limits(), 0));
            policies.publish(like(delivered, 3, delivered.effectiveFrom(), Set.of(), delivered.limits(), 0));
        });
    }

    /** So that limits are reached. */
    static void lendsOnceAMonth(Wiring parts) {
        var policies = parts.get(DayLoanPolicies.class);
        var delivered = policies.on(LocalDate.EPOCH);
        var once = List.of(new DayLoanPolicy.Limit(null, DayLoanPolicy.Period.MONTH, 1));
        parts.get(Records.class).commit(() -> {
            policies.publish(like(delivered, 2, LocalDate.EPOCH, delivered.reasons(), once, 5));
            policies.publish(like(delivered, 3, delivered.effectiveFrom(), delivered.reasons(), once, 5));
        });
    }

    private static DayLoanPolicy like(
            DayLoanPolicy policy,
            int version,
            LocalDate from,
            Set<DayLoanReason> reasons,
            List<DayLoanPolicy.Limit> limits,
            int offerMinutes) {
        return new DayLoanPolicy(
                version,
                from,
                policy.grades(),
                reasons,
                limits,
                policy.due(),
                policy.renewals(),
                policy.blockedAfter(),
                offerMinutes,
                policy.reminders());
    }

    /** From now on what goes out stays with the student. */
    static void swapsStraight(Wiring parts) {
        var policy =
                new LoanPolicy(2, LocalDate.EPOCH.plusYears(51), LoanModel.STRAIGHT_SWAP, 120, 10, 7, false, Map.of());
        parts.get(Records.class).commit(() -> parts.get(LoanPolicies.class).publish(policy));
    }

    static String badge(String student) {
        return "BADGE-" + student;
    }

    private static void register(
            Assets assets, CustodyLedger custody, String id, @Nullable PersonId owner, Custody where) {
        var asset = new AssetId(id);
        assets.register(new Asset(asset, new AssetTag(label(id)), "S-" + id, "Chromebook", owner == null, true, owner));
        custody.record(asset, where, "founding", "founding/" + id, java.time.Instant.EPOCH);
    }
}
