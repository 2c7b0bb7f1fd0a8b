package org.swapbay.kiosk.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.swapbay.hardware.emulator.payment.ProviderFault;
import org.swapbay.kiosk.simulation.TillPlay.Plan;
import org.swapbay.kiosk.simulation.TillPlay.Result;
import org.swapbay.kiosk.simulation.TillPlay.Way;

/** What came of all payments of one way. */
final class TillTally {

    final Way way;
    final Map<String, Integer> cutAt = new TreeMap<>();
    final Map<ProviderFault, Integer> faults = new EnumMap<>(ProviderFault.class);
    private final List<String> differences = new ArrayList<>();
    private int payments;
    private int charged;

    TillTally(Way way) {
        this.way = way;
    }

    void add(Plan plan, Result result) {
        payments++;
        if (result.charged()) charged++;
        if (!result.cutPoint().isEmpty()) cutAt.merge(result.cutPoint(), 1, Integer::sum);
        plan.fault().ifPresent(fault -> faults.merge(fault, 1, Integer::sum));
        result.differences().forEach(difference -> differences.add(plan + ": " + difference));
    }

    List<String> differences() {
        return differences;
    }

    int cuts() {
        return cutAt.values().stream().mapToInt(Integer::intValue).sum();
    }

    int payments() {
        return payments;
    }

    int charged() {
        return charged;
    }
}
