package org.swapbay.provisioning;

import java.util.Map;
import java.util.TreeMap;

/** A cabinet whose lock n is behind door n, all wired alike. */
final class Wiring {

    private Wiring() {}

    static Map<String, String> straight(Probes.Board board, int bays, int columns, String feedback) throws Failure {
        if (!feedback.matches("closed-is-1|closed-is-0|none"))
            throw new Failure(Exit.MISUNDERSTOOD, "door-feedback is closed-is-1, closed-is-0 or none");
        var properties = new TreeMap<String, String>();
        for (var bay = 1; bay <= bays; bay++) {
            var name = "swapbay.devices.locks.bays." + bay + ".";
            properties.put(name + "board", Integer.toString(board.board()));
            properties.put(name + "lock", Integer.toString(bay));
            properties.put(name + "row", Integer.toString((bay - 1) / columns + 1));
            properties.put(name + "column", Integer.toString((bay - 1) % columns + 1));
            properties.put(name + "door-feedback", feedback);
        }
        return properties;
    }
}
