package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * A list with search above it and a panel beside it. The panel has an address of its own; on a phone it covers the
 * list, and rows become cards.
 */
abstract class ListView<T> extends Div implements BeforeEnterObserver {

    private static final int PHONE_WIDTH = 700;
    private static final String ALL = "all";
    private static final String ROW_KEY = "element.getEventContext(event).item?.key ?? ''";
    private static final String INTO_THE_LIST = """
            this.addEventListener('keydown', press => {
              if (press.key !== 'ArrowDown') return;
              press.preventDefault();
              $0.shadowRoot.querySelector('#items [tabindex="0"]')?.focus();
            });
            """;

    final StaffTexts texts = StaffTexts.in(getLocale());
    final Times times;
    final Grid<T> grid = new Grid<>();
    final TextField search = new TextField();
    final Checkbox narrow = new Checkbox();
    private final Div head = new Div();
    private final Div beneath = new Div();
    private final Div nothing = new Div();
    private final Span more = new Span();
    private final Grid.Column<T> card;
    private final ListFile<T> file = new ListFile<>(grid, texts);
    private final ColumnChoice columns = new ColumnChoice(texts, getClass().getSimpleName());
    private boolean arriving;
    private boolean phone;
    private @Nullable Component panel;

    ListView(Clock clock) {
        times = new Times(clock, getLocale());
        addClassName("console-view");
        head.addClassName("console-head");
        beneath.addClassName("beneath");
        head.add(beneath);
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click -> open(click.getItem()));
        openByKey();
        card = grid.addComponentColumn(this::card);
        card.setVisible(false);
        nothing.addClassName("nothing-here");
        grid.setEmptyStateComponent(nothing);
        var list = new Div(grid);
        list.addClassName("console-list");
        add(head, list);
    }

    /** The row as a card for narrow screens. */
    abstract Component card(T row);

    /** Opens a row at its own address. */
    abstract void open(T row);

    final void title(String title) {
        beside(new H1(title));
        // Nobody sees it above cards, but whoever hears the page is told what the rows are.
        card.setHeader(title);
    }

    final void searchable(String label) {
        search.setPlaceholder(label);
        search.setAriaLabel(label);
        search.setId("search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(64);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> changed());
        search.setAutofocus(true);
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.KEY_K, KeyModifier.CONTROL);
        beside(search);
    }

    /** A code that is exactly a ticket's number or an asset's tag, ended by Enter as scanners do, opens what it is of. */
    final void opensScans(Codes codes) {
        search.addKeyPressListener(
                Key.ENTER, press -> getUI().ifPresent(ui -> FindField.open(ui, codes, search.getValue())));
    }

    /** In the first line, after all that is there already. */
    final void beside(Component component) {
        head.addComponentAtIndex(head.getComponentCount() - 1, component);
    }

    final void beneathHead(Component component) {
        beneath.add(component);
    }

    final void narrowable(String label) {
        narrow.setLabel(label);
        narrow.setId("narrow");
        narrow.setValue(true);
        narrow.addValueChangeListener(change -> changed());
        beside(narrow);
    }

    final Grid.Column<T> column(String key, ValueProvider<T, ?> value) {
        file.column(texts.say(key), value);
        return choosable(grid.addColumn(value), key);
    }

    /** Shown as a component, and saved as the words that {@code value} gives. */
    final Grid.Column<T> column(String key, ValueProvider<T, ?> value, SerializableFunction<T, Component> shown) {
        file.column(texts.say(key), value);
        return choosable(grid.addComponentColumn(shown::apply), key);
    }

    private Grid.Column<T> choosable(Grid.Column<T> column, String key) {
        columns.offer(column, key, texts.say(key));
        return column.setHeader(texts.say(key)).setAutoWidth(true).setFlexGrow(0);
    }

    /** Offers all that the list shows now as a file for spreadsheets. @param name of the file, and on record */
    final void exportable(String name, Exports exports) {
        if (exports.offered()) beside(file.link(name, exports));
        beside(columns);
    }

    /** Reads a page of what is searched for. */
    @FunctionalInterface
    interface Pages<T> {
        List<T> read(Needle needle, int offset, int limit);
    }

    /** The rows, a page at a time; where more fit a search than are shown, that is said. */
    final void shows(Pages<T> pages, ToIntFunction<Needle> count) {
        shows(Needle.MOST, pages, count);
    }

    /** @param most what is shown of a search that finds more */
    final void shows(int most, Pages<T> pages, ToIntFunction<Needle> count) {
        more.setText(texts.say("list.more", most));
        more.addClassName("more-fit");
        more.setVisible(false);
        beneathHead(more);
        grid.setItems(query -> pages.read(needle(), query.getOffset(), query.getLimit()).stream(), query -> {
            var needle = needle();
            var rows = count.applyAsInt(needle);
            var shownAtMost = needle.isEmpty() ? most : Math.min(most, mostFound());
            more.setText(texts.say("list.more", shownAtMost));
            more.setVisible(narrowed(needle) && rows >= shownAtMost);
            counted(rows, narrowed(needle) ? shownAtMost : Integer.MAX_VALUE);
            return rows;
        });
    }

    /** What is shown of what somebody typed; the audit reads further. */
    int mostFound() {
        return Needle.MOST;
    }

    /** Whether the rows are fewer than all; of all none is left out. */
    boolean narrowed(Needle needle) {
        return !needle.isEmpty();
    }

    /** Told how many rows there are now; of {@code most} there may be more. */
    void counted(int rows, int most) {}

    private Needle needle() {
        return new Needle(search.getValue());
    }

    /** Nothing is there at all, or nothing fits what was searched for. */
    final void sayWhatIsMissing(String never, String notFound) {
        search.addValueChangeListener(
                change -> sayWhenEmpty(texts.say(change.getValue().isBlank() ? never : notFound)));
        sayWhenEmpty(texts.say(never));
    }

    final void sayWhenEmpty(String words) {
        nothing.setText(words);
    }

    final void refresh() {
        grid.getDataProvider().refreshAll();
    }

    /** What narrows the list stands in its address, so that a reload, a link and the way back show the same. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = event.getLocation().getQueryParameters();
        arriving = true;
        search.setValue(SearchedWords.in(address, getClass(), VaadinSession.getCurrent()));
        narrow.setValue(address.getSingleParameter(ALL).isEmpty());
        arrived(address);
        arriving = false;
        refresh();
    }

    /** Takes over what else an address says. */
    void arrived(QueryParameters address) {}

    /** Adds what else narrows the list to its address. */
    void describe(Map<String, List<String>> address) {}

    final QueryParameters address() {
        var parts = new LinkedHashMap<String, List<String>>();
        if (!narrow.getValue() && narrow.getParent().isPresent()) parts.put(ALL, List.of("yes"));
        describe(parts);
        SearchedWords.keep(search.getValue(), parts, getClass(), VaadinSession.getCurrent());
        return new QueryParameters(parts);
    }

    /** What is searched for or how the list is narrowed is another: reads it again, and says so in the address. */
    final void changed() {
        if (arriving) return;
        refresh();
        getUI().ifPresent(ui -> {
            var path = ui.getActiveViewLocation().getPath();
            ui.getPage().getHistory().replaceState(null, new Location(path, address()));
        });
    }

    /** Goes to a row of this list, and leaves the list as it is. */
    final <P, V extends Component & HasUrlParameter<P>> void go(Class<V> list, P row) {
        getUI().ifPresent(ui -> ui.navigate(list, row, address()));
    }

    /** Back to the list as it is. */
    final void goBack(Class<? extends Component> list) {
        getUI().ifPresent(ui -> ui.navigate(list, address()));
    }

    final void show(Component opened) {
        hidePanel();
        panel = opened;
        addClassName("with-panel");
        add(opened);
    }

    final void hidePanel() {
        if (panel != null) remove(panel);
        panel = null;
        removeClassName("with-panel");
    }

    final Div cardRow(Component first, Component second, String rest) {
        first.addClassName("first");
        var quiet = new Span(rest);
        quiet.addClassName("rest");
        var row = new Div(first, second, quiet);
        row.addClassName("card-row");
        return row;
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        var browser = attach.getUI().getPage();
        columns.recall();
        fit(ConsoleLayout.width(attach.getUI()));
        var resized = browser.addBrowserWindowResizeListener(resize -> fit(resize.getWidth()));
        addDetachListener(detach -> {
            resized.remove();
            detach.unregisterListener();
        });
    }

    /** Arrows walk through the rows already; Enter opens one, and the arrow down leads into the list from the search. */
    private void openByKey() {
        grid.getElement()
                .addEventListener("keydown", press -> {
                    var key = press.getEventData().path(ROW_KEY).asString("");
                    var row = grid.getDataCommunicator().getKeyMapper().get(key);
                    if (row != null) open(row);
                })
                .setFilter("event.key === 'Enter'")
                .addEventData(ROW_KEY);
        search.getElement().executeJs(INTO_THE_LIST, grid.getElement());
    }

    private void fit(int width) {
        var before = phone;
        phone = width > 0 && width < PHONE_WIDTH;
        card.setVisible(phone);
        columns.show(!phone);
        // Hidden columns have not been measured; at first the grid does it by itself, once it has rows.
        if (before && !phone) grid.recalculateColumnWidths();
    }
}
