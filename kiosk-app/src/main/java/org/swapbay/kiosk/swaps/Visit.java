package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;

/**
 * The one visit a kiosk has at a time, or none.
 *
 * @param step counts changes of scene; a touch names the step it answers, so a double tap answers only once
 * @param endsAt when the scene ends by itself because nobody touches anything, by {@link SteadyTime}
 */
public record Visit(Scene scene, long step, Optional<Instant> endsAt) {

    public static final Visit STARTING =
            new Visit(new Scene.OutOfService(Scene.OutOfService.Closed.STARTING), 0, Optional.empty());

    /** Which scene, not who is in it. */
    @Override
    public String toString() {
        return "Visit[" + scene.getClass().getSimpleName() + ", step=" + step + "]";
    }
}
