package org.swapbay.kiosk.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.fees.Incident.PartCost;
import org.swapbay.kiosk.repairs.LogEntry;
import org.swapbay.kiosk.repairs.RepairAction;
import org.swapbay.kiosk.repairs.RepairLog;
import org.swapbay.kiosk.repairs.RepairTicket;
import org.swapbay.kiosk.repairs.TicketFile;
import org.swapbay.kiosk.repairs.TicketState;
import org.swapbay.kiosk.roster.Families;
import org.swapbay.kiosk.roster.Roster;

/** Reads from the record what happened: from a ticket what the technician found, from a report what is gone. */
@Component
class Incidents {

    private final RepairLog log;
    private final Assets assets;
    private final Roster roster;
    private final Families families;
    private final JdbcClient jdbc;
    private final Clock clock;

    Incidents(RepairLog log, Assets assets, Roster roster, Families families, JdbcClient jdbc, Clock clock) {
        this.log = log;
        this.assets = assets;
        this.roster = roster;
        this.families = families;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate dayOf(RepairTicket ticket) {
        return LocalDate.ofInstant(ticket.openedAt(), clock.getZone());
    }

    Optional<String> schoolOf(RepairTicket ticket) {
        return roster.find(ticket.personId()).map(person -> person.schoolId());
    }

    /** Whether enough is known to think of a fee. */
    boolean ripe(RepairTicket ticket, FeeTerms terms) {
        var file = log.of(ticket.number());
        if (file.standing(LogEntry.Diagnosed.class).isEmpty()) return false;
        return switch (ticket.state()) {
            case READY_FOR_RETURN, NOT_REPAIRABLE -> true;
            case CLOSED -> lastAction(file) != RepairAction.WITHDRAW;
            case OPEN, IN_REPAIR, AWAITING_PART, AWAITING_WARRANTY ->
                terms.practice().atDiagnosis();
        };
    }

    Incident of(RepairTicket ticket, String school, FeeTerms terms) {
        var file = log.of(ticket.number());
        var findings = file.standing(LogEntry.Diagnosed.class).stream()
                .map(LogEntry.Diagnosed::code)
                .distinct()
                .toList();
        var corrected = corrected(ticket.number());
        var told = told(ticket, file, findings, terms);
        return new Incident(
                ticket.number(),
                IncidentKind.DAMAGE,
                ticket.personId(),
                school,
                dayOf(ticket),
                corrected.orElse(told.blame()),
                corrected.isPresent() || told.sure(),
                findings,
                ticket.state() == TicketState.NOT_REPAIRABLE || lastAction(file) == RepairAction.RETIRE,
                parts(file),
                file.standing(LogEntry.LabourSpent.class).stream()
                        .mapToLong(work -> work.cost().getAmountMinorLong())
                        .sum(),
                spentIn(file, terms),
                List.of(),
                null,
                assets.life(ticket.assetId()).purchasedOn(),
                families.reducedRate(ticket.personId()));
    }

    Incident of(Loss loss, FeeTerms terms) {
        var accessory = loss.accessory();
        return new Incident(
                loss.id(),
                loss.kind(),
                loss.student(),
                loss.school(),
                loss.day(),
                corrected(loss.id()).orElse(Blame.ACCIDENT),
                true,
                List.of(),
                false,
                List.of(),
                0,
                terms.currency(),
                accessory == null ? List.of() : List.of(accessory),
                loss.policeReport(),
                loss.asset() == null ? null : assets.life(loss.asset()).purchasedOn(),
                families.reducedRate(loss.student()),
                loss.broughtBy());
    }

    private record Told(Blame blame, boolean sure) {}

    /** What the student said, unless the finding says that nobody is at fault. A student need not know what broke it. */
    private static Told told(RepairTicket ticket, TicketFile file, List<String> findings, FeeTerms terms) {
        if (!findings.isEmpty() && terms.practice().withoutFault().containsAll(findings)) {
            return new Told(Blame.WEAR, true);
        }
        return switch (ticket.cause()) {
            case DROPPED, SPILLED -> new Told(Blame.ACCIDENT, true);
            case JUST_STOPPED, NOT_SURE ->
                underWarranty(file) ? new Told(Blame.DEFECT, true) : new Told(Blame.ACCIDENT, false);
        };
    }

    private static boolean underWarranty(TicketFile file) {
        return file.standing(LogEntry.Moved.class).stream()
                .anyMatch(move -> move.action() == RepairAction.SEND_TO_WARRANTY);
    }

    private Optional<Blame> corrected(String incident) {
        return jdbc.sql("select blame from fee_correction where incident = ? order by seq desc fetch first row only")
                .param(incident)
                .query(String.class)
                .optional()
                .map(Blame::valueOf);
    }

    private static RepairAction lastAction(TicketFile file) {
        return file.lastMove().orElse(null) instanceof LogEntry.Moved moved ? moved.action() : RepairAction.WITHDRAW;
    }

    private static List<PartCost> parts(TicketFile file) {
        return file.standing(LogEntry.PartUsed.class).stream()
                .map(part ->
                        new PartCost(part.part(), part.quantity(), part.cost().getAmountMinorLong()))
                .toList();
    }

    /** The currency of what was spent; where several were, one that is not the schedule's. */
    private static String spentIn(TicketFile file, FeeTerms terms) {
        var nothing = terms.currency();
        return file.entries().stream()
                .flatMap(entry -> switch (entry) {
                    case LogEntry.PartUsed part ->
                        Optional.of(part.price().getCurrencyUnit().getCode()).stream();
                    case LogEntry.LabourSpent work ->
                        Optional.of(work.hourlyRate().getCurrencyUnit().getCode()).stream();
                    case LogEntry.Moved _,
                            LogEntry.Undone _,
                            LogEntry.Noted _,
                            LogEntry.Diagnosed _,
                            LogEntry.PhotoAdded _,
                            LogEntry.Withdrawn _ -> Optional.<String>empty().stream();
                })
                .filter(code -> !code.equals(nothing))
                .findFirst()
                .orElse(nothing);
    }
}
