package org.swapbay.kiosk.console;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.swapbay.kiosk.journal.Records;
import org.swapbay.kiosk.security.Permission;

/**
 * What can be done in the console, read from its compiled classes: every method there that leads to the records being
 * written or to the desk being told something, with the permission it signs with. Nobody keeps this list, so nobody can
 * forget a line of it.
 */
final class Acts {

    private static final String CONSOLE = Acts.class.getPackageName();
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.swapbay.kiosk");

    private final Map<JavaCodeUnit, Set<JavaCodeUnit>> callers = new HashMap<>();
    private final Set<JavaCodeUnit> effects = new HashSet<>();

    private Acts() {
        for (var type : HOUSE) {
            type.getCodeUnits().forEach(unit -> unit.getCallsFromSelf()
                    .forEach(call ->
                            call.getTarget().resolveMember().ifPresent(target -> called((JavaCodeUnit) target, unit))));
            type.getMethods().forEach(this::callsWhatOverridesIt);
        }
        var open = new ArrayDeque<JavaCodeUnit>();
        HOUSE.get(Records.class).getMethods().stream()
                .filter(method -> Set.of("record", "commit").contains(method.getName()))
                .forEach(open::add);
        HOUSE.get("org.swapbay.kiosk.swaps.Mailbox").getMethods().stream()
                .filter(method -> method.getName().equals("post"))
                .forEach(open::add);
        for (var type : HOUSE) {
            type.getCodeUnits().stream().filter(Acts::announces).forEach(open::add);
        }
        while (!open.isEmpty()) {
            var next = open.pop();
            if (effects.add(next) && !ofConsole(next)) open.addAll(callersOf(next));
        }
    }

    /** By {@code Class.method}; an act without a permission has none, one that signs with several has them all. */
    static Map<String, Set<Permission>> all() {
        var acts = new Acts();
        var found = new TreeMap<String, Set<Permission>>();
        acts.effects.stream().filter(Acts::ofConsole).forEach(unit -> acts.trace(unit, new HashSet<>(), found));
        return found;
    }

    /** Up to where somebody signs: whoever is given a name has been given it by whoever asked for the permission. */
    private void trace(JavaCodeUnit unit, Set<JavaCodeUnit> seen, Map<String, Set<Permission>> found) {
        if (!seen.add(unit)) return;
        var signature = signature(unit);
        var above = callersOf(unit).stream().filter(Acts::ofConsole).toList();
        if (!signature.isEmpty() || above.isEmpty()) {
            found.computeIfAbsent(name(unit), _ -> new HashSet<>()).addAll(signature);
        } else {
            above.forEach(caller -> trace(caller, seen, found));
        }
    }

    private static Set<Permission> signature(JavaCodeUnit unit) {
        var calls = unit.getCallsFromSelf();
        if (calls.stream().anyMatch(call -> isCall(call.getTarget().getFullName(), TicketTools.class, "me"))) {
            return Set.of(Permission.WORK_ON_TICKETS);
        }
        if (calls.stream().noneMatch(call -> isCall(call.getTarget().getFullName(), Staff.class, "signs"))) {
            return Set.of();
        }
        return unit.getFieldAccesses().stream()
                .filter(access -> access.getTargetOwner().isEquivalentTo(Permission.class))
                .map(access -> Permission.valueOf(access.getName()))
                .collect(Collectors.toSet());
    }

    private static boolean isCall(String fullName, Class<?> owner, String method) {
        return fullName.startsWith(owner.getName() + "." + method + "(");
    }

    private void callsWhatOverridesIt(JavaMethod method) {
        method.getOwner().getAllSubclasses().forEach(type -> type.tryGetMethod(
                        method.getName(),
                        method.getRawParameterTypes().stream()
                                .map(parameter -> parameter.getFullName())
                                .toArray(String[]::new))
                .ifPresent(overriding -> called(overriding, method)));
    }

    private void called(JavaCodeUnit target, JavaCodeUnit by) {
        callers.computeIfAbsent(target, _ -> new HashSet<>()).add(by);
    }

    private Set<JavaCodeUnit> callersOf(JavaCodeUnit unit) {
        return callers.getOrDefault(unit, Set.of());
    }

    /** Whoever listens may do anything. */
    private static boolean announces(JavaCodeUnit unit) {
        return unit.getCallsFromSelf().stream()
                .anyMatch(call -> call.getTarget().getName().equals("publishEvent")
                        || call.getTargetOwner().isAssignableTo(Executor.class)
                        || call.getTargetOwner().isEquivalentTo(Thread.Builder.OfVirtual.class));
    }

    private static boolean ofConsole(JavaCodeUnit unit) {
        return !unit.getName().startsWith("$")
                && unit.getOwner().getPackageName().equals(CONSOLE);
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }
}
