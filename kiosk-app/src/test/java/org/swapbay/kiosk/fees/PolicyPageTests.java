package org.swapbay.kiosk.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The published policies as a page for people, with the fees' own words. */
class PolicyPageTests {

    private static final Path FILE = Path.of("../docs/reference/published-fee-policies.md");

    @Test
    void thePageIsWhatThePoliciesCharge() throws IOException {
        var page = page();
        if (Boolean.getBoolean("swapbay.write")) Files.writeString(FILE, page);
        assertThat(Files.readString(FILE))
                .as("docs/reference/published-fee-policies.md")
                .isEqualTo(page);
    }

    private static String page() {
        var lines = new ArrayList<>(
                List.of(
                        "# Published fee policies",
                        "",
                        "Made by `PolicyPageTests`; every build checks it. The rules are the districts', in our words; the amounts are"
                                + " what the schedules charge, and `PublishedPoliciesTests` holds each against the policy. What was"
                                + " taken where a page leaves something open stands in [how a fee comes about](../concepts/fees.md)."));
        PolicyCases.all().forEach((terms, cases) -> {
            lines.addAll(List.of(
                    "",
                    "## " + terms.title(),
                    "",
                    "Source: <" + terms.source() + ">",
                    "",
                    "| Case | Fee | By the rule |",
                    "|---|---|---|"));
            cases.forEach(one -> lines.add(row(terms, one)));
            lines.addAll(List.of("", "The second of them in its own words:", ""));
            explanation(terms, cases.get(1), Locale.ENGLISH).forEach(line -> lines.add("> " + line + "  "));
            lines.add(">");
            explanation(terms, cases.get(1), Locale.of("es")).forEach(line -> lines.add("> " + line + "  "));
        });
        return String.join("\n", lines) + "\n";
    }

    private static String row(FeeTerms terms, PolicyCases.Case one) {
        var basis = one.happening().under(terms).owed().orElseThrow();
        var rule = terms.row(basis.steps().getFirst().of()).orElseThrow().rule();
        return "| " + one.says() + " | " + FeeWords.in(Locale.ENGLISH).money(basis.money()) + " | " + rule.english()
                + " |";
    }

    private static List<String> explanation(FeeTerms terms, PolicyCases.Case one, Locale language) {
        var schedule = new FeeSchedule(1, null, Happening.DAY.withMonth(8).withDayOfMonth(1), terms);
        var basis = one.happening().under(terms).owed().orElseThrow();
        return FeeWords.in(language)
                .explain(basis, schedule, code -> code.replace('_', ' ').toLowerCase(Locale.ROOT));
    }
}
