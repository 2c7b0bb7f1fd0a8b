package org.swapbay.kiosk.touchscreen;

import java.util.function.Consumer;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.swaps.SwapDesk;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What the touchscreen needs of the {@link SwapDesk}; a gallery of screens can stand in for it. */
interface Desk {

    Visit now();

    Cabinet cabinet();

    /** Whether families can pay here. */
    boolean takesMoney();

    /** The watcher is called on the desk's thread and must return at once. */
    void watch(Consumer<Visit> watcher);

    void touch(long step, Touch touch);

    void typed(long step, String text);

    void pin(long step, String pin);

    static Desk of(SwapDesk desk) {
        return new Desk() {
            @Override
            public Visit now() {
                return desk.now();
            }

            @Override
            public Cabinet cabinet() {
                return desk.cabinet();
            }

            @Override
            public boolean takesMoney() {
                return desk.takesMoney();
            }

            @Override
            public void watch(Consumer<Visit> watcher) {
                desk.watch(watcher);
            }

            @Override
            public void touch(long step, Touch touch) {
                desk.touch(step, touch);
            }

            @Override
            public void typed(long step, String text) {
                desk.typed(step, text);
            }

            @Override
            public void pin(long step, String pin) {
                desk.pin(step, pin);
            }
        };
    }
}
