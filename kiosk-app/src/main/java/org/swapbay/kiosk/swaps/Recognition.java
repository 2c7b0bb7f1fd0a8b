package org.swapbay.kiosk.swaps;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Pins;

/** Looks up what a scanned or typed code means, so that the rules decide from facts alone. */
@Component
class Recognition {

    private final Roster roster;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final Swaps swaps;
    private final Pins pins;

    Recognition(Roster roster, Assets assets, CustodyLedger custody, RepairDesk repairs, Swaps swaps, Pins pins) {
        this.roster = roster;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.swaps = swaps;
        this.pins = pins;
    }

    /** Everything scanned or typed is hostile until it has the shape of a badge, a number or a tag. */
    static boolean plausible(String code) {
        return Roster.couldBeShown(code) || AssetTag.parse(code).isPresent();
    }

    VisitEvent.BadgeShown badge(String code) {
        return new VisitEvent.BadgeShown(roster.whoShows(code).map(this::student), pinsTaken());
    }

    /** Whether this kiosk takes PINs now, the same for everybody. */
    Scene.Who.Pins pinsTaken() {
        return switch (pins.entry()) {
            case OPEN -> Scene.Who.Pins.TAKEN;
            case SLOWED -> Scene.Who.Pins.TAKEN_SLOWLY;
            case CLOSED -> Scene.Who.Pins.NOT_TAKEN;
        };
    }

    VisitEvent.LabelShown label(String code) {
        var asset = AssetTag.parse(code).flatMap(assets::tagged);
        return new VisitEvent.LabelShown(
                asset,
                asset.filter(this::inRepair).isPresent(),
                asset.filter(this::withPerson).isPresent());
    }

    private boolean withPerson(Asset asset) {
        return custody.now(asset.id())
                .filter(entry -> entry.custody() instanceof Custody.HeldByPerson)
                .isPresent();
    }

    private boolean inRepair(Asset asset) {
        if (repairs.openFor(asset.id()).isPresent()) return true;
        return custody.now(asset.id())
                .map(CustodyEntry::custody)
                .filter(c -> switch (c) {
                    case Custody.HeldInBay _, Custody.HeldForRepair _ -> true;
                    case Custody.HeldByPerson _, Custody.InStock _, Custody.Unaccounted _ -> false;
                })
                .isPresent();
    }

    private Student student(Person person) {
        var id = person.sourcedId();
        var keeps =
                assets.assignedTo(id).stream().filter(asset -> !inRepair(asset)).toList();
        var owed = swaps.owedTo(id)
                .map(swap -> new Student.Owed(swap.visitId(), swap.handedIn(), swap.ticketNumber(), swaps.ahead(swap)));
        Optional<Asset> loaner = swaps.lentTo(id).flatMap(assets::find);
        return new Student(id, person.hallwayName(), person.borrowing(), keeps, loaner, owed, swaps.unverified(id));
    }
}
