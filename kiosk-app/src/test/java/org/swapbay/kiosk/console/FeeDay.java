package org.swapbay.kiosk.console;

import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.swapbay.kiosk.SchoolDay;
import org.swapbay.kiosk.fees.Charge;
import org.swapbay.kiosk.fees.Condition;
import org.swapbay.kiosk.fees.Fee;
import org.swapbay.kiosk.fees.FeeAccount;
import org.swapbay.kiosk.fees.FeeBook;
import org.swapbay.kiosk.fees.FeeFact;
import org.swapbay.kiosk.fees.FeeRow;
import org.swapbay.kiosk.fees.FeeSchedules;
import org.swapbay.kiosk.fees.FeeTerms;
import org.swapbay.kiosk.fees.Fees;
import org.swapbay.kiosk.fees.PlanTerms;
import org.swapbay.kiosk.fees.Wording;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.Workshop;
import org.swapbay.kiosk.roster.Person;
import org.swapbay.kiosk.roster.Roster;

/** A school with a schedule of its own, and a Chromebook of it that is repaired. */
final class FeeDay {

    final SchoolDay day;
    final Person student;
    final String fee;
    private final ApplicationContext program;

    /** @param always staff confirm each fee */
    FeeDay(ApplicationContext program, boolean always) {
        this.program = program;
        day = new SchoolDay(program);
        student = program.getBean(Roster.class).find(day.student).orElseThrow();
        fee = Fee.numberOf(day.ticket);
        program.getBean(Records.class)
                .record(new FeeFact.SchedulePublished(
                        nextVersion(), student.schoolId(), LocalDate.of(2026, 8, 1), terms(always), "lee"));
    }

    /** The technician says what it was, and the program does the rest by itself. */
    FeeDay repaired() {
        var workshop = program.getBean(Workshop.class);
        workshop.act(day.ticket, RepairAction.TAKE, "", "kim");
        workshop.diagnose(day.ticket, "SCREEN_CRACKED", "", "kim");
        workshop.act(day.ticket, RepairAction.FINISH, "", "kim");
        await().until(() -> program.getBean(Fees.class).find(fee).isPresent());
        return this;
    }

    Fee known() {
        return program.getBean(Fees.class).find(fee).orElseThrow();
    }

    FeeAccount account() {
        return program.getBean(FeeBook.class)
                .account(fee, known().basis().money().getCurrencyUnit());
    }

    private int nextVersion() {
        return program.getBean(FeeSchedules.class).all().stream()
                        .mapToInt(schedule -> schedule.version())
                        .max()
                        .orElse(0)
                + 1;
    }

    static FeeTerms terms(boolean always) {
        return new FeeTerms(
                "Test policy",
                "https://example.org/policy",
                "USD",
                8,
                true,
                List.of(),
                false,
                List.of(new FeeRow(
                        "screen",
                        new Condition.Always(),
                        new Charge.Fixed(4_000),
                        true,
                        false,
                        new Wording("A repair costs forty dollars.", "Una reparación cuesta cuarenta dólares."))),
                List.of(),
                FeeTerms.Limits.NONE,
                new PlanTerms(2_500, null, null, false, 0, new Wording("Accidents.", "Accidentes.")),
                new FeeTerms.Practice(
                        List.of(),
                        14,
                        true,
                        always ? FeeTerms.Practice.Confirm.ALWAYS : FeeTerms.Practice.Confirm.WHEN_UNSURE,
                        false,
                        30,
                        new Wording("Tell the office.", "Avise en la oficina.")),
                new FeeTerms.Accounts("1210", "4510", "4590", "1010"));
    }
}
