package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each published policy, case by case: the amount, the row it comes from, and that the fee says so itself. */
class PublishedPoliciesTests {

    static Stream<Arguments> cases() {
        return PolicyCases.all().entrySet().stream().flatMap(policy -> policy.getValue().stream()
                .map(one -> Arguments.argumentSet(policy.getKey().title() + ": " + one.says(), policy.getKey(), one)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void costsWhatTheDistrictSays(FeeTerms terms, PolicyCases.Case one) {
        var basis = one.happening().under(terms).owed().orElseThrow();
        assertThat(basis.money()).isEqualTo(Money.ofMinor(CurrencyUnit.USD, one.cents()));
        assertThat(basis.steps().getFirst().of()).isEqualTo(one.row());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void explainsItselfInBothLanguages(FeeTerms terms, PolicyCases.Case one) {
        var basis = one.happening().under(terms).owed().orElseThrow();
        var schedule = new FeeSchedule(1, null, Happening.DAY, terms);
        for (var locale : new Locale[] {Locale.ENGLISH, Locale.of("es")}) {
            var words = FeeWords.in(locale);
            var said = String.join("\n", words.explain(basis, schedule, code -> "<" + code + ">"));
            assertThat(said).contains(terms.row(one.row()).orElseThrow().rule().in(locale));
            if (one.cents() > 0) assertThat(said).contains(words.money(basis.money()));
            one.happening().findings().forEach(code -> assertThat(said).contains("<" + code + ">"));
            assertThat(said)
                    .contains(terms.title())
                    .contains(terms.practice().dispute().in(locale));
            assertThat(said).doesNotContain("{").doesNotContain("null");
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void survivesBeingWrittenDown(FeeTerms terms, PolicyCases.Case one) {
        var read = Terms.read(Terms.write(terms), FeeTerms.class);
        assertThat(read).isEqualTo(terms);
        var basis = one.happening().under(read).owed().orElseThrow();
        assertThat(Terms.read(Terms.write(basis), Basis.class)).isEqualTo(basis);
    }

    @Test
    void theyContradictEachOther() {
        var theft = Happening.gone(IncidentKind.STOLEN).reported("26-1");
        assertThat(PolicyCases.all().keySet().stream()
                        .map(terms -> theft.under(terms).owed().orElseThrow().amount())
                        .distinct())
                .hasSizeGreaterThan(5)
                .contains(0L, 40_000L);
    }
}
