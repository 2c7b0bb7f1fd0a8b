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
            saysEachStep(said, basis, terms, words, locale);
            saysWhatHappened(said, basis, terms, locale);
        }
    }

    /** Every rule that was applied, in the school's own words, and what each came to. */
    private static void saysEachStep(String said, Basis basis, FeeTerms terms, FeeWords words, Locale locale) {
        assertThat(basis.steps()).isNotEmpty();
        for (var step : basis.steps()) {
            assertThat(said).contains(words.money(Money.ofMinor(CurrencyUnit.USD, step.amount())));
            terms.row(step.of())
                    .ifPresent(row -> assertThat(said).contains(row.rule().in(locale)));
            if (step.kind() == Basis.Step.Kind.REDUCED) assertThat(said).contains(step.of());
        }
        assertThat(said).contains(Integer.toString(terms.practice().disputeDays()));
    }

    private static void saysWhatHappened(String said, Basis basis, FeeTerms terms, Locale locale) {
        var spanish = locale.getLanguage().equals("es");
        var incident = basis.incident();
        var damage = basis.damageClass();
        if (damage != null) {
            assertThat(terms.classes())
                    .filteredOn(known -> known.name().equals(damage))
                    .singleElement()
                    .satisfies(known -> assertThat(said).contains(known.says().in(locale)));
        }
        switch (incident.kind()) {
            case DAMAGE ->
                assertThat(said)
                        .contains(
                                switch (incident.blame()) {
                                    case DEFECT -> spanish ? "un defecto" : "a defect";
                                    case WEAR -> spanish ? "desgaste normal" : "normal wear";
                                    case ACCIDENT -> spanish ? "un accidente" : "an accident";
                                    case NEGLECT -> spanish ? "falta de cuidado" : "not taken care of";
                                    case INTENT -> spanish ? "a propósito" : "on purpose";
                                });
            case LOST -> assertThat(said).contains(spanish ? "se perdió" : "lost");
            case STOLEN -> {
                assertThat(said).contains(spanish ? "robaron" : "stolen");
                var report = incident.policeReport();
                assertThat(said).contains(report == null ? spanish ? "No hay denuncia" : "no police report" : report);
            }
            case MISSING -> {
                for (var accessory : incident.missing()) {
                    assertThat(said)
                            .contains(
                                    switch (accessory) {
                                        case CHARGER -> spanish ? "cargador" : "charger";
                                        case CASE -> spanish ? "funda" : "case";
                                        case STYLUS -> spanish ? "lápiz" : "stylus";
                                        case ASSET_TAG -> spanish ? "etiqueta" : "asset tag";
                                    });
                }
                return;
            }
            case PLAN -> throw new AssertionError("no policy's case");
        }
        if (!basis.counts()) assertThat(said).contains(spanish ? "No cuenta" : "does not count");
        else if (basis.number() == 1) assertThat(said).contains(spanish ? "el primer incidente" : "the first incident");
        else assertThat(said).containsPattern("(?:number|número) " + basis.number());
        if (terms.plan() == null) return;
        var claim = basis.claim();
        assertThat(said)
                .contains(
                        claim == null
                                ? spanish ? "Ningún plan" : "No protection plan covers it"
                                : spanish ? "uso número " + claim : "claim number " + claim);
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
