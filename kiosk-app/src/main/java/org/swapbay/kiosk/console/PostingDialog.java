package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.swapbay.kiosk.fees.PostingFile;
import org.swapbay.kiosk.fees.PostingFile.Posting;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks for the days and hands out the ledger's postings for the books, on record as every list that leaves. */
final class PostingDialog extends Dialog {

    private final DatePicker from;
    private final DatePicker until;
    private final PostingFile postings;
    private final Exports exports;
    private final StaffTexts texts;

    PostingDialog(PostingFile postings, Exports exports, StaffTexts texts, Clock clock) {
        this.postings = postings;
        this.exports = exports;
        this.texts = texts;
        var today = LocalDate.now(clock);
        setHeaderTitle(texts.say("posting.open"));
        from = new DatePicker(texts.say("posting.from"), today.withDayOfMonth(1));
        until = new DatePicker(texts.say("posting.until"), today);
        from.setRequired(true);
        until.setRequired(true);
        var link = new Anchor((DownloadHandler) this::write, texts.say("posting.save"));
        link.setId("save-posting");
        var form = new Div(new Paragraph(texts.say("posting.about")), from, until, link);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(texts.say("common.close"), click -> close()));
    }

    private void write(DownloadEvent event) throws IOException {
        exports.begin("postings");
        var rows = new ArrayList<Posting>();
        event.getUI().accessSynchronously(() -> rows.addAll(postings.between(from.getValue(), until.getValue())));
        event.setFileName("postings.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(Csv.line(headers()));
            for (var row : rows) file.write(line(row, texts.say("entry", row.kind())));
        }
    }

    private List<String> headers() {
        return List.of("entry", "day", "account", "debit", "credit", "currency", "fee", "school", "reference", "text")
                .stream()
                .map(name -> texts.say("posting." + name))
                .toList();
    }

    private static String line(Posting row, String text) {
        return Csv.line(List.of(
                row.entry(),
                row.day(),
                row.account(),
                amount(row.debit()),
                amount(row.credit()),
                row.debit().getCurrencyUnit(),
                row.fee(),
                row.school(),
                row.reference(),
                text));
    }

    /** As accounting programs read it: digits and a point. */
    private static String amount(Money amount) {
        return amount.isZero() ? "" : amount.getAmount().toPlainString();
    }
}
