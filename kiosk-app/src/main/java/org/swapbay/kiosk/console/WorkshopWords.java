package org.swapbay.kiosk.console;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.repairs.DiagnosisCodes;
import org.swapbay.kiosk.repairs.EconomicLimit;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.WorkshopAnswer;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Refused;
import org.swapbay.kiosk.security.StaffTexts;

/** The workshop's answers, entries and sums in the words of whoever reads them. */
final class WorkshopWords {

    private final StaffTexts texts;
    private final Locale locale;
    private final List<DiagnosisCodes.Code> codes;

    WorkshopWords(StaffTexts texts, Locale locale, List<DiagnosisCodes.Code> codes) {
        this.texts = texts;
        this.locale = locale;
        this.codes = List.copyOf(codes);
    }

    String money(Money amount) {
        return FeeWords.in(locale).money(amount);
    }

    String date(@Nullable LocalDate day) {
        if (day == null) return texts.say("common.unknown");
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    String diagnosis(DiagnosisCodes.Code code) {
        return locale.getLanguage().equals("es") ? code.spanish() : code.english();
    }

    String diagnosis(String code) {
        return codes.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(this::diagnosis)
                .orElse(code);
    }

    String refusal(Refused refused) {
        return switch (refused) {
            case WorkshopAnswer.NoSuchTicket() -> texts.say("refused.no-such-ticket");
            case WorkshopAnswer.NotFromHere(var state, var action) ->
                texts.say("refused.not-from-here", texts.say("action", action), texts.say("state", state));
            case WorkshopAnswer.ReasonMissing() -> texts.say("refused.reason-missing");
            case WorkshopAnswer.DiagnosisMissing() -> texts.say("refused.diagnosis-missing");
            case WorkshopAnswer.WithAPerson() -> texts.say("refused.with-a-person");
            case WorkshopAnswer.NobodyKnowsWhere() -> texts.say("refused.nobody-knows-where");
            case WorkshopAnswer.UnderAnotherTicket(var ticket) -> texts.say("refused.under-another-ticket", ticket);
            case WorkshopAnswer.InABay(var bay) -> texts.say("refused.in-a-bay", bay);
            case WorkshopAnswer.NotWithUs() -> texts.say("refused.not-with-us");
            case WorkshopAnswer.NobodyToGiveTo() -> texts.say("refused.nobody-to-give-to");
            case WorkshopAnswer.NothingToUndo() -> texts.say("refused.nothing-to-undo");
            case WorkshopAnswer.MovedOnSince() -> texts.say("refused.moved-on-since");
            case WorkshopAnswer.BayTaken(var bay) -> texts.say("refused.bay-taken", bay);
            case WorkshopAnswer.TicketClosed() -> texts.say("refused.ticket-closed");
            case WorkshopAnswer.OutOfRange() -> texts.say("refused.out-of-range");
            case WorkshopAnswer.NoSuchPart() -> texts.say("refused.no-such-part");
            case WorkshopAnswer.NoSuchDiagnosis() -> texts.say("refused.no-such-diagnosis");
            case WorkshopAnswer.OtherCurrency() -> texts.say("refused.other-currency");
            case WorkshopAnswer.NothingToWithdraw() -> texts.say("refused.nothing-to-withdraw");
            case WorkshopAnswer.TooManyPhotos(var most) -> texts.say("refused.too-many-photos", most);
            case WorkshopAnswer.NotAPhoto(var why) -> texts.say("refused", why);
        };
    }

    String reason(EconomicLimit limit) {
        return switch (limit) {
            case EconomicLimit.Exceeded(var spent, var most, var percent) ->
                texts.say("limit.exceeded", money(spent), money(most), percent);
            case EconomicLimit.UpdatesEnded(var since) -> texts.say("limit.updates-ended", date(since));
        };
    }

    /** What somebody did, without their name and the time. */
    String entry(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Moved moved ->
                texts.say("log.moved", texts.say("action", moved.action()), texts.say("state", moved.to()))
                        + with(moved.note());
            case LogEntry.Undone undone ->
                texts.say("log.undone", texts.say("state", undone.to())) + with(undone.note());
            case LogEntry.Noted noted -> noted.words();
            case LogEntry.Diagnosed found -> texts.say("log.diagnosed", diagnosis(found.code())) + with(found.words());
            case LogEntry.PartUsed used -> texts.say("log.part", used.quantity(), used.name(), money(used.cost()));
            case LogEntry.LabourSpent work ->
                texts.say("log.labour", work.minutes(), money(work.cost())) + with(work.words());
            case LogEntry.PhotoAdded _ -> texts.say("log.photo");
            case LogEntry.Withdrawn gone -> texts.say("log.withdrawn") + with(gone.reason());
        };
    }

    private static String with(String words) {
        return words.isBlank() ? "" : ": " + words;
    }
}
