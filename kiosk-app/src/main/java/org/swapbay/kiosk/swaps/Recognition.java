package org.swapbay.kiosk.swaps;

import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.cases.StaffCases;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Permissions;
import org.swapbay.kiosk.security.PinEntry;
import org.swapbay.kiosk.security.Pins;
import org.swapbay.kiosk.security.StaffBadges;
import org.swapbay.kiosk.security.StaffPins;

/** Looks up what a scanned or typed code means, so that the rules decide from facts alone. */
@Component
class Recognition {

    private final Roster roster;
    private final Assets assets;
    private final CustodyLedger custody;
    private final RepairDesk repairs;
    private final Swaps swaps;
    private final Reservations reservations;
    private final Pins pins;
    private final StaffBadges staffBadges;
    private final StaffPins staffPins;
    private final StaffCases cases;
    private final DayLoanCounter counter;
    private final ObjectProvider<Chargers> chargers;

    Recognition(
            Roster roster,
            Assets assets,
            CustodyLedger custody,
            RepairDesk repairs,
            Swaps swaps,
            Reservations reservations,
            Pins pins,
            StaffBadges staffBadges,
            StaffPins staffPins,
            StaffCases cases,
            DayLoanCounter counter,
            ObjectProvider<Chargers> chargers) {
        this.roster = roster;
        this.assets = assets;
        this.custody = custody;
        this.repairs = repairs;
        this.swaps = swaps;
        this.reservations = reservations;
        this.pins = pins;
        this.staffBadges = staffBadges;
        this.staffPins = staffPins;
        this.cases = cases;
        this.counter = counter;
        this.chargers = chargers;
    }

    /** Everything scanned or typed is hostile until it has the shape of a badge, a number or a tag. */
    static boolean plausible(String code) {
        return Roster.couldBeShown(code) || AssetTag.parse(code).isPresent();
    }

    /** Where a code could have been scanned instead; nothing anywhere else. */
    Optional<VisitEvent> typed(Scene scene, String text) {
        return switch (scene) {
            case Scene.Welcome _ -> Optional.of(badge(text));
            case Scene.ScanLabel _, GiveBackScene.ScanLoaner _ -> Optional.of(label(text));
            case StaffScene _ -> Optional.of(tag(text));
            default -> Optional.empty();
        };
    }

    VisitEvent.BadgeShown badge(String code) {
        return new VisitEvent.BadgeShown(roster.whoShows(code).map(this::student), pinsTaken());
    }

    /** A badge of somebody who may work here; every other one of the staff's looks like one that nobody has. */
    Optional<VisitEvent.StaffBadgeShown> staffBadge(String code) {
        return staffBadges
                .recognise(code)
                .filter(account -> Permissions.allow(account.roles(), Permission.WORK_AT_KIOSK))
                .map(account -> new VisitEvent.StaffBadgeShown(account.username(), staffPinsTaken()));
    }

    Scene.Who.Pins staffPinsTaken() {
        return taken(staffPins.entry());
    }

    /** Whether this kiosk takes PINs now, the same for everybody. */
    Scene.Who.Pins pinsTaken() {
        return taken(pins.entry());
    }

    private static Scene.Who.Pins taken(PinEntry entry) {
        return switch (entry) {
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

    /** What a tag means to somebody of the staff. */
    VisitEvent.TagShown tag(String code) {
        var asset = AssetTag.parse(code).flatMap(assets::tagged);
        var ticket = asset.flatMap(a -> repairs.openFor(a.id()));
        return new VisitEvent.TagShown(
                asset,
                asset.map(a -> standing(a, ticket)).orElseGet(Standing.Unknown::new),
                ticket.isPresent() || asset.filter(this::questioned).isPresent());
    }

    /** Somebody has been asked to look at it already. */
    private boolean questioned(Asset asset) {
        return cases.undecided().stream().anyMatch(c -> asset.id().value().equals(c.assetId()));
    }

    private Standing standing(Asset asset, Optional<RepairTicket> ticket) {
        if (assets.life(asset.id()).retiredAt() != null) return new Standing.Retired();
        var custodian = custody.now(asset.id()).map(CustodyEntry::custody).orElse(new Custody.Unaccounted());
        return switch (custodian) {
            case Custody.HeldInBay(var bay) -> new Standing.InBay(bay);
            case Custody.HeldByPerson _ -> new Standing.WithPerson();
            case Custody.HeldForRepair _, Custody.InStock _, Custody.Unaccounted _ -> atHand(asset, ticket);
        };
    }

    private static Standing atHand(Asset asset, Optional<RepairTicket> ticket) {
        if (ticket.filter(t -> t.state() != TicketState.READY_FOR_RETURN).isPresent()) return new Standing.InRepair();
        if (asset.loaner()) return new Standing.ForStock(ticket.map(RepairTicket::number));
        if (ticket.isEmpty()) return new Standing.NotForHere();
        return asset.assignedTo() == null ? new Standing.WithoutOwner() : new Standing.ForOwner();
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
        var own = assets.assignedTo(id);
        var keeps = own.stream().filter(asset -> !inRepair(asset)).toList();
        var owed = swaps.owedTo(id)
                .filter(swap -> !counter.over(swap.visitId()))
                .map(swap -> new Student.Owed(
                        swap.visitId(),
                        swap.handedIn(),
                        swap.ticketNumber(),
                        swaps.keeps(swap.visitId()),
                        counter.owedUntil(swap.visitId())));
        Optional<Asset> loaner = swaps.lentTo(id).flatMap(assets::find);
        // Who has one in repair is owed a loaner for that; it never counts as one for the day.
        var today = keeps.size() == own.size() ? counter.terms(person) : List.<DayLoanTerms>of();
        var unverified = swaps.unverified(id) || counter.unverified(id);
        return new Student(
                id,
                person.hallwayName(),
                person.borrowing(),
                keeps,
                loaner,
                owed,
                unverified,
                today,
                person.grade(),
                waiting(id),
                counter.out(id).filter(out -> swaps.loaned(out.visit()).equals(loaner.map(Asset::id))),
                chargers.stream().flatMap(all -> all.terms(person).stream()).findFirst());
    }

    private Optional<Student.Waiting> waiting(PersonId id) {
        return reservations.of(id).stream().findFirst().flatMap(reservation -> assets.find(reservation.assetId())
                .map(own -> new Student.Waiting(reservation.bay(), own, reservation.ticketNumber())));
    }
}
