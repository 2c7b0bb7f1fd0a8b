package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.touchscreen.TouchscreenProperties.Theme;

/** Strong contrast and low reach, for one visit. */
final class EasierSheet {

    private EasierSheet() {}

    static Sheet of(Moment moment) {
        var comfort = moment.comfort();
        var strong = comfort.theme() == Theme.CONTRAST;
        var contrast = Action.other(
                        moment.say(strong ? "easier.contrast.off" : "easier.contrast.on"),
                        () -> moment.intents().like(comfort.themed(strong ? Theme.LIGHT : Theme.CONTRAST)))
                .pictured("contrast");
        var reach = Action.other(
                        moment.say(comfort.lowReach() ? "easier.reach.off" : "easier.reach.on"),
                        () -> moment.intents().like(comfort.reaching(!comfort.lowReach())))
                .pictured("reach");
        return new Sheet(moment.say("easier"), moment.say("easier.words"), contrast, reach);
    }
}
