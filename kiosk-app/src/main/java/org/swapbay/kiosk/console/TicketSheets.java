package org.swapbay.kiosk.console;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.assets.CustodyEntry;
import org.swapbay.kiosk.assets.CustodyLedger;
import org.swapbay.kiosk.repairs.EconomicLimit;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairLog;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.swaps.Swaps;

/** Gathers what the page of a ticket shows. */
@Component
class TicketSheets {

    private final TicketList list;
    private final RepairDesk desk;
    private final RepairLog log;
    private final Workshop workshop;
    private final Assets assets;
    private final CustodyLedger ledger;
    private final Swaps swaps;
    private final Clock clock;

    TicketSheets(
            TicketList list,
            RepairDesk desk,
            RepairLog log,
            Workshop workshop,
            Assets assets,
            CustodyLedger ledger,
            Swaps swaps,
            Clock clock) {
        this.list = list;
        this.desk = desk;
        this.log = log;
        this.workshop = workshop;
        this.assets = assets;
        this.ledger = ledger;
        this.swaps = swaps;
        this.clock = clock;
    }

    Optional<TicketSheet> find(String number) {
        return list.find(number).flatMap(line -> desk.find(number)
                .flatMap(ticket -> assets.find(ticket.assetId()).map(asset -> {
                    var policy = workshop.policy();
                    var nothing = Money.zero(policy.hourlyRate().getCurrencyUnit());
                    var life = assets.life(asset.id());
                    var spent = log.ofAsset(asset.id()).cost(nothing);
                    return new TicketSheet(
                            line,
                            ticket,
                            asset,
                            life,
                            ledger.now(asset.id()).map(CustodyEntry::custody).orElse(new Custody.Unaccounted()),
                            log.of(number),
                            nothing,
                            spent,
                            EconomicLimit.reached(life, spent, policy, LocalDate.now(clock)),
                            list.ofAsset(asset.id()).stream()
                                    .filter(other -> !other.number().equals(number))
                                    .toList(),
                            swaps.lentTo(new PersonId(line.personId())).flatMap(assets::find));
                })));
    }
}
