package org.swapbay.kiosk.console;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Setting;
import org.swapbay.kiosk.swaps.LoanModel;
import org.swapbay.kiosk.swaps.LoanPolicies;
import org.swapbay.kiosk.swaps.LoanPolicy;

/** What becomes of a loaner, how long it charges, who is lent which model, and how long a repaired one waits. */
@Component
class LoanPolicyArea extends TableArea<LoanPolicy> {

    private static final int DAY = 24 * 60;
    private static final int YEAR = 365;
    private static final String GRADE_ENDS = ":";
    private static final String MODEL_ENDS = ",";

    LoanPolicyArea(LoanPolicies policies) {
        super("loan", 3, new Table<>(policies::all, policies::publish, policies::withdraw));
    }

    @Override
    public List<Setting> settings() {
        return List.of(
                Setting.choice("model", LoanModel.class),
                Setting.of("charging", Setting.Kind.MINUTES, 0, DAY),
                Setting.of("collect-days", Setting.Kind.DAYS, 2, YEAR),
                Setting.of("reminder-days", Setting.Kind.DAYS, 1, YEAR),
                Setting.yesNo("own-without-loaner"),
                Setting.lines("models-by-grade"));
    }

    @Override
    LoanPolicy policy(PolicyVersion version) {
        return new LoanPolicy(
                version.version(),
                version.from(),
                LoanModel.valueOf(version.setting("model")),
                version.number("charging"),
                version.number("collect-days"),
                version.number("reminder-days"),
                Boolean.parseBoolean(version.setting("own-without-loaner")),
                models(version.setting("models-by-grade")));
    }

    @Override
    public Optional<String> wrong(PolicyVersion version) {
        if (version.number("reminder-days") >= version.number("collect-days")) return Optional.of("reminder-days");
        var lines = version.setting("models-by-grade");
        var right = lines.lines().filter(line -> !line.isBlank()).allMatch(line -> line.strip()
                .matches("[^:]{1,10}:.{1,400}"));
        return right ? Optional.empty() : Optional.of("models-by-grade");
    }

    @Override
    PolicyVersion version(LoanPolicy policy) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("model", policy.model().name());
        settings.put("charging", Integer.toString(policy.chargingMinutes()));
        settings.put("collect-days", Integer.toString(policy.collectDays()));
        settings.put("reminder-days", Integer.toString(policy.reminderDays()));
        settings.put("own-without-loaner", Boolean.toString(policy.ownWithoutLoaner()));
        settings.put("models-by-grade", lines(policy.modelsByGrade()));
        return new PolicyVersion(policy.version(), policy.effectiveFrom(), settings);
    }

    private static String lines(Map<String, Set<String>> models) {
        return new TreeMap<>(models)
                .entrySet().stream()
                        .map(of -> of.getKey() + GRADE_ENDS + " "
                                + String.join(MODEL_ENDS + " ", new TreeSet<>(of.getValue())))
                        .collect(Collectors.joining("\n"));
    }

    private static Map<String, Set<String>> models(String lines) {
        var models = new TreeMap<String, Set<String>>();
        lines.lines().filter(line -> !line.isBlank()).forEach(line -> {
            var parts = line.split(GRADE_ENDS, 2);
            models.put(
                    parts[0].strip(),
                    Arrays.stream(parts[1].split(MODEL_ENDS))
                            .map(String::strip)
                            .filter(model -> !model.isEmpty())
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        return models;
    }
}
