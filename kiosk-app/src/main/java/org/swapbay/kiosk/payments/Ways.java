package org.swapbay.kiosk.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The ways to pay that can be had now, the quickest first. */
@Component
class Ways {

    private final List<MoneyMover> movers;
    private final PaymentProperties properties;

    Ways(List<MoneyMover> movers, PaymentProperties properties) {
        this.movers = movers;
        this.properties = properties;
    }

    List<WayToPay> offered() {
        var ways = new ArrayList<WayToPay>();
        Stream.of(new WayToPay.CardTerminal(), new WayToPay.PayLink(), new WayToPay.Cash())
                .filter(this::ready)
                .forEach(ways::add);
        properties.pages().forEach(page -> ways.add(new WayToPay.HostedPage(page.name(), page.address())));
        if (properties.slip()) ways.add(new WayToPay.OfficeSlip());
        return ways;
    }

    private boolean ready(WayToPay.Moved way) {
        return movers.stream().anyMatch(mover -> mover.means() == way.means() && mover.ready());
    }
}
