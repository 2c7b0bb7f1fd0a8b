package org.swapbay.kiosk.crash;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.swapbay.kiosk.whole.BenchProcess;
import org.swapbay.kiosk.whole.BenchProcess.Bay;

/** What somebody may do with the door that stands open when the screen goes dark. */
enum Aftermath {
    WALKS_AWAY("walks away") {
        @Override
        void act(BenchProcess bench, int door, String held) {}
    },
    CLOSES_THE_DOOR("closes the door") {
        @Override
        void act(BenchProcess bench, int door, String held) {
            bench.push(door);
        }
    },
    PUTS_IN_AND_CLOSES("puts it in and closes the door") {
        @Override
        void act(BenchProcess bench, int door, String held) {
            bench.bring(door, held);
            bench.push(door);
        }
    },
    PUTS_IN_AND_WALKS_AWAY("puts it in and walks away") {
        @Override
        void act(BenchProcess bench, int door, String held) {
            bench.bring(door, held);
        }
    },
    TAKES_OUT_AND_CLOSES("takes it out and closes the door") {
        @Override
        void act(BenchProcess bench, int door, String held) {
            bench.take(door);
            bench.push(door);
        }
    },
    TAKES_OUT_AND_WALKS_AWAY("takes it out and walks away") {
        @Override
        void act(BenchProcess bench, int door, String held) {
            bench.take(door);
        }
    };

    private final String words;

    Aftermath(String words) {
        this.words = words;
    }

    abstract void act(BenchProcess bench, int door, String held);

    /** One of those that can be done with the doors as they stand. @param held the label of what would go in */
    static Aftermath any(List<Bay> bays, String held, RandomGenerator chance) {
        var open = bays.stream().filter(Bay::open).findFirst();
        if (open.isEmpty()) return WALKS_AWAY;
        var possible = new ArrayList<>(List.of(WALKS_AWAY, CLOSES_THE_DOOR));
        if (open.get().contents() != null) {
            possible.addAll(List.of(TAKES_OUT_AND_CLOSES, TAKES_OUT_AND_CLOSES, TAKES_OUT_AND_WALKS_AWAY));
        } else if (bays.stream().noneMatch(bay -> bay.holds(held))) {
            possible.addAll(List.of(PUTS_IN_AND_CLOSES, PUTS_IN_AND_CLOSES, PUTS_IN_AND_WALKS_AWAY));
        }
        return possible.get(chance.nextInt(possible.size()));
    }

    @Override
    public String toString() {
        return words;
    }
}
