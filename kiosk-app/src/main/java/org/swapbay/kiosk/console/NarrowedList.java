package org.swapbay.kiosk.console;

import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list narrowed by chips below its search; how many rows are left stands behind them. */
abstract class NarrowedList<T, F extends Narrowing> extends ListView<T> implements HasDynamicTitle {

    private final String name;
    private final F everything;
    private final Function<QueryParameters, F> read;
    private final FilterChips<F> chips;
    private F filter;

    /** @param name what its words begin with */
    NarrowedList(String name, F everything, Function<QueryParameters, F> read, Clock clock) {
        super(clock);
        this.name = name;
        this.everything = everything;
        this.read = read;
        filter = everything;
        chips = new FilterChips<>(texts, everything, this::narrow);
        title(texts.say("nav." + name));
        searchable(texts.say(name + ".search"));
    }

    final void narrowedBy(Consumer<FilterChips<F>> what) {
        what.accept(chips);
        beneathHead(chips.complete());
    }

    final void shows(NarrowedRows<T, F> rows) {
        shows(
                (needle, offset, limit) -> rows.page(filter, needle, offset, limit),
                needle -> rows.count(filter, needle));
    }

    @Override
    public final String getPageTitle() {
        return texts.say("nav." + name) + " – Swapbay";
    }

    @Override
    final void arrived(QueryParameters address) {
        filter = read.apply(address);
        chips.show(filter);
    }

    @Override
    final void describe(Map<String, List<String>> address) {
        filter.describe(address);
    }

    @Override
    final void counted(int rows, int most) {
        chips.count(rows, most);
        var everybody = filter.equals(everything) && search.getValue().isBlank();
        sayWhenEmpty(texts.say(name + (everybody ? ".empty" : ".nothing")));
    }

    @Override
    final boolean narrowed(Needle needle) {
        return !needle.isEmpty() || !filter.equals(everything);
    }

    private void narrow(F narrowed) {
        if (narrowed.equals(filter)) return;
        filter = narrowed;
        chips.show(filter);
        changed();
    }
}
