package org.swapbay.kiosk.swaps;

import java.time.Duration;
import java.util.Optional;

/** Where a visit stands at the {@link Till}. Which scenes there are, the till knows. */
public interface TillScene {

    /** How long it waits for a person; nothing where something else brings it to an end. */
    Optional<Duration> patience();

    /** Whether somebody may walk away; money in motion has to come to rest first. */
    boolean canBeLeft();

    /** It is being looked up what this person's family owes. */
    record Opening() implements TillScene {

        @Override
        public Optional<Duration> patience() {
            return Optional.of(Duration.ofSeconds(60));
        }

        @Override
        public boolean canBeLeft() {
            return true;
        }
    }

    /** There is nothing more to do here: the first screen comes back. */
    record Over() implements TillScene {

        @Override
        public Optional<Duration> patience() {
            return Optional.empty();
        }

        @Override
        public boolean canBeLeft() {
            return true;
        }
    }
}
