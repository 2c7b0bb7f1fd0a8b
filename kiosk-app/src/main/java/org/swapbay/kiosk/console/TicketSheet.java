package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetLife;
import org.swapbay.kiosk.assets.Custody;
import org.swapbay.kiosk.repairs.EconomicLimit;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketFile;

/**
 * All that the page of a ticket shows.
 *
 * @param spent on all repairs of the asset, this one included
 * @param limits why mending no longer pays; none while it does
 * @param others the asset's other tickets, newest first
 * @param loanerOut what the student still has of ours
 */
record TicketSheet(
        TicketLine line,
        RepairTicket ticket,
        Asset asset,
        AssetLife life,
        Custody custody,
        TicketFile file,
        Money nothing,
        Money spent,
        List<EconomicLimit> limits,
        List<TicketLine> others,
        Optional<Asset> loanerOut) {}
