package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which people are shown; stands in the list's address, with ids of schools and never a name.
 *
 * @param loan only who has a loaner
 * @param ticket only whose Chromebook is being repaired
 * @param blocked only who may not borrow
 * @param left only who has left
 */
record PeopleFilter(
        boolean loan,
        boolean ticket,
        boolean blocked,
        boolean left,
        @Nullable String school,
        @Nullable String grade) implements Narrowing {

    static final PeopleFilter EVERYBODY = new PeopleFilter(false, false, false, false, null, null);

    private static final int LONGEST = 64;

    static PeopleFilter of(QueryParameters address) {
        return new PeopleFilter(
                address.getSingleParameter("loan").isPresent(),
                address.getSingleParameter("ticket").isPresent(),
                address.getSingleParameter("blocked").isPresent(),
                address.getSingleParameter("left").isPresent(),
                text(address, "school").orElse(null),
                text(address, "grade").orElse(null));
    }

    @Override
    public void describe(Map<String, List<String>> parts) {
        if (loan) parts.put("loan", List.of("yes"));
        if (ticket) parts.put("ticket", List.of("yes"));
        if (blocked) parts.put("blocked", List.of("yes"));
        if (left) parts.put("left", List.of("yes"));
        if (school != null) parts.put("school", List.of(school));
        if (grade != null) parts.put("grade", List.of(grade));
    }

    PeopleFilter toggleLoan() {
        return new PeopleFilter(!loan, ticket, blocked, left, school, grade);
    }

    PeopleFilter toggleTicket() {
        return new PeopleFilter(loan, !ticket, blocked, left, school, grade);
    }

    PeopleFilter toggleBlocked() {
        return new PeopleFilter(loan, ticket, !blocked, left, school, grade);
    }

    PeopleFilter toggleLeft() {
        return new PeopleFilter(loan, ticket, blocked, !left, school, grade);
    }

    PeopleFilter ofSchool(@Nullable String chosen) {
        return new PeopleFilter(loan, ticket, blocked, left, chosen, grade);
    }

    PeopleFilter ofGrade(@Nullable String chosen) {
        return new PeopleFilter(loan, ticket, blocked, left, school, chosen);
    }

    private static Optional<String> text(QueryParameters address, String key) {
        return address.getSingleParameter(key).filter(text -> !text.isBlank() && text.length() <= LONGEST);
    }
}
