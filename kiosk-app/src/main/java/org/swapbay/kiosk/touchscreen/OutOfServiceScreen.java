package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.swaps.Scene;

/** Nobody can be served now. */
class OutOfServiceScreen extends Screen {

    OutOfServiceScreen(Scene.OutOfService scene, Moment moment) {
        super("out-of-service");
        picture(Picture.scene(
                switch (scene.why()) {
                    case STARTING, STAFF_LOOK_IN -> "starting";
                    case LOCKS_DOWN, RECORDS_NOT_WRITABLE -> "closed";
                }));
        ask(moment.words().of("outOfService", scene.why()));
        tell(moment.words().of("outOfService.next", scene.why()));
    }

    @Override
    Tone tone() {
        return Tone.NONE;
    }
}
