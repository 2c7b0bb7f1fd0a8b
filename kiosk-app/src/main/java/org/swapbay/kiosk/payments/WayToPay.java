package org.swapbay.kiosk.payments;

import org.joda.money.Money;
import org.swapbay.kiosk.fees.FeeFact.Means;

/** What a family can choose to pay by. */
public sealed interface WayToPay {

    /** Money that this kiosk sees move, by a {@link MoneyMover}. */
    sealed interface Moved extends WayToPay {

        Means means();
    }

    record CardTerminal() implements Moved {

        @Override
        public Means means() {
            return Means.CARD;
        }
    }

    /** With a phone, on a page whose result comes back here. */
    record PayLink() implements Moved {

        @Override
        public Means means() {
            return Means.PAY_LINK;
        }
    }

    record Cash() implements Moved {

        @Override
        public Means means() {
            return Means.CASH;
        }
    }

    /** With a phone, on the district's own page. Nothing comes back: the office books it. @param name such as RevTrak */
    record HostedPage(String name, String address) implements WayToPay {

        /** Where it is for these fees. @param fees their numbers, with {@code +} between */
        String filled(String fees, Money sum) {
            return address.replace("{fees}", fees)
                    .replace("{amount}", sum.getAmount().toPlainString());
        }
    }

    /** A paper that the office takes with cash or a cheque. */
    record OfficeSlip() implements WayToPay {}
}
