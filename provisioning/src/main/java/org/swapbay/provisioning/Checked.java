package org.swapbay.provisioning;

import java.util.Collection;

/**
 * One line of a check.
 *
 * @param state {@code ok}, {@code attention}, {@code down} or {@code unknown}
 */
record Checked(String part, String which, String state, String since, String cause, String says, String remedy) {

    static Checked fine(String part, String says) {
        return new Checked(part, "", "ok", "", "none", says, "");
    }

    static Checked down(String part, String cause, String says, String remedy) {
        return new Checked(part, "", "down", "", cause, says, remedy);
    }

    static Checked unknown(String part, String says) {
        return new Checked(part, "", "unknown", "", "not-seen", says, "");
    }

    /** The worst of all, as monitoring systems read exit codes. */
    static int exit(Collection<Checked> lines) {
        if (lines.stream().anyMatch(line -> line.state().equals("down"))) return Exit.DOWN;
        if (lines.stream().anyMatch(line -> line.state().equals("attention"))) return Exit.ATTENTION;
        return Exit.WELL;
    }

    String word() {
        return switch (state) {
            case "ok" -> "well";
            case "attention" -> "LOOK";
            case "down" -> "DOWN";
            default -> "?";
        };
    }
}
