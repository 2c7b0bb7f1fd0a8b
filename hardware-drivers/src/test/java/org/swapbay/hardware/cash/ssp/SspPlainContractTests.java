package org.swapbay.hardware.cash.ssp;

import org.swapbay.hardware.cash.BillAcceptorContract;
import org.swapbay.hardware.cash.CashBench;

class SspPlainContractTests extends BillAcceptorContract {

    @Override
    protected CashBench.Kind kind() {
        return new SspKind(false);
    }
}
