package org.swapbay.kiosk.fees;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** When a row of a schedule applies. Conditions are put together of each other and know nothing but the circumstances. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Condition {

    /** For {@code last}: and all that follow. */
    int ALL_LATER = 999;

    boolean holds(Circumstances now);

    /** Whether it looks for this missing thing. */
    default boolean names(Accessory accessory) {
        return switch (this) {
            case Lacks(var lacking) -> lacking == accessory;
            case All(var of) -> of.stream().anyMatch(condition -> condition.names(accessory));
            case Any(var of) -> of.stream().anyMatch(condition -> condition.names(accessory));
            case Always _,
                    Kind _,
                    Because _,
                    Number _,
                    NumberOfKind _,
                    Claim _,
                    Found _,
                    OnlyFound _,
                    InClass _,
                    BeyondRepair _,
                    PoliceReport _,
                    ReducedRate _,
                    Not _ -> false;
        };
    }

    record Always() implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return true;
        }
    }

    record Kind(List<IncidentKind> kinds) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return kinds.contains(now.incident().kind());
        }
    }

    record Because(List<Blame> blames) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return blames.contains(now.incident().blame());
        }
    }

    /** Counting this one; the first is 1. */
    record Number(int first, int last) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return first <= now.number() && now.number() <= last;
        }
    }

    /** Counting those of the same kind only, such as the second theft. */
    record NumberOfKind(int first, int last) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return first <= now.numberOfKind() && now.numberOfKind() <= last;
        }
    }

    /** The student has a protection plan, and this would be one of these claims on it. */
    record Claim(int first, int last) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.covered() && first <= now.claim() && now.claim() <= last;
        }
    }

    /** One of the findings at least is one of these. */
    record Found(List<String> codes) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.incident().findings().stream().anyMatch(codes::contains);
        }
    }

    /** Whatever was found, it is one of these. */
    record OnlyFound(List<String> codes) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return !now.incident().findings().isEmpty()
                    && codes.containsAll(now.incident().findings());
        }
    }

    record InClass(List<String> names) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.damageClass().filter(names::contains).isPresent();
        }
    }

    record BeyondRepair() implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.incident().beyondRepair();
        }
    }

    record PoliceReport() implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.incident().policeReport() != null;
        }
    }

    record ReducedRate() implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.incident().reducedRate();
        }
    }

    record Lacks(Accessory accessory) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return now.incident().missing().contains(accessory);
        }
    }

    record All(List<Condition> of) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return of.stream().allMatch(condition -> condition.holds(now));
        }
    }

    record Any(List<Condition> of) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return of.stream().anyMatch(condition -> condition.holds(now));
        }
    }

    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Circumstances now) {
            return !condition.holds(now);
        }
    }
}
