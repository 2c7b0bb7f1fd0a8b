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
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.devices.Receipt;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.swaps.DayLoan;
import org.swapbay.kiosk.swaps.DayLoans;
import org.swapbay.kiosk.swaps.Swaps;
import org.swapbay.kiosk.swaps.VisitId;

/** The receipt of a loan for the day: which one, and when it has to be back. */
@Component
class DayLoanReceipt {

    private final DayLoans dayLoans;
    private final Swaps swaps;
    private final Assets assets;
    private final Roster roster;
    private final Clock clock;

    DayLoanReceipt(DayLoans dayLoans, Swaps swaps, Assets assets, Roster roster, Clock clock) {
        this.dayLoans = dayLoans;
        this.swaps = swaps;
        this.assets = assets;
        this.roster = roster;
        this.clock = clock;
    }

    /** Nothing where the visit lent nothing for the day. */
    Optional<Receipt> write(VisitId visit, Locale language) {
        var loaner = swaps.loaned(visit).flatMap(assets::find);
        return dayLoans.find(visit).flatMap(loan -> loaner.map(asset -> new Receipt(lines(loan, asset, language))));
    }

    /** When and where it has to be back; nothing where the visit lent nothing for the day. */
    List<Line> back(VisitId visit, Locale language) {
        return dayLoans.find(visit).map(loan -> back(loan, language)).orElseGet(List::of);
    }

    private List<Line> lines(DayLoan loan, Asset loaner, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        var lines = new ArrayList<Line>();
        roster.schoolOf(loan.personId())
                .ifPresent(name -> lines.add(Line.Text.bold(name).centred()));
        lines.add(Line.Text.large(words.getString("title")).centred());
        lines.add(new Line.Text(when(loan.agreedAt(), language)).centred());
        lines.add(new Line.Rule());
        roster.find(loan.personId())
                .map(Person::hallwayName)
                .ifPresent(name -> lines.add(new Line.Pair(words.getString("for"), name)));
        lines.add(
                Line.Text.bold(words.getString("loaner").formatted(loaner.tag().value())));
        lines.addAll(back(loan, language));
        lines.add(new Line.Feed(1));
        lines.add(new Line.Code128(loaner.tag().value()));
        return lines;
    }

    private List<Line> back(DayLoan loan, Locale language) {
        var words = ResourceBundle.getBundle("receipts.receipt", language);
        return List.of(
                Line.Text.large(words.getString("back-by").formatted(when(loan.dueAt(), language))),
                new Line.Text(words.getString("back-where")));
    }

    private String when(Instant at, Locale language) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language)
                .withZone(clock.getZone())
                .format(at);
    }
}
