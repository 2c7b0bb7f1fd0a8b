package org.swapbay.kiosk.console;

import java.util.Locale;
import java.util.Set;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthState;
import org.swapbay.kiosk.health.HealthWords;
import org.swapbay.kiosk.health.Part;
import org.swapbay.kiosk.security.StaffTexts;

/** What is wrong: its cause, since when, and what to do about it. Where nothing is, that is said. */
final class TodayWrong extends TodayCard {

    private static final int AT_ONCE = 4;

    /** Said below with a way to their cases, or on another card. */
    private static final Set<Part> ELSEWHERE = Set.of(Part.DOORS, Part.CASES, Part.STOCK);

    private static final Set<Part> DEVICES = Set.of(Part.LOCKS, Part.SCANNER, Part.PRINTER);
    private static final Set<Part> WORTH_SAYING = Set.of(Part.BACKUPS, Part.JOURNAL);

    private final HealthWords words;

    TodayWrong(StaffTexts texts, Times times, Staff staff, Locale language) {
        super("today.wrong", texts, times, staff);
        words = HealthWords.in(language);
    }

    @Override
    void fill(Outlook.Day day) {
        day.health().stream()
                .filter(line -> line.state().wrong() && !ELSEWHERE.contains(line.part()))
                .forEach(this::wrong);
        if (day.full())
            line(leading(Mark.wrong(texts.say("today.full")), PickListView.class), texts.say("today.full-remedy"));
        day.held().stream().limit(AT_ONCE).forEach(this::held);
        cases(day);
        if (day.held().isEmpty()) line(leading(Mark.good(texts.say("today.bays-held", 0)), CabinetView.class));
        if (day.health().stream()
                .noneMatch(line -> DEVICES.contains(line.part()) && line.state().wrong()))
            line(leading(Mark.good(texts.say("today.devices-fine")), HealthView.class));
        day.health().stream()
                .filter(line -> line.state() == HealthState.OK && WORTH_SAYING.contains(line.part()))
                .forEach(line -> line(leading(Mark.good(words.cause(line, times::say)), HealthView.class)));
    }

    private void cases(Outlook.Day day) {
        var count = day.cases().size();
        var words = texts.say("today.cases", count);
        line(leading(count == 0 ? Mark.good(words) : Mark.wrong(words), CasesView.class));
        day.cases().stream()
                .filter(one ->
                        day.held().stream().noneMatch(held -> held.caseId().equals(one.id())))
                .limit(AT_ONCE)
                .forEach(one -> line(
                        leadingTo(Mark.waiting(texts.say("case", one.kind())), CasesView.class, one.id()),
                        texts.say("today.since", times.say(one.openedAt()))));
    }

    private void held(Outlook.Held held) {
        var words = texts.say("cabinet.bay", held.bay()) + " – " + texts.say("hold", held.reason());
        line(
                leadingTo(Mark.wrong(words), CasesView.class, held.caseId()),
                texts.say("today.since", times.say(held.since())) + " " + texts.say("today.held-remedy"));
    }

    private void wrong(HealthLine line) {
        var cause = words.cause(line, times::say);
        line(
                leading(line.state() == HealthState.DOWN ? Mark.wrong(cause) : Mark.waiting(cause), HealthView.class),
                texts.say("today.since", times.say(line.since())) + " " + words.remedy(line, times::say) + ".");
    }
}
