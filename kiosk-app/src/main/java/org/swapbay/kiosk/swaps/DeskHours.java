package org.swapbay.kiosk.swaps;

import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Opens the desk when everything else stands, and lets time pass at it. */
@Component
class DeskHours implements SmartLifecycle {

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

    @Scheduled(fixedRate = 250)
    void tick() {
        if (open) desk.tick();
    }
}
