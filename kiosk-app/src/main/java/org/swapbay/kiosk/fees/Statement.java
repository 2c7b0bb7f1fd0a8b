package org.swapbay.kiosk.fees;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.swapbay.kiosk.roster.Person;

/** What the children of one family owe, and why. Proposals are not in it: nothing is owed yet. */
public record Statement(LocalDate day, List<Child> children) {

    public Statement {
        children = List.copyOf(children);
    }

    /** @param plan the protection of the school year that the day is in */
    public record Child(Person person, Optional<ProtectionPlan> plan, List<Line> lines) {
        public Child {
            lines = List.copyOf(lines);
        }
    }

    /**
     * @param schedule it was assessed by
     * @param photos how many of what broke the office can show
     */
    public record Line(Fee fee, FeeSchedule schedule, FeeAccount account, List<FeeEntry> entries, int photos) {
        public Line {
            entries = List.copyOf(entries);
        }
    }

    /** What is owed in each currency; below zero the school owes it. Schools of one family may differ. */
    public List<Money> owed() {
        return children.stream()
                .flatMap(child -> child.lines().stream())
                .map(line -> line.account().owed())
                .collect(Collectors.groupingBy(Money::getCurrencyUnit, TreeMap::new, Collectors.reducing(Money::plus)))
                .values()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
