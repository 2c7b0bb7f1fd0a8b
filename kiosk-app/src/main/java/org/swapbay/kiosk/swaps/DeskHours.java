package org.swapbay.kiosk.swaps;

import java.time.Duration;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.occasions.Occasions;
import org.swapbay.kiosk.occasions.Unasked;

/** Opens the desk when everything else stands, and lets time pass at it. */
@Component
class DeskHours implements SmartLifecycle, Unasked {

    private final SwapDesk desk;
    private volatile boolean open;

    DeskHours(SwapDesk desk) {
        this.desk = desk;
    }

    @Override
    public void start() {
        open = true;
        desk.open();
    }

    @Override
    public void stop() {
        open = false;
        desk.shut();
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    @Override
    public void occasions(Occasions when) {
        when.tick(Duration.ZERO, Duration.ofMillis(250), this::tick);
    }

    void tick() {
        if (open) desk.tick();
    }
}
