package org.swapbay.kiosk.journal;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** The kinds of facts a module writes. Each module declares one bean; the journal can read back nothing else. */
public record Facts(Set<? extends Class<?>> kinds) {

    /** All permitted kinds of a sealed family of facts. */
    public static Facts of(Class<? extends Fact> sealedFamily) {
        return new Facts(Arrays.stream(sealedFamily.getPermittedSubclasses()).collect(Collectors.toUnmodifiableSet()));
    }
}
