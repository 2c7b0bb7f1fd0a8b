package org.swapbay.kiosk.console;

import java.util.Locale;
import org.swapbay.kiosk.devices.DeviceHealth;
import org.swapbay.kiosk.safekeeping.Notice;
import org.swapbay.kiosk.security.StaffTexts;

/** What is wrong: its cause, since when, and what to do about it. Where nothing is, that is said. */
final class TodayWrong extends TodayCard {

    private static final int AT_ONCE = 4;

    TodayWrong(StaffTexts texts, Times times, Staff staff) {
        super("today.wrong", texts, times, staff);
    }

    @Override
    void fill(Outlook.Day day) {
        day.records().stream().filter(notice -> !notice.good()).forEach(notice -> line(records(notice)));
        if (day.full())
            line(leading(Mark.wrong(texts.say("today.full")), PickListView.class), texts.say("today.full-remedy"));
        day.sickDevices().forEach(this::device);
        day.held().stream().limit(AT_ONCE).forEach(this::held);
        cases(day);
        if (day.held().isEmpty()) line(leading(Mark.good(texts.say("today.bays-held", 0)), CabinetView.class));
        if (day.sickDevices().isEmpty()) line(Mark.good(texts.say("today.devices-fine")));
        day.records().stream().filter(Notice::good).forEach(notice -> line(records(notice)));
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

    private void device(DeviceHealth health) {
        var words = texts.say("device", health.device()) + " " + texts.say("trouble", health.trouble());
        line(
                health.state() == DeviceHealth.State.DOWN ? Mark.wrong(words) : Mark.waiting(words),
                texts.say("today.since", times.say(health.since())) + " " + texts.say("remedy", health.trouble()));
    }

    private Mark records(Notice notice) {
        var key = "records." + notice.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        var words = texts.say(key, times.say(notice.since()), notice.changesLost(), notice.file());
        return notice.good() ? Mark.good(words) : Mark.wrong(words);
    }
}
