package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What somebody searched for, so that a reload finds it again. A code goes into the address, where a link can hold it; a
 * name never does: it stays with the session, and the address only says that there is one.
 */
final class SearchedWords {

    private static final String CODE = "q";
    private static final String NAME = "words";

    private SearchedWords() {}

    static String in(QueryParameters address, Class<?> list, VaadinSession session) {
        if (address.getSingleParameter(NAME).isEmpty())
            return address.getSingleParameter(CODE).orElse("");
        return Objects.requireNonNullElse((String) session.getAttribute(attribute(list)), "");
    }

    static void keep(String text, Map<String, List<String>> address, Class<?> list, VaadinSession session) {
        if (text.isBlank()) return;
        if (text.chars().anyMatch(Character::isDigit)) address.put(CODE, List.of(text));
        else {
            session.setAttribute(attribute(list), text);
            address.put(NAME, List.of("kept"));
        }
    }

    private static String attribute(Class<?> list) {
        return NAME + " of " + list.getName();
    }
}
