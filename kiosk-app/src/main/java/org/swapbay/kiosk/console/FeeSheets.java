package org.swapbay.kiosk.console;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeEntry;
import org.swapbay.kiosk.fees.FeeSchedule;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.Statement;
import org.swapbay.kiosk.fees.StatementPaper;
import org.swapbay.kiosk.payments.DueDates;
import org.swapbay.kiosk.repairs.DiagnosisCodes;
import org.swapbay.kiosk.roster.Roster;

/** All that is known of one fee. */
@Component
class FeeSheets {

    private final Fees fees;
    private final FeeBook book;
    private final FeeSchedules schedules;
    private final Roster roster;
    private final DiagnosisCodes codes;
    private final DueDates due;

    FeeSheets(Fees fees, FeeBook book, FeeSchedules schedules, Roster roster, DiagnosisCodes codes, DueDates due) {
        this.fees = fees;
        this.book = book;
        this.schedules = schedules;
        this.roster = roster;
        this.codes = codes;
        this.due = due;
    }

    /** @param person whose it is, or the roster's id where they have left */
    record Sheet(
            Fee fee,
            FeeSchedule schedule,
            FeeAccount account,
            List<FeeEntry> entries,
            String person,
            List<DiagnosisCodes.Code> codes) {

        String finding(String code, Locale language) {
            return words(codes, code, language);
        }
    }

    Optional<Sheet> find(String number) {
        return fees.find(number)
                .flatMap(fee -> schedules.version(fee.basis().version()).map(schedule -> sheet(fee, schedule)));
    }

    StatementPaper paper(Statement statement, Locale language) {
        return new StatementPaper(statement, language, code -> finding(code, language), due::parts);
    }

    /** The words for a finding in a language. */
    private String finding(String code, Locale language) {
        return words(codes.all(), code, language);
    }

    private static String words(List<DiagnosisCodes.Code> codes, String code, Locale language) {
        return codes.stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .map(known -> language.getLanguage().equals("es") ? known.spanish() : known.english())
                .orElse(code);
    }

    private Sheet sheet(Fee fee, FeeSchedule schedule) {
        var entries = book.of(fee.number());
        var person = roster.find(fee.student())
                .map(known -> known.givenName() + " " + known.familyName())
                .orElse(fee.student().value());
        return new Sheet(
                fee,
                schedule,
                FeeAccount.of(entries, fee.basis().money().getCurrencyUnit()),
                entries,
                person,
                codes.all());
    }
}
