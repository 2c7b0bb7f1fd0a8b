package org.swapbay.kiosk.console;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.swapbay.kiosk.fees.Fee;

/**
 * A page of the console as it is looked at.
 *
 * @param ready what stands on the page once it is there
 * @param act what is done on it first
 */
record ConsolePlace(String name, String address, String ready, Consumer<ConsoleBrowser> act) {

    private static final Consumer<ConsoleBrowser> NOTHING = browser -> {};

    /** What everybody may open. */
    static List<ConsolePlace> doors() {
        return List.of(place("setup", "setup", "#go"), place("new-password", "new-password", "#go"));
    }

    /** What a signed-in administrator may open. */
    static List<ConsolePlace> pages() {
        var fee = Fee.numberOf(BusySchool.REPAIRED);
        return Stream.of(
                        place("today", "console", ".today .stock"),
                        place("cabinet", "console/cabinet", "#bay-9.held"),
                        place("pick-list", "console/pick-list", "#pick-collect"),
                        place("tickets", "console/tickets", cell("R-000399")),
                        place("tickets-old", "console/tickets?state=OPEN&older=7", cell("R-000399")),
                        place("ticket", "console/tickets/" + BusySchool.TICKET, ".photo img"),
                        place("cases", "console/cases", "vaadin-grid"),
                        place("case", "console/cases/" + BusySchool.CASE, ".panel"),
                        place("assets", "console/assets", cell(BusySchool.TAG)),
                        place("timeline", "console/assets/" + BusySchool.TAG, "#chain"),
                        place("people", "console/people", cell("Brown, Ana")),
                        place("person", "console/people/" + BusySchool.PERSON, ".panel"),
                        place("loans", "console/loans", cell("LN-0006")),
                        place("loan", "console/loans/late", ".panel"),
                        place("waiting", "console/waiting", cell("R-000414")),
                        place("waits", "console/waiting/" + BusySchool.WAITS, ".panel"),
                        place("notices", "console/notices", cell("Okafor")),
                        place("fees", "console/fees", cell(fee)),
                        place("fee", "console/fees/" + fee, ".fee-page .ticket-card"),
                        place("statement", "console/statements/demo-student-21", ".statement"),
                        place("fee-schedules", "console/fee-schedules", "vaadin-text-area"),
                        new ConsolePlace(
                                "families", "console/families", "#families-file", ConsolePlace::looksIntoAFile),
                        new ConsolePlace("policy", "console/policy/repair?new=yes", "#publish", ConsolePlace::preview),
                        place("policy-workshop", "console/policy/workshop?new=yes", "#publish"),
                        place("policy-loans", "console/policy/loan", ".policy-versions"),
                        place("till", "console/till/" + BusySchool.SLIP, "#book"),
                        place("cash", "console/cash", ".cash .ticket-card"),
                        place("policy-cash", "console/policy/cash?new=yes", "#publish"),
                        place("health", "console/health", "#health"),
                        place("calendar", "console/calendar", ".calendar"),
                        place("audit", "console/audit", "vaadin-grid"),
                        place("audit-ticket", "console/audit?ticket=" + BusySchool.TICKET, "#chip-about"),
                        place("staff", "console/staff", cell("sam")),
                        place("account", "console/account", "vaadin-password-field"))
                .filter(ConsolePlace.named(System.getProperty("gallery.only", ".*")))
                .toList();
    }

    private static Predicate<ConsolePlace> named(String pattern) {
        return place -> place.name().matches(pattern);
    }

    private static ConsolePlace place(String name, String address, String ready) {
        return new ConsolePlace(name, address, ready, NOTHING);
    }

    private static String cell(String words) {
        return "vaadin-grid-cell-content:has-text('%s'):visible".formatted(words);
    }

    /** A parent of two, one of whom pays the reduced rate. */
    private static void looksIntoAFile(ConsoleBrowser browser) {
        var file = """
                sourcedId,role,givenName,familyName,agentSourcedIds,metadata.reducedRate
                demo-student-20,student,Ana,Brown,sis-1,yes
                demo-student-21,student,Ben,Okafor,sis-1,
                sis-1,guardian,Pat,Brown,,
                """;
        var page = browser.page;
        page.locator("#reduced-column input").fill("metadata.reducedRate");
        page.locator("#reduced-column input").press("Tab");
        page.locator("#families-file input[type=file]")
                .setInputFiles(new FilePayload("users.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
        page.locator("#apply-families").waitFor();
    }

    /** Another price, and what it would have cost. */
    private static void preview(ConsoleBrowser browser) {
        var page = browser.page;
        page.locator("#setting-dropped-to input").fill("75");
        page.locator("#setting-dropped-to input").press("Tab");
        page.locator("#differences li").waitFor();
        page.locator("#preview").click();
        page.locator("#preview-result table").waitFor();
        page.locator("#policy-from").scrollIntoViewIfNeeded();
    }
}
