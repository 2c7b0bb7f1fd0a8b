package org.swapbay.kiosk.console;

import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.page.WebStorage;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.swapbay.kiosk.security.StaffTexts;

/** Which columns of a list somebody wants to see; their browser remembers it. */
final class ColumnChoice extends MenuBar {

    private static final String BETWEEN = " ";

    private final String remembered;
    private final MenuItem opening;
    private final List<Offered> offered = new ArrayList<>();
    private boolean wide = true;

    ColumnChoice(StaffTexts texts, String list) {
        remembered = "swapbay.columns." + list;
        addThemeVariants(MenuBarVariant.TERTIARY);
        addClassName("column-choice");
        opening = addItem(VaadinIcon.LAYOUT.create());
        opening.setAriaLabel(texts.say("list.columns"));
        opening.setId("columns");
    }

    private record Offered(String key, Grid.Column<?> column, MenuItem item) {}

    void offer(Grid.Column<?> column, String key, String header) {
        var item = opening.getSubMenu().addItem(header);
        item.setCheckable(true);
        item.setChecked(true);
        item.setKeepOpen(true);
        item.setId("column-" + key.replace('.', '-'));
        item.addClickListener(click -> keep());
        offered.add(new Offered(key, column, item));
    }

    /** @param wide whether there is room for columns at all */
    void show(boolean wide) {
        this.wide = wide;
        setVisible(wide);
        offered.forEach(one -> one.column().setVisible(wide && one.item().isChecked()));
    }

    void recall() {
        WebStorage.getItem(remembered, hidden -> {
            if (hidden == null) return;
            var off = Set.of(hidden.split(BETWEEN));
            offered.forEach(one -> one.item().setChecked(!off.contains(one.key())));
            show(wide);
        });
    }

    private void keep() {
        // A list without a column would look broken, and nobody could tell why.
        if (offered.stream().noneMatch(one -> one.item().isChecked()))
            offered.getFirst().item().setChecked(true);
        show(wide);
        WebStorage.setItem(
                remembered,
                offered.stream()
                        .filter(one -> !one.item().isChecked())
                        .map(Offered::key)
                        .collect(Collectors.joining(BETWEEN)));
    }
}
