package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The receipt at the end of a visit: offered, on its way, or not to be had. */
record Paper(PaperState state, Moment moment) {

    void offerOn(Screen screen) {
        var finished = moment.main("done.finish", new Touch.NoReceipt());
        switch (state) {
            case OFFERED ->
                screen.offer(
                        moment.main("done.print", print()).pictured("receipt"),
                        moment.other("done.noReceipt", new Touch.NoReceipt()));
            case PRINTING -> {
                screen.tell(moment.say("done.printing"));
                screen.offer(finished);
            }
            case PRINTED -> {
                screen.tell(moment.say("done.printed"));
                screen.offer(finished);
            }
            case NOT_PRINTED -> {
                screen.tell(moment.say("done.notPrinted"));
                screen.offer(finished, moment.other("done.printAgain", print()).pictured("receipt"));
            }
            case DECLINED -> screen.offer(finished);
        }
    }

    private Touch print() {
        return new Touch.PrintReceipt(moment.words().language());
    }
}
