package org.swapbay.kiosk.console;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.Permissions;
import org.swapbay.kiosk.security.StaffRole;

/** Who may do what, as a page for people, and that page read again. */
final class PermissionPage {

    static final Path FILE = Path.of("../docs/reference/permissions.md");

    private PermissionPage() {}

    static String write(Map<String, Permission> routes, Map<String, Set<Permission>> acts) {
        var lines = new ArrayList<String>();
        lines.addAll(List.of(
                "# Who may do what",
                "",
                "Made by `PermissionPageTests` from the table `Permissions`, from what the views say they need, and from the"
                        + " compiled console; every build checks it. `RouteAccessTests` asks for every address in every role over"
                        + " HTTP and by navigation, `ActAccessTests` tries every act in every role. To write it again:"
                        + " `./test -pl kiosk-app -am -Dtest=PermissionPageTests"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dswapbay.write=true`.",
                "",
                "A person with several roles may do what any of them may.",
                "",
                "## Permissions",
                "",
                "| Permission |"
                        + Arrays.stream(StaffRole.values())
                                .map(role -> " " + role.name().toLowerCase(Locale.ROOT) + " |")
                                .collect(Collectors.joining()),
                "|---|" + "---|".repeat(StaffRole.values().length)));
        for (var permission : Permission.values()) {
            var row = new StringBuilder("| `" + permission + "` |");
            for (var role : StaffRole.values())
                row.append(Permissions.allow(Set.of(role), permission) ? " yes |" : " – |");
            lines.add(row.toString());
        }
        lines.addAll(List.of("", "## Addresses", "", "| Address | Needs |", "|---|---|"));
        routes.forEach((path, needs) -> lines.add("| `/" + path + "` | `" + needs + "` |"));
        lines.addAll(List.of(
                "",
                "## Acts",
                "",
                "Each asks for its permission on the server when it is done, and goes on record in the name it is given for"
                        + " it. Whoever may not do it is not offered it either.",
                "",
                "| Permission | Done in |",
                "|---|---|"));
        var byPermission = new TreeMap<Permission, Collection<String>>();
        acts.forEach((act, needs) -> needs.forEach(
                one -> byPermission.computeIfAbsent(one, _ -> new ArrayList<>()).add(act)));
        byPermission.forEach((permission, done) -> lines.add("| `" + permission + "` | "
                + done.stream().map(act -> "`" + act + "`").collect(Collectors.joining("<br>")) + " |"));
        return String.join("\n", lines) + "\n";
    }

    /** What the page promises a role. */
    static Set<Permission> promised(String page, StaffRole role) {
        return rows(page)
                .filter(row -> row[role.ordinal() + 2].strip().equals("yes"))
                .map(PermissionPage::permission)
                .collect(Collectors.toSet());
    }

    static List<Permission> listed(String page) {
        return rows(page).map(PermissionPage::permission).toList();
    }

    private static Stream<String[]> rows(String page) {
        var table = page.substring(page.indexOf("## Permissions"), page.indexOf("## Addresses"));
        return table.lines().filter(line -> line.startsWith("| `")).map(line -> line.split("\\|"));
    }

    private static Permission permission(String[] row) {
        return Permission.valueOf(row[1].strip().replace("`", ""));
    }
}
