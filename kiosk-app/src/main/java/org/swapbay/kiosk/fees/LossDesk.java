package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.fees.FeePen.Draft;
import org.swapbay.kiosk.journal.Journal;
import org.swapbay.kiosk.roster.Person;

/** What staff write down about things that are gone, and about how things came about. Any thread may. */
@Component
public class LossDesk {

    private static final int LONGEST_REPORT = 60;

    private final Losses losses;
    private final Assessor assessor;
    private final Fees fees;
    private final FeeBook book;
    private final FeeSchedules schedules;
    private final FeePen pen;
    private final Journal journal;
    private final Clock clock;

    LossDesk(
            Losses losses,
            Assessor assessor,
            Fees fees,
            FeeBook book,
            FeeSchedules schedules,
            FeePen pen,
            Journal journal,
            Clock clock) {
        this.losses = losses;
        this.assessor = assessor;
        this.fees = fees;
        this.book = book;
        this.schedules = schedules;
        this.pen = pen;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * The Chromebook is gone, or something that belongs to it. The fee follows when the days of grace are over.
     *
     * @param accessory what is missing, where the Chromebook is there
     * @param policeReport its number, where there is one
     */
    public FeeAnswer report(
            IncidentKind kind,
            Person student,
            @Nullable AssetId asset,
            @Nullable Accessory accessory,
            @Nullable String policeReport,
            String note,
            String by) {
        return report(kind, student, asset, accessory, policeReport, null, note, by);
    }

    /** Something is missing that may be brought. @param until with that day it costs nothing; nothing where it cannot be */
    FeeAnswer missing(
            Person student, AssetId asset, Accessory accessory, @Nullable LocalDate until, String note, String by) {
        return report(IncidentKind.MISSING, student, asset, accessory, null, until, note, by);
    }

    private FeeAnswer report(
            IncidentKind kind,
            Person student,
            @Nullable AssetId asset,
            @Nullable Accessory accessory,
            @Nullable String policeReport,
            @Nullable LocalDate until,
            String note,
            String by) {
        var today = LocalDate.now(clock);
        var written = new ArrayList<String>();
        var answer = pen.write(() -> {
            if (schedules.on(today, student.schoolId()).isEmpty()) return new Draft.No(new FeeAnswer.NoSchedule());
            if ((kind == IncidentKind.MISSING) != (accessory != null) || tooLong(policeReport) || note.length() > 500) {
                return new Draft.No(new FeeAnswer.OutOfRange());
            }
            var id = nextId();
            written.add(id);
            return Draft.of(new FeeFact.LossReported(
                    id,
                    kind,
                    student.sourcedId(),
                    student.schoolId(),
                    asset,
                    accessory,
                    policeReport,
                    today,
                    note.strip(),
                    by,
                    null,
                    until));
        });
        if (answer instanceof FeeAnswer.Done) written.forEach(assessor::look);
        return answer;
    }

    /**
     * A charger did not come along, as the student said at the kiosk. Told again it changes nothing.
     *
     * @param student whose it is
     */
    void notBrought(MissingCharger charger, Person student) {
        var day = Objects.requireNonNull(charger.inOn());
        pen.write(() -> losses.ofVisit(charger.visitId()).isPresent()
                ? Draft.of()
                : Draft.of(new FeeFact.LossReported(
                        nextId(),
                        IncidentKind.MISSING,
                        student.sourcedId(),
                        student.schoolId(),
                        charger.assetId(),
                        Accessory.CHARGER,
                        null,
                        day,
                        "",
                        FeeFact.SCHEDULE,
                        charger.visitId(),
                        charger.broughtBy())));
        losses.ofVisit(charger.visitId()).map(Loss::id).ifPresent(assessor::look);
    }

    public FeeAnswer givePoliceReport(String loss, String report, String by) {
        var answer = pen.write(() -> {
            if (losses.find(loss).isEmpty()) return new Draft.No(new FeeAnswer.NoSuchReport());
            if (report.isBlank() || tooLong(report)) return new Draft.No(new FeeAnswer.OutOfRange());
            return Draft.of(new FeeFact.PoliceReportGiven(loss, report.strip(), by));
        });
        if (answer instanceof FeeAnswer.Done) assessor.look(loss);
        return answer;
    }

    /** It turned up. A fee is dropped or taken back, where the schedule says so. */
    public FeeAnswer found(String loss, String by) {
        return pen.write(() -> {
            var known = losses.find(loss);
            if (known.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchReport());
            if (known.get().foundOn() != null) return new Draft.No(new FeeAnswer.AlreadyFound());
            var facts = new ArrayList<FeeFact>();
            facts.add(new FeeFact.LossFound(loss, LocalDate.now(clock), by));
            fees.about(loss).flatMap(fee -> backFor(fee, by)).ifPresent(facts::add);
            return new Draft.Facts(facts);
        });
    }

    /** The office found out how it came about. The fee follows at once. */
    public FeeAnswer correct(String incident, Blame blame, String reason, String by) {
        return pen.write(() -> {
            var known = fees.about(incident);
            var matter = assessor.matter(incident);
            if (known.isEmpty() && matter.isEmpty()) return new Draft.No(new FeeAnswer.NoSuchFee());
            if (matter.isEmpty()) return new Draft.No(new FeeAnswer.NoSchedule());
            var refused = FeeRules.words(reason);
            if (refused.isPresent()) return new Draft.No(refused.get());
            var facts =
                    new ArrayList<FeeFact>(List.of(new FeeFact.BlameCorrected(incident, blame, reason.strip(), by)));
            var corrected = because(matter.get().incident(), blame);
            assessor.after(corrected, matter.get().schedule(), reason.strip()).ifPresent(facts::add);
            return new Draft.Facts(facts);
        });
    }

    private Optional<FeeFact> backFor(Fee fee, String by) {
        var reason = "it turned up";
        return switch (fee.state()) {
            case DROPPED -> Optional.empty();
            case PROPOSED -> Optional.of(new FeeFact.FeeDropped(fee.number(), reason, by));
            case ASSESSED -> {
                var least = book.account(fee.number(), fee.basis().money().getCurrencyUnit())
                        .leastChange();
                var free = schedules
                        .version(fee.basis().version())
                        .filter(schedule -> schedule.terms().practice().freeWhenFound());
                yield free.isEmpty() || least.isZero()
                        ? Optional.empty()
                        : Optional.of(new FeeFact.FeeAdjusted(
                                fee.number(),
                                least.getAmountMinorLong(),
                                least.getCurrencyUnit().getCode(),
                                reason,
                                by));
            }
        };
    }

    private static Incident because(Incident known, Blame blame) {
        return new Incident(
                known.id(),
                known.kind(),
                known.student(),
                known.school(),
                known.day(),
                blame,
                true,
                known.findings(),
                known.beyondRepair(),
                known.parts(),
                known.labour(),
                known.currency(),
                known.missing(),
                known.policeReport(),
                known.purchasedOn(),
                known.reducedRate(),
                known.broughtBy());
    }

    private String nextId() {
        return String.format(Locale.ROOT, "L-%06d", journal.lastSeq() + 1);
    }

    private static boolean tooLong(@Nullable String report) {
        return report != null && report.strip().length() > LONGEST_REPORT;
    }
}
