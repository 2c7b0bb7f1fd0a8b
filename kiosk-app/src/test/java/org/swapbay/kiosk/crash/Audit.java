package org.swapbay.kiosk.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.swapbay.kiosk.bays.DoorFact;
import org.swapbay.kiosk.journal.Entry;
import org.swapbay.kiosk.whole.BenchProcess.Bay;
import org.swapbay.kiosk.whole.BenchProcess.Pulse;

/** What must hold after every crash, held against the cabinet as it really stands. */
final class Audit {

    private final Books books;
    private final List<Bay> bays;
    private final List<String> violations = new ArrayList<>();

    private Audit(Books books, List<Bay> bays) {
        this.books = books;
        this.bays = bays;
    }

    /**
     * @param pulses since the school was founded
     * @param carried who went away with which loaner, person by label
     * @return what does not hold
     */
    static List<String> of(Books books, List<Bay> bays, List<Pulse> pulses, Map<String, String> carried) {
        var audit = new Audit(books, bays);
        audit.everyAssetIsWhereTheLedgerSays(carried);
        audit.everythingInTheCabinetIsKnown();
        audit.oneTicketForEachHandIn();
        audit.onePulseForEachIntent(pulses);
        audit.nothingIsLeftOpen();
        audit.theChainsHold();
        return audit.violations;
    }

    private void everyAssetIsWhereTheLedgerSays(Map<String, String> carried) {
        var known = books.rows("""
                select a.id, a.tag, a.assigned_to, e.custodian, e.person_id, e.bay from asset a
                left join custody_now n on n.asset_id = a.id left join custody_entry e on e.seq = n.seq""");
        for (var asset : known) {
            var tag = String.valueOf(asset.get("tag"));
            var really =
                    bays.stream().filter(bay -> bay.holds(tag)).map(Bay::number).findFirst();
            var right =
                    switch (String.valueOf(asset.get("custodian"))) {
                        case "PERSON" ->
                            really.isEmpty()
                                    && Objects.equals(
                                            asset.get("person_id"),
                                            carried.getOrDefault(tag, String.valueOf(asset.get("assigned_to"))));
                        case "REPAIR", "STOCK" -> really.isEmpty();
                        case "BAY" -> Objects.equals(asset.get("bay"), really.orElse(null));
                        case "UNACCOUNTED" ->
                            books.count(
                                            "select count(*) from staff_case where asset_id = ? and resolved_at is null",
                                            String.valueOf(asset.get("id")))
                                    > 0;
                        default -> false;
                    };
            var where = really.map(bay -> "in bay " + bay).orElse("not in the cabinet");
            if (!right) violations.add("%s is %s, the ledger says %s".formatted(tag, where, asset));
        }
    }

    /** Nothing lies behind a door that the kiosk takes for empty and free. */
    private void everythingInTheCabinetIsKnown() {
        for (var bay : bays) {
            if (bay.label().isEmpty()) continue;
            var known = books.count("""
                            select count(*) from custody_now n join custody_entry e on e.seq = n.seq
                            where e.custodian = 'BAY' and e.bay = ?""", bay.number())
                    + books.count("select count(*) from bay_hold where bay = ?", bay.number());
            if (known == 0) violations.add("%s lies in bay %d unknown".formatted(bay.label(), bay.number()));
        }
        books.rows("""
                        select bay from bay_hold h where not exists
                          (select 1 from staff_case c where c.id = h.case_id and c.resolved_at is null)""").forEach(held -> violations.add("held without a case: " + held));
    }

    private void oneTicketForEachHandIn() {
        for (var swap : books.rows("""
                select s.visit_id, s.stage, s.person_id, s.handed_in, a.tag,
                  (select count(*) from repair_ticket t where t.visit_id = s.visit_id) as tickets,
                  (select count(*) from repair_ticket t where t.asset_id = s.handed_in) as of_asset
                from swap s join asset a on a.id = s.handed_in""")) {
            var cancelled = Objects.equals(swap.get("stage"), "CANCELLED");
            var expected = cancelled ? 0L : 1L;
            if (!Objects.equals(swap.get("tickets"), expected)) violations.add("tickets of a visit: " + swap);
            var inside = bays.stream().anyMatch(bay -> bay.holds(String.valueOf(swap.get("tag"))));
            if (inside && !Objects.equals(swap.get("of_asset"), 1L)) violations.add("handed in, but tickets: " + swap);
        }
    }

    private void onePulseForEachIntent(List<Pulse> pulses) {
        var numbers = bays.stream().collect(Collectors.toMap(Bay::lock, Bay::number));
        var intents = books.intents().stream()
                .collect(Collectors.groupingBy(
                        Audit::bayOf, Collectors.mapping(Function.identity(), Collectors.toList())));
        var given = new HashMap<Entry, Integer>();
        for (var pulse : pulses) {
            var before = intents.getOrDefault(numbers.get(pulse.lock()), List.of()).stream()
                    .filter(intent -> !intent.at().isAfter(pulse.time()))
                    .toList();
            if (before.isEmpty()) violations.add("a pulse that nobody intended: " + pulse);
            else if (given.merge(before.getLast(), 1, Integer::sum) > 1) {
                violations.add("a second pulse for one intent: %s %s".formatted(before.getLast(), pulse));
            }
        }
    }

    /** Each intent and each agreed hand-in has come to an end, or a person is asked. */
    private void nothingIsLeftOpen() {
        books.rows("select * from opening where outcome is null")
                .forEach(opening -> violations.add("an intent without an outcome: " + opening));
        books.rows("select * from swap where stage = 'HANDING_IN'")
                .forEach(swap -> violations.add("a hand-in neither done nor cancelled: " + swap));
        books.rows("""
                        select * from swap s where stage = 'UNVERIFIED' and not exists
                          (select 1 from staff_case c where c.visit_id = s.visit_id and c.resolved_at is null)""").forEach(swap -> violations.add("unverified, and nobody is asked: " + swap));
    }

    private void theChainsHold() {
        books.firstBrokenCustodyEntry().ifPresent(seq -> violations.add("custody entry " + seq + " does not fit"));
        var tables = books.count("select count(distinct asset_id) from custody_entry");
        var now = books.count("select count(*) from custody_now");
        if (tables != now) violations.add("%d assets in the ledger, %d now".formatted(tables, now));
    }

    private static int bayOf(Entry intent) {
        return ((DoorFact.OpeningIntended) intent.fact()).bay();
    }
}
