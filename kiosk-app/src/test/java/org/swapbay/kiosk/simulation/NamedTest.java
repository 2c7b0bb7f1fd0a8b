package org.swapbay.kiosk.simulation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether a test that a page names is ever run, as its source says. */
final class NamedTest {

    enum Run {
        IN_EACH_BUILD,
        /** Only where a system property asks for it. */
        ON_REQUEST,
        NEVER
    }

    /** What Surefire and Failsafe look for; a contract is run by the tests that extend it. */
    private static final Pattern LOOKED_FOR = Pattern.compile("\\w+(Tests|IT)");

    private static final Pattern A_TEST =
            Pattern.compile("@(?:[a-z.]+\\.)?(Test|ParameterizedTest|RepeatedTest|FuzzTest|TestFactory)\\b");
    private static final Pattern SHUT_OFF = Pattern.compile(
            "@(?:[a-z.]+\\.)?(Disabled|Tag|EnabledIf|DisabledIf|EnabledOnOs|DisabledOnOs|EnabledIfEnvironmentVariable)\\b");
    private static final Pattern ASKED_FOR = Pattern.compile("@(?:[a-z.]+\\.)?EnabledIfSystemProperty\\b");

    private NamedTest() {}

    /**
     * @param source of the class
     * @param all every source there is, for whatever extends it
     */
    static Run run(String type, String method, String source, List<String> all) {
        var onMethod = above(source, "void " + method + "(");
        var onType = above(source, "class " + type);
        if (!A_TEST.matcher(onMethod).find()) return Run.NEVER;
        if (Stream.of(onMethod, onType).anyMatch(text -> SHUT_OFF.matcher(text).find())) return Run.NEVER;
        if (!isLookedFor(type, source, all)) return Run.NEVER;
        var asked = Stream.of(onMethod, onType)
                .anyMatch(text -> ASKED_FOR.matcher(text).find());
        return asked ? Run.ON_REQUEST : Run.IN_EACH_BUILD;
    }

    private static boolean isLookedFor(String type, String source, List<String> all) {
        if (!source.contains("abstract class " + type))
            return LOOKED_FOR.matcher(type).matches();
        var heir = Pattern.compile("class \\w+(Tests|IT) extends " + type + "\\b");
        return all.stream().anyMatch(text -> heir.matcher(text).find());
    }

    /** What stands above a declaration, from the empty line before it; comments are none of it. Empty where there is none. */
    private static String above(String source, String declaration) {
        var lines = source.lines().toList();
        for (var at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.contains(declaration) || isComment(line)) continue;
            var from = at;
            while (from > 0 && !lines.get(from - 1).isBlank()) from--;
            return String.join(
                    "\n",
                    lines.subList(from, at).stream()
                            .filter(one -> !isComment(one))
                            .toList());
        }
        return "";
    }

    private static boolean isComment(String line) {
        var text = line.strip();
        return text.startsWith("*") || text.startsWith("/*") || text.startsWith("//");
    }
}
