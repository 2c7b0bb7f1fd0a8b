package org.swapbay.kiosk.fees;

import static java.util.Comparator.comparing;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.fees.Incident.PartCost;

/** How much a row of a schedule asks for. Amounts are minor units of the schedule's currency. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface Charge {

    /** Only where {@link #lacks} says nothing. */
    Money of(Circumstances now);

    /** What has to be known first. */
    default Optional<Missing> lacks(Circumstances now) {
        return Optional.empty();
    }

    /** The price of one finding, class or part. */
    record Price(String of, long amount) {}

    record Nothing() implements Charge {
        @Override
        public Money of(Circumstances now) {
            return now.money(0);
        }
    }

    record Fixed(long amount) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return now.money(amount);
        }
    }

    record ByClass(List<Price> prices) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return now.money(now.damageClass().map(name -> price(prices, name)).orElseThrow());
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            if (now.damageClass().isEmpty()) return Optional.of(Missing.DAMAGE_CLASS);
            return unpriced(prices, now.damageClass().stream());
        }
    }

    /** @param together all findings are paid for; otherwise the dearest one */
    record ByFinding(List<Price> prices, boolean together) implements Charge {
        @Override
        public Money of(Circumstances now) {
            var each = now.incident().findings().stream().distinct().mapToLong(code -> price(prices, code));
            return now.money(together ? each.sum() : each.max().orElse(0));
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return unpriced(prices, now.incident().findings().stream());
        }
    }

    /** The published price of each part used, whatever it cost the school. */
    record ByPart(List<Price> prices) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return now.money(now.incident().parts().stream()
                    .mapToLong(part -> price(prices, part.code()) * part.quantity())
                    .sum());
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return unpriced(prices, now.incident().parts().stream().map(PartCost::code));
        }
    }

    /** What the repair cost the school. @param labour with the technicians' work */
    record ActualCost(boolean labour) implements Charge {
        @Override
        public Money of(Circumstances now) {
            var parts =
                    now.incident().parts().stream().mapToLong(PartCost::cost).sum();
            return now.money(parts + (labour ? now.incident().labour() : 0));
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return now.incident().currency().equals(now.currency().getCode())
                    ? Optional.empty()
                    : Optional.of(Missing.CURRENCY);
        }
    }

    record Percent(Charge of, int percent) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return Circumstances.percent(of.of(now), percent);
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return of.lacks(now);
        }
    }

    /** @param least and {@code most}: nothing where there is no such bound */
    record Between(@Nullable Long least, @Nullable Long most, Charge of) implements Charge {
        @Override
        public Money of(Circumstances now) {
            var amount = of.of(now);
            if (least != null && amount.isLessThan(now.money(least))) return now.money(least);
            return most != null && amount.isGreaterThan(now.money(most)) ? now.money(most) : amount;
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return of.lacks(now);
        }
    }

    record LeastOf(List<Charge> of) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return of.stream()
                    .map(charge -> charge.of(now))
                    .min(comparing(money -> money))
                    .orElseThrow();
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return firstLack(of, now);
        }
    }

    record SumOf(List<Charge> of) implements Charge {
        @Override
        public Money of(Circumstances now) {
            return of.stream().map(charge -> charge.of(now)).reduce(now.money(0), Money::plus);
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return firstLack(of, now);
        }
    }

    /** What a new one costs, less so much for each whole month since it was bought. */
    record Depreciated(long price, long aMonth, long least) implements Charge {
        @Override
        public Money of(Circumstances now) {
            var months = now.incident().months().orElseThrow();
            return now.money(Math.max(least, price - aMonth * months));
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return ageUnknown(now);
        }
    }

    /** @param percents of the price in the first year, the second and so on; the last holds for all later */
    record ByYear(long price, List<Integer> percents) implements Charge {
        @Override
        public Money of(Circumstances now) {
            var year = (int) Math.min(now.incident().months().orElseThrow() / 12, percents.size() - 1L);
            return Circumstances.percent(now.money(price), percents.get(year));
        }

        @Override
        public Optional<Missing> lacks(Circumstances now) {
            return ageUnknown(now);
        }
    }

    private static long price(List<Price> prices, String of) {
        return prices.stream()
                .filter(price -> price.of().equals(of))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private static Optional<Missing> unpriced(List<Price> prices, Stream<String> wanted) {
        var known = prices.stream().map(Price::of).toList();
        return wanted.allMatch(known::contains) ? Optional.empty() : Optional.of(Missing.PRICE);
    }

    private static Optional<Missing> firstLack(List<Charge> of, Circumstances now) {
        return of.stream().flatMap(charge -> charge.lacks(now).stream()).findFirst();
    }

    private static Optional<Missing> ageUnknown(Circumstances now) {
        return now.incident().months().isPresent() ? Optional.empty() : Optional.of(Missing.AGE);
    }
}
