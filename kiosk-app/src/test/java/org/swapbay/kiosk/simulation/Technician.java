package org.swapbay.kiosk.simulation;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.console.CaseDesk;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairFact;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.SwapFact.Whereabouts;

/** Comes by with a key and the console: looks, closes doors, and says the truth about what is there. */
final class Technician {

    static final String NAME = "technician";

    private final Kiosk kiosk;
    private final World world;
    int decided;

    Technician(Kiosk kiosk) {
        this.kiosk = kiosk;
        this.world = kiosk.world;
    }

    void makesARound() {
        world.bays.values().forEach(bay -> bay.open = false);
        if (!kiosk.on() || kiosk.desk().cabinet().bays().isEmpty()) return;
        kiosk.work(() -> kiosk.part(StaffCases.class).undecided().forEach(open -> look(open.id())));
    }

    /** Mends everything in hand that has a ticket. */
    void repairs() {
        if (!kiosk.on() || kiosk.desk().now().scene() instanceof Scene.OutOfService) return;
        var tickets = kiosk.part(RepairDesk.class);
        var mended = world.hands(NAME).stream()
                .map(thing -> tickets.openFor(new AssetId(thing)))
                .flatMap(Optional::stream)
                .filter(ticket -> ticket.state() == TicketState.OPEN)
                .flatMap(ticket -> Stream.of(
                        moved(ticket.number(), RepairAction.TAKE, TicketState.OPEN, TicketState.IN_REPAIR),
                        moved(
                                ticket.number(),
                                RepairAction.FINISH,
                                TicketState.IN_REPAIR,
                                TicketState.READY_FOR_RETURN)))
                .toList();
        kiosk.work(() -> {
            try {
                kiosk.part(Records.class).record(mended);
            } catch (UncheckedIOException notWritten) {
                // The console says so, and the tickets stay open.
            }
        });
    }

    private static Fact moved(String ticket, RepairAction action, TicketState from, TicketState to) {
        return new RepairFact.TicketMoved(ticket, action, from, to, NAME, "");
    }

    private void look(String caseId) {
        var console = kiosk.part(CaseDesk.class);
        var question = console.question(caseId).orElseThrow();
        var where = question.whereaboutsUnknown() ? found(question) : Optional.<Whereabouts>empty();
        if (question.whereaboutsUnknown() && where.isEmpty()) return;
        var bay = Optional.ofNullable(question.bay()).map(world::bay);
        var strange = bay.filter(b -> b.content != null && b.content.startsWith("book"));
        var away = where.filter(Whereabouts.OnTheShelf.class::isInstance).flatMap(_ -> bay);
        var cleared = strange.or(() -> away);
        var lay = cleared.map(b -> b.content);
        cleared.ifPresent(b -> world.collect(NAME, b));
        var tag = bay.flatMap(b -> Optional.ofNullable(b.content)).map(School::label);
        try {
            if (console.decide(caseId, where, tag)) decided++;
        } catch (UncheckedIOException notWritten) {
            // The console says so: everything stays as it was for the next round.
            cleared.ifPresent(b -> world.putBack(NAME, b, lay.orElseThrow()));
        }
    }

    private Optional<Whereabouts> found(CaseDesk.Question question) {
        var asset = String.valueOf(question.assetId());
        var bay = world.bayOf(asset);
        if (bay.isPresent() && bay.get().equals(question.bay())) {
            return Optional.of(
                    world.chance.nextBoolean() ? new Whereabouts.InBay(bay.get()) : new Whereabouts.OnTheShelf());
        }
        var holder = world.holderOf(asset);
        return holder == null || !holder.equals(question.personId())
                ? Optional.empty()
                : Optional.of(new Whereabouts.WithPerson(new PersonId(holder)));
    }
}
