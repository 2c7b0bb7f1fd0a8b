package org.swapbay.provisioning;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * A line of the log without anything that could be about a person. The program logs no names by design; this does not
 * rely on it: of a message only words the program's own messages are made of stay.
 */
final class CleanLog {

    /** Time, level and logger as Spring Boot writes them; the message follows. */
    private static final Pattern LINE = Pattern.compile(
            "^(\\d{4}-\\d\\d-\\d\\dT\\S+)\\s+(TRACE|DEBUG|INFO|WARN|ERROR)\\s.*?\\]\\s+([A-Za-z0-9_.$\\[\\]/]+)\\s*:\\s?(.*)$");

    private static final Pattern FRAME =
            Pattern.compile("^\\s+(?:at [\\w.$/<>]+\\([\\w.]*:?\\d*\\).*|\\.\\.\\. \\d+ .*)$");
    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:Caused by: |Suppressed: )?([a-z]\\w*(?:\\.\\w+)+)(?::.*)?$");
    private static final Pattern PAIR = Pattern.compile(
            "(bay|outcome|device|state|trouble|cause|seq|entries|tries|channel|problem)=([A-Za-z0-9_-]{1,40})");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** What the program's own messages are made of. A name that is among them says nothing. */
    private static final Set<String> WORDS = Set.of(
            "a",
            "and",
            "again",
            "an",
            "are",
            "as",
            "at",
            "be",
            "back",
            "backup",
            "backups",
            "backup:",
            "board",
            "be.",
            "brought",
            "by",
            "cannot",
            "checked",
            "closed",
            "closed,",
            "could",
            "damaged",
            "database",
            "disk",
            "door",
            "doors",
            "door,",
            "ended",
            "entries",
            "failed",
            "failed:",
            "file",
            "folder",
            "from",
            "given",
            "gone",
            "good",
            "has",
            "in",
            "is",
            "it",
            "its",
            "journal",
            "journal:",
            "kept",
            "lost",
            "lost,",
            "made",
            "mode,",
            "no",
            "not",
            "of",
            "on",
            "one",
            "open",
            "opened",
            "open;",
            "other",
            "program",
            "pulse",
            "reconciled;",
            "record",
            "records",
            "records:",
            "refused",
            "restored",
            "screen",
            "serving",
            "service",
            "start",
            "started",
            "stay",
            "the",
            "there",
            "to",
            "told",
            "tries",
            "until",
            "was",
            "with",
            "without",
            "write",
            "written",
            "wrong");

    private CleanLog() {}

    static String line(String line) {
        var read = LINE.matcher(line);
        if (read.matches())
            return read.group(1) + " " + read.group(2) + " " + read.group(3) + ": " + message(read.group(4));
        if (FRAME.matcher(line).matches()) return line;
        var exception = EXCEPTION.matcher(line);
        return exception.matches() ? exception.group(1) : "…";
    }

    private static String message(String message) {
        return WORD.matcher(message).replaceAll(word -> keep(word.group()) ? word.group() : "…");
    }

    private static boolean keep(String word) {
        return WORDS.contains(word) || PAIR.matcher(word).matches() || word.matches("\\d{1,3}");
    }
}
