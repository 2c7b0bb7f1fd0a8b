package org.swapbay.kiosk.swaps;

import java.time.Instant;
import java.util.Optional;

/**
 * The one visit a kiosk has at a time, or none.
 *
 * @param step counts changes of scene; a touch names the step it answers, so a double tap answers only once
 * @param heard counts what was scanned, typed and touched, except for more time: another count in the same scene means
 *     that somebody did something which changes nothing, and has to see that it was heard
 * @param endsAt when the scene ends by itself because nobody touches anything, by {@link SteadyTime}
 */
public record Visit(Scene scene, long step, long heard, Optional<Instant> endsAt) {

    public static final Visit STARTING =
            new Visit(new Scene.OutOfService(Scene.OutOfService.Closed.STARTING), 0, 0, Optional.empty());

    /** Broken off by the kiosk, not by a rule. */
    Visit closed(Scene.OutOfService.Closed why) {
        return new Visit(new Scene.OutOfService(why), step + 1, heard, Optional.empty());
    }

    /** Which scene, not who is in it. */
    @Override
    public String toString() {
        return "Visit[" + scene.getClass().getSimpleName() + ", step=" + step + "]";
    }
}
