package org.swapbay.kiosk.notices;

import java.time.Clock;
import java.time.Instant;
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
import org.swapbay.kiosk.fees.MissingCharger;
import org.swapbay.kiosk.fees.MissingChargers;
import org.swapbay.kiosk.repairs.RepairDesk;
import org.swapbay.kiosk.repairs.RepairPolicy;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.GiveBack;
import org.swapbay.kiosk.swaps.GiveBacks;
import org.swapbay.kiosk.swaps.Stage;
import org.swapbay.kiosk.swaps.Swap;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;

/** Composes a receipt from the record: what, which, when, where to look; a first name and an initial, no more. */
@Component
class ReceiptWriter {

    private final Swaps swaps;
    private final GiveBacks giveBacks;
    private final GiveBackReceipt givenBack;
    private final DayLoanReceipt dayLoan;
    private final Assets assets;
    private final Roster roster;
    private final RepairDesk repairs;
    private final MissingChargers chargers;
    private final ReceiptProperties properties;
    private final Clock clock;

    ReceiptWriter(
            Swaps swaps,
            GiveBacks giveBacks,
            GiveBackReceipt givenBack,
            DayLoanReceipt dayLoan,
            Assets assets,
            Roster roster,
            RepairDesk repairs,
            MissingChargers chargers,
            ReceiptProperties properties,
            Clock clock) {
        this.swaps = swaps;
        this.giveBacks = giveBacks;
        this.givenBack = givenBack;
        this.dayLoan = dayLoan;
        this.assets = assets;
        this.roster = roster;
        this.repairs = repairs;
        this.chargers = chargers;
        this.properties = properties;
        this.clock = clock;
    }

    /** The receipt of a visit, or nothing where the visit handed nothing in and took nothing out. */
    Optional<Receipt> write(VisitId visit, Locale language) {
        return swaps.find(visit)
                .filter(swap -> swap.stage() != Stage.CANCELLED && swap.stage() != Stage.HANDING_IN)
                .map(swap -> new Receipt(lines(swap, language)))
                .or(() -> giveBacks
                        .find(visit)
                        .filter(GiveBackReceipt::worthPaper)
                        .map(back -> new Receipt(lines(back, language))));
    }

    private List<Line> lines(GiveBack back, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        var lines = head(back.personId(), Optional.ofNullable(back.ticketNumber()), back.openedAt(), words, language);
        lines.addAll(givenBack.lines(back, words));
        charger(back.visitId(), words, language).ifPresent(lines::add);
        return lines;
    }

    private List<Line> head(
            PersonId person, Optional<String> ticket, Instant openedAt, ResourceBundle words, Locale language) {
        var when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(openedAt);
        var lines = new ArrayList<Line>();
        var school = roster.schoolOf(person);
        school.ifPresent(name -> lines.add(Line.Text.bold(name).centred()));
        lines.add(Line.Text.large(words.getString("title")).centred());
        lines.add(new Line.Text(when).centred());
        lines.add(new Line.Rule());
        ticket.ifPresent(number -> lines.add(new Line.Pair(words.getString("ticket"), number)));
        roster.find(person)
                .map(Person::hallwayName)
                .ifPresent(name -> lines.add(new Line.Pair(words.getString("for"), name)));
        return lines;
    }

    private List<Line> lines(Swap swap, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        var lines = head(swap.personId(), Optional.of(swap.ticketNumber()), swap.openedAt(), words, language);
        lines.add(new Line.Pair(words.getString("handed-in"), tag(swap.handedIn())));
        lines.add(new Line.Pair(
                words.getString("wrong"),
                words.getString("symptom." + swap.symptom().name())));
        lines.add(new Line.Rule());
        lines.addAll(loaner(swap, words, language));
        var days = repairs.policy(swap.policyVersion()).map(RepairPolicy::repairDays);
        days.ifPresent(n -> lines.add(new Line.Text(words.getString("days").formatted(n))));
        charger(swap.visitId(), words, language).ifPresent(lines::add);
        lines.add(new Line.Feed(1));
        lines.add(new Line.Code128(swap.ticketNumber()));
        properties.whereToLook(swap.ticketNumber()).ifPresent(address -> {
            lines.add(new Line.Qr(address));
            lines.add(new Line.Text(words.getString("where-to-look")).centred());
        });
        return lines;
    }

    /** What the student said to bring, once the Chromebook is in without it. */
    private Optional<Line> charger(VisitId visit, ResourceBundle words, Locale language) {
        var date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language);
        return chargers.of(visit)
                .filter(charger -> charger.inOn() != null)
                .map(MissingCharger::broughtBy)
                .map(day -> Line.Text.bold(words.getString("bring-charger").formatted(date.format(day))));
    }

    private List<Line> loaner(Swap swap, ResourceBundle words, Locale language) {
        var loaner = swap.loaner();
        if (loaner != null && swaps.keeps(swap.visitId())) {
            return List.of(Line.Text.bold(words.getString("keeps").formatted(tag(loaner))));
        }
        if (loaner != null) {
            var lines = new ArrayList<Line>();
            lines.add(Line.Text.bold(words.getString("loaner").formatted(tag(loaner))));
            var back = dayLoan.back(swap.visitId(), language);
            lines.addAll(back.isEmpty() ? List.of(new Line.Text(words.getString("bring-back"))) : back);
            return lines;
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
