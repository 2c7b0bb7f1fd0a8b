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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.swapbay.kiosk.payments.Comparison;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks for the days and hands out each payment and refund beside what the provider says of it; on record. */
final class ComparisonDialog extends Dialog {

    private final DatePicker from;
    private final DatePicker until;
    private final Comparison comparison;
    private final Exports exports;
    private final StaffTexts texts;
    private final Clock clock;

    ComparisonDialog(Comparison comparison, Exports exports, StaffTexts texts, Clock clock) {
        this.comparison = comparison;
        this.exports = exports;
        this.texts = texts;
        this.clock = clock;
        var today = LocalDate.now(clock);
        setHeaderTitle(texts.say("compare.open"));
        from = new DatePicker(texts.say("posting.from"), today.withDayOfMonth(1));
        until = new DatePicker(texts.say("posting.until"), today);
        from.setRequired(true);
        until.setRequired(true);
        var link = new Anchor((DownloadHandler) this::write, texts.say("compare.save"));
        link.setId("save-comparison");
        var form = new Div(new Paragraph(texts.say("compare.about")), from, until, link);
        form.addClassName("dialog-form");
        add(form);
        getFooter().add(new Button(texts.say("common.close"), click -> close()));
    }

    private void write(DownloadEvent event) throws IOException {
        exports.begin("payments");
        event.setFileName("payments.csv");
        event.setContentType("text/csv; charset=utf-8");
        try (var file = new OutputStreamWriter(event.getOutputStream(), StandardCharsets.UTF_8)) {
            file.write(Csv.BYTE_ORDER_MARK);
            file.write(csv());
        }
    }

    /** With the headers. Blocks while the provider is asked. */
    String csv() {
        var headers = List.of(
                "key",
                "at",
                "direction",
                "means",
                "fees",
                "amount",
                "currency",
                "reference",
                "of",
                "provider",
                "agree");
        var first = Csv.line(
                headers.stream().map(name -> texts.say("compare." + name)).toList());
        return comparison.between(begin(from.getValue()), begin(until.getValue().plusDays(1))).stream()
                .map(this::line)
                .collect(Collectors.joining("", first, ""));
    }

    private String line(Comparison.Line row) {
        var payment = row.payment();
        return Csv.line(Stream.<Object>of(
                        payment.key(),
                        payment.intendedAt(),
                        texts.say("direction", payment.direction()),
                        texts.say("means", payment.means()),
                        payment.shares().stream().map(share -> share.fee()).collect(Collectors.joining(" ")),
                        amount(row.booked()),
                        payment.currency(),
                        payment.reference(),
                        row.of(),
                        row.provider().map(ComparisonDialog::amount).orElse(""),
                        texts.say("agreement", row.agreement()))
                .toList());
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    /** As accounting programs read it: digits and a point. */
    private static String amount(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
