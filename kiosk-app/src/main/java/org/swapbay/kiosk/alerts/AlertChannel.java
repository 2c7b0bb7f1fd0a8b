package org.swapbay.kiosk.alerts;

/** A way to tell an alert. Blocks while it tries. */
interface AlertChannel {

    String name();

    /**
     * @param letter what a channel of this name was given to tell, ready made
     * @throws Exception whatever went wrong; it is tried again later
     */
    void tell(Letter letter) throws Exception;
}
