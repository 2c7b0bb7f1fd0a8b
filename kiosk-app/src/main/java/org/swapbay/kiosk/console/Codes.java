package org.swapbay.kiosk.console;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetTag;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.payments.Slips;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;

/** What a scanned or typed code stands for: exactly, never a part of it. */
@Component
class Codes {

    private final RepairDesk repairs;
    private final Assets assets;
    private final Slips slips;

    Codes(RepairDesk repairs, Assets assets, Slips slips) {
        this.repairs = repairs;
        this.assets = assets;
        this.slips = slips;
    }

    sealed interface Found {
        record Ticket(String number) implements Found {}

        /** A paper on which a family pays. */
        record Slip(String number) implements Found {}

        /** An asset that is not being repaired. */
        record Tag(String tag) implements Found {}
    }

    /** A ticket's number finds it; so does the tag of what is repaired under it. */
    Optional<Found> find(String scanned) {
        var code = scanned.strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) return Optional.empty();
        return repairs.find(scanned.strip())
                .or(() -> repairs.find(code))
                .map(RepairTicket::number)
                .<Found>map(Found.Ticket::new)
                .or(() -> slips.find(code).map(slip -> new Found.Slip(slip.number())))
                .or(() -> AssetTag.parse(code).flatMap(assets::tagged).map(this::ofAsset));
    }

    private Found ofAsset(Asset asset) {
        return repairs.openFor(asset.id())
                .<Found>map(ticket -> new Found.Ticket(ticket.number()))
                .orElseGet(() -> new Found.Tag(asset.tag().value()));
    }
}
