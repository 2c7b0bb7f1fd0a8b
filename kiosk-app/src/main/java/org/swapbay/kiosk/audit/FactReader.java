package org.swapbay.kiosk.audit;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.journal.Fact;
import org.swapbay.kiosk.roster.PersonId;

/**
 * Takes one fact apart by the names and types of what it is made of. Facts keep to a few names, such as {@code by} for
 * the account that acted, because they stand in the journal for years.
 */
final class FactReader {

    /** Begins the names of facts about sign-ins that failed. */
    private static final String TRIED = "SignIn";

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_TICKET = 40;
    private static final int LONGEST_CASE = 120;
    private static final int LONGEST_SAID = 500;
    private static final int LONGEST_DETAILS = 400;

    private final List<String> assets = new ArrayList<>();
    private final List<String> details = new ArrayList<>();
    private @Nullable String person;
    private @Nullable String ticket;
    private @Nullable String by;
    private @Nullable String about;
    private @Nullable Integer bay;
    private @Nullable String visit;
    private @Nullable String intent;
    private @Nullable String caseId;
    private @Nullable String said;

    private FactReader() {}

    static AuditLine read(Fact fact) {
        var reader = new FactReader();
        reader.readAll((Record) fact);
        return reader.line(fact);
    }

    private AuditLine line(Fact fact) {
        var kind = fact.getClass().getSimpleName();
        // Whoever tried to get in need not be whose account it is.
        var self = by == null && !kind.startsWith(TRIED);
        return new AuditLine(
                family(fact, kind),
                kind,
                assets.isEmpty() ? null : id(assets.getFirst()),
                assets.size() < 2 ? null : id(assets.get(1)),
                id(person),
                cut(ticket, LONGEST_TICKET),
                id(self ? about : by),
                self ? null : id(about),
                bay,
                id(visit),
                id(intent),
                cut(caseId, LONGEST_CASE),
                cut(said, LONGEST_SAID),
                details.isEmpty() ? null : cut(String.join(", ", details), LONGEST_DETAILS));
    }

    private static String family(Fact fact, String kind) {
        if (kind.contains("Policy")) return AuditLine.POLICY;
        if (kind.endsWith("SignedIn") || kind.startsWith(TRIED)) return AuditLine.SIGN_IN;
        var house = fact.getClass().getPackageName();
        return house.substring(house.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    }

    private void readAll(Record made) {
        for (var component : made.getClass().getRecordComponents()) {
            take(component.getName(), value(component, made));
        }
    }

    private void take(String name, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Optional<?> maybe -> take(name, maybe.orElse(null));
            case AssetId(var asset) -> assets.add(asset);
            case PersonId(var id) -> person = id;
            case Integer number when name.equals("bay") -> bay = number;
            case Record wrapped
            when isWrapper(wrapped) -> take(name, value(wrapped.getClass().getRecordComponents()[0], wrapped));
            case Record nested -> readAll(nested);
            case String text -> takeText(name, text);
            case List<?> several ->
                details.add(name + ": " + several.stream().map(String::valueOf).collect(Collectors.joining(" ")));
            default -> details.add(name + ": " + value);
        }
    }

    private void takeText(String name, String text) {
        switch (name) {
            case "person" -> person = text;
            case "ticket", "ticketNumber" -> ticket = text;
            case "by" -> by = text;
            case "account" -> about = text;
            case "visit", "round" -> visit = text;
            case "intent" -> intent = text;
            case "caseId" -> caseId = text;
            case "reason", "finding", "note", "words" -> said = text.isBlank() ? said : text;
            default -> details.add(name + ": " + text);
        }
    }

    /** Such as a visit's id, which is a text with a type. */
    private static boolean isWrapper(Record made) {
        var components = made.getClass().getRecordComponents();
        return components.length == 1 && components[0].getName().equals("value");
    }

    private static @Nullable Object value(RecordComponent component, Record made) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(made);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a fact cannot be read: " + made.getClass(), e);
        }
    }

    /** An index must never refuse what the record has taken. */
    private static @Nullable String id(@Nullable String text) {
        return cut(text, LONGEST_ID);
    }

    private static @Nullable String cut(@Nullable String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most);
    }
}
