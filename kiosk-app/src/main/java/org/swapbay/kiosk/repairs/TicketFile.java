package org.swapbay.kiosk.repairs;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;

/**
 * All that was done about one or more tickets, oldest first, and what follows from it.
 *
 * @param entries all of them, also those withdrawn
 */
public record TicketFile(List<LogEntry> entries) {

    public TicketFile {
        entries = List.copyOf(entries);
    }

    /** Entries of a kind that nobody has withdrawn. */
    public <E extends LogEntry> List<E> standing(Class<E> kind) {
        var gone = withdrawn();
        return entries.stream()
                .filter(entry -> kind.isInstance(entry) && !gone.contains(entry.seq()))
                .map(kind::cast)
                .toList();
    }

    public Set<Long> withdrawn() {
        return entries.stream()
                .filter(LogEntry.Withdrawn.class::isInstance)
                .map(entry -> ((LogEntry.Withdrawn) entry).entry())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest move or undoing. */
    public Optional<LogEntry> lastMove() {
        return entries.reversed().stream()
                .filter(entry -> switch (entry) {
                    case LogEntry.Moved _, LogEntry.Undone _ -> true;
                    case LogEntry.Noted _,
                            LogEntry.Diagnosed _,
                            LogEntry.PartUsed _,
                            LogEntry.LabourSpent _,
                            LogEntry.PhotoAdded _,
                            LogEntry.Withdrawn _ -> false;
                })
                .findFirst();
    }

    /** @param nothing zero in the school's currency */
    public Money parts(Money nothing) {
        return standing(LogEntry.PartUsed.class).stream()
                .map(LogEntry.PartUsed::cost)
                .reduce(nothing, Money::plus);
    }

    /** Each stretch of work is rounded by itself, so that the lines of a bill add up to its sum. */
    public Money labour(Money nothing) {
        return standing(LogEntry.LabourSpent.class).stream()
                .map(LogEntry.LabourSpent::cost)
                .reduce(nothing, Money::plus);
    }

    public Money cost(Money nothing) {
        return parts(nothing).plus(labour(nothing));
    }
}
