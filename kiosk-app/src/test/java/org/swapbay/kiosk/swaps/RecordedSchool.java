package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.bays.IntentId;
import org.swapbay.kiosk.bays.Purpose;
import org.swapbay.kiosk.cases.CaseKind;
import org.swapbay.kiosk.cases.StaffCase;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.Borrowing;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.roster.School;
import org.swapbay.kiosk.simulation.QuietKiosk;

/**
 * A school to whose kiosk facts happen; then its records are asked what they make of them. The journal, the tables and
 * everything that reads a fact are the production ones. Each school is a new one on the morning of 1 September 2026.
 *
 * <p>Ana, Ben and Cyd have a Chromebook each; loaners lie in bays 1 and 2, and a third one on the shelf.
 */
final class RecordedSchool {

    static final PersonId ANA = new PersonId("ana");
    static final PersonId BEN = new PersonId("ben");
    static final PersonId CYD = new PersonId("cyd");
    static final AssetId ANAS = new AssetId("cb-ana");
    static final AssetId BENS = new AssetId("cb-ben");
    static final AssetId CYDS = new AssetId("cb-cyd");
    static final AssetId LOANER = new AssetId("ln-1");
    static final AssetId SECOND = new AssetId("ln-2");
    static final AssetId SPARE = new AssetId("ln-3");

    final QuietKiosk kiosk = new QuietKiosk();

    RecordedSchool() {
        part(Records.class).commit(() -> {
            part(Roster.class).enrol(new School("school", "School"));
            enrol(ANA, ANAS);
            enrol(BEN, BENS);
            enrol(CYD, CYDS);
            register(LOANER, null, new Custody.HeldInBay(1));
            register(SECOND, null, new Custody.HeldInBay(2));
            register(SPARE, null, new Custody.InStock());
        });
        kiosk.lies(1, LOANER.value());
        kiosk.lies(2, SECOND.value());
    }

    <T> T part(Class<T> type) {
        return kiosk.part(type);
    }

    /** In this order and together, as the kiosk writes them down. */
    void happens(Fact... facts) {
        part(Records.class).record(facts);
    }

    Instant now() {
        return kiosk.clock.instant();
    }

    void later(Duration by) {
        kiosk.clock.forward(by);
    }

    /** A pulse is about to be given. */
    static DoorFact.OpeningIntended opens(VisitId visit, IntentId intent, int bay, Purpose purpose, AssetId asset) {
        return new DoorFact.OpeningIntended(intent, visit.value(), bay, purpose, asset, ANA);
    }

    /** The last line of the ledger about an asset. */
    CustodyEntry line(AssetId asset) {
        return part(CustodyLedger.class).now(asset).orElseThrow();
    }

    Custody custody(AssetId asset) {
        return line(asset).custody();
    }

    Asset asset(AssetId asset) {
        return part(Assets.class).find(asset).orElseThrow();
    }

    Swap swap(VisitId visit) {
        return part(Swaps.class).find(visit).orElseThrow();
    }

    Optional<AssetId> lentTo(PersonId person) {
        return part(Swaps.class).lentTo(person);
    }

    /** Of the ticket of a visit. */
    Optional<TicketState> ticket(VisitId visit) {
        return part(RepairDesk.class).ofVisit(visit.value()).map(RepairTicket::state);
    }

    /** That nobody has decided. */
    List<StaffCase> openCases() {
        return part(StaffCases.class).undecided();
    }

    /** Of this kind, which there must be once among the open ones. */
    StaffCase openCase(CaseKind kind) {
        var found = openCases().stream().filter(c -> c.kind() == kind).toList();
        if (found.size() != 1) throw new AssertionError("one open case of " + kind + ", but there are " + openCases());
        return found.getFirst();
    }

    private void enrol(PersonId person, AssetId own) {
        var name = person.value();
        part(Roster.class)
                .enrol(
                        new Person(
                                person,
                                "school",
                                "student",
                                "Given" + name,
                                "X",
                                "N-" + name,
                                "07",
                                true,
                                Borrowing.ALLOWED),
                        List.of("BADGE-" + name));
        register(own, person, new Custody.HeldByPerson(person));
    }

    private void register(AssetId id, @Nullable PersonId owner, Custody where) {
        var tag = new AssetTag(id.value().toUpperCase(java.util.Locale.ROOT));
        part(Assets.class).register(new Asset(id, tag, "S-" + id.value(), "Chromebook", owner == null, true, owner));
        part(CustodyLedger.class).record(id, where, "founding", "founding/" + id.value(), now());
    }
}
