package org.swapbay.kiosk.crash;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** When the program dies. */
sealed interface KillPoint {

    /** The line of the table it belongs to. */
    String kind();

    /** Halted where the code names a point between two steps, the n-th time the visit passes it. */
    record AtPoint(String name, int hit) implements KillPoint {

        String order() {
            return name + ":" + hit;
        }

        @Override
        public String kind() {
            return name;
        }

        @Override
        public String toString() {
            return order();
        }
    }

    /** Killed so long after the visit or the start began, whatever it is doing. */
    record AtMoment(Duration after) implements KillPoint {

        @Override
        public String kind() {
            return "any moment of the visit";
        }

        @Override
        public String toString() {
            return "%d ms in".formatted(after.toMillis());
        }
    }

    /** In another errand than a swap. */
    record In(Kind errand, KillPoint at) implements KillPoint {

        @Override
        public String kind() {
            return at.kind() + errand;
        }

        @Override
        public String toString() {
            return at + errand.toString();
        }
    }

    /** Killed in the visit, and then again while each next start settles what it finds. */
    record AndAgain(KillPoint visit, List<KillPoint> starts) implements KillPoint {

        @Override
        public String kind() {
            if (starts.size() > 1) return "%d starts in a row".formatted(starts.size());
            return starts.getFirst() instanceof AtPoint(var name, var hit)
                    ? name + ", while recovering"
                    : "any moment of the start";
        }

        @Override
        public String toString() {
            return visit + starts.stream().map(start -> ", then " + start).collect(Collectors.joining());
        }
    }
}
