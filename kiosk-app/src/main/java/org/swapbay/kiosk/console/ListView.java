package org.swapbay.kiosk.console;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/**
 * A list with search above it and a panel beside it. The panel has an address of its own; on a phone it covers the
 * list, and rows become cards.
 */
abstract class ListView<T> extends Div {

    private static final int PHONE_WIDTH = 700;
    private static final int AT_ONCE = 500;
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
    private final Div nothing = new Div();
    private final Span more = new Span(texts.say("list.more", Needle.MOST));
    private final Grid.Column<T> card;
    private final List<Exported<T>> exported = new ArrayList<>();
    private @Nullable Component panel;

    ListView(Clock clock) {
        times = new Times(clock, getLocale());
        addClassName("console-view");
        head.addClassName("console-head");
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
        head.add(new H1(title));
    }

    final void searchable(String label) {
        search.setPlaceholder(label);
        search.setAriaLabel(label);
        search.setId("search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setMaxLength(64);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> refresh());
        search.setAutofocus(true);
        Shortcuts.addShortcutListener(this, () -> search.focus(), Key.KEY_K, KeyModifier.CONTROL);
        head.add(search);
    }

    /** A code that is exactly a ticket's number or an asset's tag, ended by Enter as scanners do, opens what it is of. */
    final void opensScans(Codes codes) {
        search.addKeyPressListener(
                Key.ENTER, press -> getUI().ifPresent(ui -> FindField.open(ui, codes, search.getValue())));
    }

    final void beneathHead(Component component) {
        head.add(component);
    }

    final void narrowable(String label) {
        narrow.setLabel(label);
        narrow.setValue(true);
        narrow.addValueChangeListener(change -> refresh());
        head.add(narrow);
    }

    final Grid.Column<T> column(String key, ValueProvider<T, ?> value) {
        exported.add(new Exported<>(texts.say(key), value));
        return grid.addColumn(value)
                .setHeader(texts.say(key))
                .setAutoWidth(true)
                .setFlexGrow(0);
    }

    private record Exported<T>(String header, ValueProvider<T, ?> value) {}

    /** Offers all that the list shows now as a file for spreadsheets. @param name of the file, and on record */
    final void exportable(String name, Exports exports) {
        if (!exports.offered()) return;
        var link = new Anchor((DownloadHandler) event -> export(name, exports, event), texts.say("list.csv"));
        link.addClassName("export");
        link.setId("export");
        head.add(link);
    }

    private void export(String name, Exports exports, DownloadEvent event) throws IOException {
        exports.begin(name);
        event.setFileName(name + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(Csv.line(exported.stream().map(Exported::header).toList()));
            var rows = List.<T>of();
            for (var from = 0; from == 0 || rows.size() == AT_ONCE; from += AT_ONCE) {
                rows = page(event.getUI(), from);
                for (var row : rows) file.write(line(row));
            }
        }
    }

    /** What is searched for stands in the page, so each reading needs its lock; writing does not. */
    private List<T> page(UI ui, int from) {
        var rows = new ArrayList<T>();
        ui.accessSynchronously(() -> grid.getDataProvider()
                .fetch(new Query<>(from, AT_ONCE, List.of(), null, null))
                .forEach(rows::add));
        return rows;
    }

    private String line(T row) {
        var values = new ArrayList<@Nullable Object>();
        exported.forEach(column -> values.add(column.value().apply(row)));
        return Csv.line(values);
    }

    /** Reads a page of what is searched for. */
    @FunctionalInterface
    interface Pages<T> {
        List<T> read(Needle needle, int offset, int limit);
    }

    /** The rows, a page at a time; where more fit a search than are shown, that is said. */
    final void shows(Pages<T> pages, ToIntFunction<Needle> count) {
        more.addClassName("more-fit");
        more.setVisible(false);
        head.add(more);
        grid.setItems(query -> pages.read(needle(), query.getOffset(), query.getLimit()).stream(), query -> {
            var needle = needle();
            var rows = count.applyAsInt(needle);
            more.setVisible(!needle.isEmpty() && rows >= Needle.MOST);
            return rows;
        });
    }

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
        fit(browser.getExtendedClientDetails().getWindowInnerWidth());
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
        var phone = width > 0 && width < PHONE_WIDTH;
        grid.getColumns().forEach(column -> column.setVisible(phone == (column == card)));
    }
}
