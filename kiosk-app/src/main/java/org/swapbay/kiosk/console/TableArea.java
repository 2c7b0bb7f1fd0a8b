package org.swapbay.kiosk.console;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.swapbay.kiosk.policies.PolicyVersion;

/** An area whose versions are the rows of a table of its own, each read as a {@code P}. */
abstract class TableArea<P> implements PreviewedArea {

    private final String key;
    private final int place;
    private final Table<P> table;

    /** @param place among the other areas, from 1 */
    TableArea(String key, int place, Table<P> table) {
        this.key = key;
        this.place = place;
        this.table = table;
    }

    /** What a table of versions does, whosever it is. */
    record Table<P>(Supplier<List<P>> all, Consumer<P> publish, IntConsumer withdraw) {}

    /** The version as settings by name. */
    abstract PolicyVersion version(P policy);

    abstract P policy(PolicyVersion version);

    @Override
    public final String key() {
        return key;
    }

    @Override
    public final int place() {
        return place;
    }

    @Override
    public final List<PolicyVersion> versions() {
        return table.all().get().stream().map(this::version).toList();
    }

    @Override
    public final void publish(PolicyVersion version) {
        table.publish().accept(policy(version));
    }

    @Override
    public final void withdraw(int version) {
        table.withdraw().accept(version);
    }
}
