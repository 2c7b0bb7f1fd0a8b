package org.swapbay.kiosk.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/** A list as a file for spreadsheets: all rows that it shows now, all columns, also those that somebody took off. */
final class ListFile<T> {

    private static final int AT_ONCE = 500;

    private final Grid<T> grid;
    private final StaffTexts texts;
    private final List<Column<T>> columns = new ArrayList<>();

    ListFile(Grid<T> grid, StaffTexts texts) {
        this.grid = grid;
        this.texts = texts;
    }

    private record Column<T>(String header, ValueProvider<T, ?> value) {}

    void column(String header, ValueProvider<T, ?> value) {
        columns.add(new Column<>(header, value));
    }

    Anchor link(String name, Exports exports) {
        var link = new Anchor((DownloadHandler) event -> write(name, exports, event), texts.say("list.csv"));
        link.addClassName("export");
        link.setId("export");
        return link;
    }

    private void write(String name, Exports exports, DownloadEvent event) throws IOException {
        exports.begin(name);
        event.setFileName(name + ".csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(Csv.line(columns.stream().map(Column::header).toList()));
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
        columns.forEach(column -> values.add(column.value().apply(row)));
        return Csv.line(values);
    }
}
