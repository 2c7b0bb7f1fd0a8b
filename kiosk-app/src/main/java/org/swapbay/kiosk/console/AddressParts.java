package org.swapbay.kiosk.console;

import com.vaadin.flow.router.QueryParameters;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Constants as they stand in an address; what is none of them is passed over. */
final class AddressParts {

    private AddressParts() {}

    static <E extends Enum<E>> Set<E> constants(Class<E> kind, QueryParameters address, String key) {
        var known = Arrays.stream(kind.getEnumConstants()).collect(Collectors.toMap(Enum::name, Function.identity()));
        return address.getParameters(key).stream()
                .filter(known::containsKey)
                .map(known::get)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }

    static <E extends Enum<E>> Set<E> toggled(Class<E> kind, Set<E> chosen, E constant) {
        var result = EnumSet.noneOf(kind);
        result.addAll(chosen);
        if (!result.remove(constant)) result.add(constant);
        return result;
    }

    static List<String> names(Set<? extends Enum<?>> constants) {
        return constants.stream().<String>map(Enum::name).toList();
    }
}
