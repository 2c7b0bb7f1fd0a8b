package org.swapbay.kiosk.health;

import java.time.Clock;
import java.util.List;

/** Boards without the program around them; each look is a fresh one. */
public final class Boards {

    private Boards() {}

    public static HealthBoard of(Clock clock, HealthSource... sources) {
        return new HealthBoard(List.of(sources), clock, event -> {}) {
            @Override
            public List<HealthLine> lines() {
                return look();
            }
        };
    }
}
