package org.swapbay.kiosk.fees;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A schedule as text that staff keep, change and bring back. What comes back is hostile until all of it makes sense. */
public final class ScheduleFile {

    /** As long as the table's column. */
    public static final int LONGEST = 60_000;

    private static final Set<String> MAY_BE_MISSING = Set.of(
            "mostPerYear",
            "mostPerFamilyYear",
            "plan",
            "reducedPrice",
            "mostPerFamily",
            "least",
            "most",
            "chargers",
            "card",
            "link",
            "office",
            "credit");

    /** What files from before schools could say it do not have, and where. */
    private static final Map<String, List<String>> LATER =
            Map.of("practice", List.of("chargers"), "accounts", List.of("card", "link", "office", "credit"));

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ScheduleFile() {}

    /** To begin with: what is nobody's fault is free, everything else costs its parts. */
    public static FeeTerms beginning(String currency) {
        return new FeeTerms(
                "Fee schedule",
                "",
                currency,
                8,
                true,
                List.of(),
                false,
                List.of(
                        new FeeRow(
                                "no-fault",
                                new Condition.Because(List.of(Blame.DEFECT, Blame.WEAR)),
                                new Charge.Nothing(),
                                false,
                                false,
                                new Wording(
                                        "What is nobody's fault is free.", "Lo que no es culpa de nadie es gratis.")),
                        new FeeRow(
                                "parts",
                                new Condition.Always(),
                                new Charge.ActualCost(false),
                                true,
                                false,
                                new Wording("The cost of the parts.", "El costo de las piezas."))),
                List.of(),
                FeeTerms.Limits.NONE,
                null,
                new FeeTerms.Practice(
                        List.of("BATTERY", "SYSTEM", "NO_FAULT"),
                        14,
                        true,
                        FeeTerms.Practice.Confirm.ALWAYS,
                        false,
                        30,
                        new Wording("Tell the school office.", "Avise en la oficina de la escuela.")),
                new FeeTerms.Accounts("", "", "", ""));
    }

    public static String write(FeeTerms terms) {
        return JSON.writeValueAsString(terms);
    }

    /** Nothing where it is no schedule: something is missing, unknown, negative, a fraction or contradicts itself. */
    public static Optional<FeeTerms> read(String text) {
        if (text.length() > LONGEST) return Optional.empty();
        try {
            var tree = JSON.readTree(text);
            if (!sound("", tree)) return Optional.empty();
            LATER.forEach((part, names) -> {
                if (!(tree.path(part) instanceof ObjectNode node)) return;
                names.stream().filter(name -> !node.has(name)).forEach(node::putNull);
            });
            var terms = JSON.treeToValue(tree, FeeTerms.class);
            return Terms.write(terms).length() > LONGEST ? Optional.empty() : Optional.of(terms);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    private static boolean sound(String name, JsonNode node) {
        if (node.isNull() || node.isMissingNode()) return MAY_BE_MISSING.contains(name);
        if (node.isNumber()) {
            return node.isIntegralNumber()
                    && node.canConvertToLong()
                    && node.longValue() >= 0
                    && node.longValue() <= FeeRules.MOST;
        }
        if (node.isArray()) {
            for (var element : node) {
                if (!sound("", element)) return false;
            }
        }
        if (!node.isObject()) return true;
        for (var property : node.properties()) {
            if (!sound(property.getKey(), property.getValue())) return false;
        }
        return true;
    }
}
