package org.swapbay.kiosk.notices;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairTicket;

/** Composes the slip that goes with a Chromebook to the workshop: which, under what ticket, what is wrong; no name. */
@Component
class SlipWriter {

    private final Assets assets;
    private final RepairDesk repairs;
    private final Clock clock;

    SlipWriter(Assets assets, RepairDesk repairs, Clock clock) {
        this.assets = assets;
        this.repairs = repairs;
        this.clock = clock;
    }

    Optional<Receipt> write(AssetId asset, Locale language) {
        return assets.find(asset).map(found -> new Receipt(lines(found, language)));
    }

    private List<Line> lines(Asset asset, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        var lines = new ArrayList<Line>();
        lines.add(new Line.Text(words.getString("slip")).centred());
        lines.add(Line.Text.large(asset.tag().value()).centred());
        lines.add(new Line.Rule());
        repairs.openFor(asset.id())
                .ifPresentOrElse(
                        ticket -> lines.addAll(ticket(ticket, words, language)),
                        () -> lines.add(Line.Text.bold(words.getString("not-reported"))));
        lines.add(new Line.Feed(1));
        lines.add(new Line.Code128(asset.tag().value()));
        return lines;
    }

    private List<Line> ticket(RepairTicket ticket, ResourceBundle words, Locale language) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(ticket.openedAt());
        return List.of(
                new Line.Pair(words.getString("ticket"), ticket.number()),
                new Line.Pair(words.getString("handed-in"), when),
                new Line.Pair(
                        words.getString("wrong"),
                        words.getString("symptom." + ticket.symptom().name())));
    }
}
