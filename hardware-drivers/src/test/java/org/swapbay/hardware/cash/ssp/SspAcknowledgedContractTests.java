package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.cash.BillAcceptorContract;
import org.swapbay.hardware.cash.CashBench;

class SspAcknowledgedContractTests extends BillAcceptorContract {

    @Override
    protected CashBench.Kind kind() {
        return new SspKind(true);
    }
}
