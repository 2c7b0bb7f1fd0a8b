package org.swapbay.kiosk.repairs;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.repairs.Conditions.Ruling;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Done;
import org.swapbay.kiosk.repairs.WorkshopAnswer.Refused;

/**
 * What technicians do about a ticket. Each call records one fact and returns when it is durable, or says why it was
 * refused and records nothing. Any thread may; accounts are those of the signed-in staff.
 */
@Component
public class Workshop {

    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_WORDS = 500;
    public static final int MOST_PIECES = 99;
    /** A working day. */
    public static final int MOST_MINUTES = 480;

    public static final int MOST_PHOTOS = 12;
    private static final long DEAREST_PART = 10_000_000;

    private final RepairDesk desk;
    private final RepairLog log;
    private final Conditions conditions;
    private final PartCatalogue parts;
    private final DiagnosisCodes codes;
    private final WorkshopPolicies policies;
    private final PhotoShelf photos;
    private final Records records;
    private final Clock clock;

    Workshop(
            RepairDesk desk,
            RepairLog log,
            Conditions conditions,
            PartCatalogue parts,
            DiagnosisCodes codes,
            WorkshopPolicies policies,
            PhotoShelf photos,
            Records records,
            Clock clock) {
        this.desk = desk;
        this.log = log;
        this.conditions = conditions;
        this.parts = parts;
        this.codes = codes;
        this.policies = policies;
        this.photos = photos;
        this.records = records;
        this.clock = clock;
    }

    /** Moves a ticket on, and with it the custody of its Chromebook. */
    public synchronized WorkshopAnswer act(String number, RepairAction action, String note, String by) {
        var found = desk.find(number);
        if (found.isEmpty()) return new WorkshopAnswer.NoSuchTicket();
        var ticket = found.get();
        var refused = hindrance(ticket, action);
        if (refused.isPresent()) return refused.get();
        if (tooLong(note)) return new WorkshopAnswer.OutOfRange();
        if (action.needsReason() && note.strip().length() < SHORTEST_REASON) return new WorkshopAnswer.ReasonMissing();
        var to = Transitions.of(ticket.state(), action).orElseThrow();
        records.record(new RepairFact.TicketMoved(number, action, ticket.state(), to, by, note.strip()));
        var now = desk.find(number).map(RepairTicket::state);
        return now.equals(Optional.of(to)) ? new Done() : new WorkshopAnswer.MovedOnSince();
    }

    /** What would refuse an action now, whatever reason was given for it. */
    public Optional<Refused> hindrance(RepairTicket ticket, RepairAction action) {
        if (Transitions.of(ticket.state(), action).isEmpty()) {
            return Optional.of(new WorkshopAnswer.NotFromHere(ticket.state(), action));
        }
        if (action.needsDiagnosis()
                && log.of(ticket.number()).standing(LogEntry.Diagnosed.class).isEmpty()) {
            return Optional.of(new WorkshopAnswer.DiagnosisMissing());
        }
        return switch (conditions.of(ticket, action)) {
            case Ruling.No(var why) -> Optional.of(why);
            case Ruling.Yes _ -> Optional.empty();
        };
    }

    /** The move that {@link #undo} would take back, if it can be had. */
    public Optional<LogEntry.Moved> undoable(RepairTicket ticket) {
        return log.of(ticket.number())
                .lastMove()
                .flatMap(last -> last instanceof LogEntry.Moved moved ? Optional.of(moved) : Optional.empty())
                .filter(last ->
                        last.to() == ticket.state() && conditions.ofUndoing(ticket, last.seq()) instanceof Ruling.Yes);
    }

    /** Takes back the last move, as a new entry. */
    public synchronized WorkshopAnswer undo(String number, String note, String by) {
        var found = desk.find(number);
        if (found.isEmpty()) return new WorkshopAnswer.NoSuchTicket();
        if (tooLong(note)) return new WorkshopAnswer.OutOfRange();
        var ticket = found.get();
        if (!(log.of(number).lastMove().orElse(null) instanceof LogEntry.Moved last)) {
            return new WorkshopAnswer.NothingToUndo();
        }
        if (last.to() != ticket.state()) return new WorkshopAnswer.MovedOnSince();
        if (conditions.ofUndoing(ticket, last.seq()) instanceof Ruling.No(var why)) return why;
        records.record(new RepairFact.MoveUndone(number, last.seq(), last.to(), last.from(), by, note.strip()));
        var now = desk.find(number).map(RepairTicket::state);
        return now.equals(Optional.of(last.from())) ? new Done() : new WorkshopAnswer.MovedOnSince();
    }

    public synchronized WorkshopAnswer note(String number, String words, String by) {
        if (words.isBlank() || tooLong(words)) return new WorkshopAnswer.OutOfRange();
        // A note may also be added afterwards, such as what the family said.
        if (desk.find(number).isEmpty()) return new WorkshopAnswer.NoSuchTicket();
        return record(new RepairFact.TicketNoted(number, words.strip(), by));
    }

    /** @param words what the code leaves open, or nothing */
    public synchronized WorkshopAnswer diagnose(String number, String code, String words, String by) {
        if (tooLong(words)) return new WorkshopAnswer.OutOfRange();
        if (!codes.has(code)) return new WorkshopAnswer.NoSuchDiagnosis();
        return inWork(number, ticket -> record(new RepairFact.TicketDiagnosed(number, code, words.strip(), by)));
    }

    /** Writes down parts used, at today's price. */
    public synchronized WorkshopAnswer use(String number, String part, int quantity, String by) {
        if (quantity < 1 || quantity > MOST_PIECES) return new WorkshopAnswer.OutOfRange();
        var known = parts.find(part);
        if (known.isEmpty()) return new WorkshopAnswer.NoSuchPart();
        var price = known.get().price();
        if (!price.getCurrencyUnit().equals(currency())) return new WorkshopAnswer.OtherCurrency();
        return inWork(
                number,
                ticket -> record(new RepairFact.PartUsed(
                        number,
                        part,
                        known.get().name(),
                        quantity,
                        price.getAmountMinorLong(),
                        price.getCurrencyUnit().getCode(),
                        by)));
    }

    /** @param words what was done, or nothing */
    public synchronized WorkshopAnswer work(String number, int minutes, String words, String by) {
        if (minutes < 1 || minutes > MOST_MINUTES || tooLong(words)) return new WorkshopAnswer.OutOfRange();
        var policy = policy();
        var rate = policy.hourlyRate();
        return inWork(
                number,
                ticket -> record(new RepairFact.LabourSpent(
                        number,
                        minutes,
                        rate.getAmountMinorLong(),
                        rate.getCurrencyUnit().getCode(),
                        policy.version(),
                        words.strip(),
                        by)));
    }

    /** Keeps a picture and shows it with the ticket. The same picture again changes nothing. */
    public synchronized WorkshopAnswer photograph(String number, byte[] upload, String by) {
        if (desk.find(number).isEmpty()) return new WorkshopAnswer.NoSuchTicket();
        var shown = log.of(number).standing(LogEntry.PhotoAdded.class);
        if (shown.size() >= MOST_PHOTOS) return new WorkshopAnswer.TooManyPhotos(MOST_PHOTOS);
        return switch (photos.keep(upload)) {
            case PhotoVerdict.Refused(var why) -> new WorkshopAnswer.NotAPhoto(why);
            case PhotoVerdict.Kept(var sha256, var width, var height, var bytes) ->
                shown.stream().anyMatch(photo -> photo.sha256().equals(sha256))
                        ? new Done()
                        : record(new RepairFact.PhotoAdded(number, sha256, width, height, bytes, by));
        };
    }

    /** The picture, where the ticket shows one of that hash. */
    public Optional<byte[]> photo(String number, String sha256) {
        return log.of(number).standing(LogEntry.PhotoAdded.class).stream()
                .filter(photo -> photo.sha256().equals(sha256))
                .findFirst()
                .flatMap(photo -> photos.find(sha256));
    }

    /** An entry no longer counts; a photo that no ticket shows any more leaves the disk. */
    public synchronized WorkshopAnswer withdraw(String number, long entry, String reason, String by) {
        if (reason.strip().length() < SHORTEST_REASON) return new WorkshopAnswer.ReasonMissing();
        if (tooLong(reason)) return new WorkshopAnswer.OutOfRange();
        var file = log.of(number);
        var meant = file.entries().stream()
                .filter(e ->
                        e.seq() == entry && withdrawable(e) && !file.withdrawn().contains(entry))
                .findFirst();
        if (meant.isEmpty()) return new WorkshopAnswer.NothingToWithdraw();
        records.record(new RepairFact.EntryWithdrawn(number, entry, reason.strip(), by));
        if (meant.get() instanceof LogEntry.PhotoAdded photo && !log.shows(photo.sha256())) {
            photos.remove(photo.sha256());
        }
        return new Done();
    }

    /** Ends what a power cut left of a withdrawal; a photo that any ticket shows stays. */
    synchronized void removeWithdrawnPhotos() {
        log.withdrawnPhotos().forEach(photos::remove);
    }

    /** A part costs this from now on. */
    public synchronized WorkshopAnswer catalogue(String code, String name, Money price, String by) {
        var named = !name.isBlank() && name.strip().length() <= Part.LONGEST_NAME;
        if (!Part.isCode(code) || !named || price.isNegative() || price.getAmountMinorLong() > DEAREST_PART) {
            return new WorkshopAnswer.OutOfRange();
        }
        if (!price.getCurrencyUnit().equals(currency())) return new WorkshopAnswer.OtherCurrency();
        return record(new PartCatalogued(
                code,
                name.strip(),
                price.getAmountMinorLong(),
                price.getCurrencyUnit().getCode(),
                by));
    }

    /** The policy in force today. */
    public WorkshopPolicy policy() {
        return policies.on(LocalDate.now(clock));
    }

    public CurrencyUnit currency() {
        return policy().hourlyRate().getCurrencyUnit();
    }

    /** Moves are undone, not withdrawn, and what was withdrawn stays so. */
    static boolean withdrawable(LogEntry entry) {
        return switch (entry) {
            case LogEntry.Noted _,
                    LogEntry.Diagnosed _,
                    LogEntry.PartUsed _,
                    LogEntry.LabourSpent _,
                    LogEntry.PhotoAdded _ -> true;
            case LogEntry.Moved _, LogEntry.Undone _, LogEntry.Withdrawn _ -> false;
        };
    }

    private WorkshopAnswer inWork(String number, Function<RepairTicket, WorkshopAnswer> work) {
        var ticket = desk.find(number);
        if (ticket.isEmpty()) return new WorkshopAnswer.NoSuchTicket();
        if (ticket.get().state() == TicketState.CLOSED) return new WorkshopAnswer.TicketClosed();
        return work.apply(ticket.get());
    }

    private WorkshopAnswer record(Fact fact) {
        records.record(List.of(fact));
        return new Done();
    }

    private static boolean tooLong(String words) {
        return words.strip().length() > LONGEST_WORDS;
    }
}
