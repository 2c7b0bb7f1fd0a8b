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
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.Stage;
import org.swapbay.kiosk.swaps.Swap;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;

/** Composes a receipt from the record: what, which, when, where to look; a first name and an initial, no more. */
@Component
class ReceiptWriter {

    private final Swaps swaps;
    private final Assets assets;
    private final Roster roster;
    private final RepairDesk repairs;
    private final ReceiptProperties properties;
    private final Clock clock;

    ReceiptWriter(
            Swaps swaps, Assets assets, Roster roster, RepairDesk repairs, ReceiptProperties properties, Clock clock) {
        this.swaps = swaps;
        this.assets = assets;
        this.roster = roster;
        this.repairs = repairs;
        this.properties = properties;
        this.clock = clock;
    }

    /** The receipt of a visit, or nothing where the visit handed nothing in. */
    Optional<Receipt> write(VisitId visit, Locale language) {
        return swaps.find(visit)
                .filter(swap -> swap.stage() != Stage.CANCELLED && swap.stage() != Stage.HANDING_IN)
                .map(swap -> new Receipt(lines(swap, language)));
    }

    private List<Line> lines(Swap swap, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(swap.openedAt());
        var lines = new ArrayList<Line>();
        var school = roster.schoolOf(swap.personId());
        school.ifPresent(name -> lines.add(Line.Text.bold(name).centred()));
        lines.add(Line.Text.large(words.getString("title")).centred());
        lines.add(new Line.Text(when).centred());
        lines.add(new Line.Rule());
        lines.add(new Line.Pair(words.getString("ticket"), swap.ticketNumber()));
        roster.find(swap.personId())
                .map(Person::hallwayName)
                .ifPresent(name -> lines.add(new Line.Pair(words.getString("for"), name)));
        lines.add(new Line.Pair(words.getString("handed-in"), tag(swap.handedIn())));
        lines.add(new Line.Pair(
                words.getString("wrong"),
                words.getString("symptom." + swap.symptom().name())));
        lines.add(new Line.Rule());
        lines.addAll(loaner(swap, words));
        var days = repairs.policy(swap.policyVersion()).map(RepairPolicy::repairDays);
        days.ifPresent(n -> lines.add(new Line.Text(words.getString("days").formatted(n))));
        lines.add(new Line.Feed(1));
        lines.add(new Line.Code128(swap.ticketNumber()));
        properties.whereToLook(swap.ticketNumber()).ifPresent(address -> {
            lines.add(new Line.Qr(address));
            lines.add(new Line.Text(words.getString("where-to-look")).centred());
        });
        return lines;
    }

    private List<Line> loaner(Swap swap, ResourceBundle words) {
        var loaner = swap.loaner();
        if (loaner != null) {
            return List.of(
                    Line.Text.bold(words.getString("loaner").formatted(tag(loaner))),
                    new Line.Text(words.getString("bring-back")));
        }
        return switch (swap.stage()) {
            case LOANER_OWED -> List.of(Line.Text.bold(words.getString("loaner-later")));
            case UNVERIFIED -> List.of(Line.Text.bold(words.getString("ask-office")));
            case HANDED_IN, DONE, HANDING_IN, CANCELLED -> List.of();
        };
    }

    private String tag(AssetId asset) {
        return assets.find(asset).map(a -> a.tag().value()).orElse("–");
    }
}
