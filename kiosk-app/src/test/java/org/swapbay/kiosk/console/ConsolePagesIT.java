package org.swapbay.kiosk.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.context.WebApplicationContext;
import org.swapbay.hardware.emulator.bench.Bench;
import org.swapbay.kiosk.KioskApplication;
import org.swapbay.kiosk.console.ConsoleBrowser.Size;

/**
 * Every page of the console in a real browser, on a desk and on a phone: whether everybody can read and work it (WCAG
 * 2.2 AA), and whether it fits, also in Spanish. {@code -Dgallery=FOLDER} keeps the pictures, {@code -Dgallery.only=audit.*}
 * looks at those pages only.
 */
class ConsolePagesIT {

    /** {@code ./pictures} takes them anew. */
    private static final Set<String> IN_THE_DOCUMENTS =
            Set.of("today", "cabinet", "tickets", "ticket", "assets", "timeline", "policy", "audit");

    /** All of a ticket, down to its photos. */
    private static final int TALL = 1300;

    private static final Path DOCUMENTS = Path.of("..", "docs", "images");

    @TempDir
    private static Path folder;

    private static Bench bench;
    private static ConfigurableApplicationContext program;
    private static Chromium chromium;
    /** Both languages at once, each in a browser of its own: half of the time goes by waiting for one of them. */
    private static ExecutorService looks;

    private static final Map<String, Future<List<String>>> FOUND = new TreeMap<>();
    private static final List<String> DOORS = new ArrayList<>();

    @BeforeAll
    static void open() throws IOException {
        // A test that is tried once more begins anew.
        DOORS.clear();
        FOUND.clear();
        looks = Executors.newFixedThreadPool(2);
        var devices = folder.resolve("bench");
        bench = Bench.start("--directory", devices.toString(), "--port", "0", "--kiosk", "http://localhost:1/");
        program = new SpringApplication(KioskApplication.class)
                .run(
                        "--server.port=0",
                        "--swapbay.data=" + folder.resolve("kiosk"),
                        "--swapbay.bench.url=" + bench.address(),
                        "--swapbay.devices.locks.model=cu16",
                        "--swapbay.devices.locks.line=" + devices.resolve("dev/locks"),
                        "--swapbay.devices.scanner.line=" + devices.resolve("dev/scanner"),
                        "--swapbay.devices.printer.line=" + devices.resolve("dev/printer"),
                        "--vaadin.devmode.devTools.enabled=false");
        PlaywrightAssertions.setDefaultAssertionTimeout(ConsoleBrowser.PATIENCE);
        chromium = Chromium.open();
        // The set-up is open only until somebody is an administrator.
        try (var visitor = new ConsoleBrowser(chromium.browser(), address(), "en-US")) {
            for (var door : ConsolePlace.doors()) {
                visitor.size(Size.DESK);
                visitor.open(door.address());
                visitor.settle(door);
                DOORS.addAll(looked(visitor, door.name(), "en"));
            }
            visitor.setUp(folder.resolve("kiosk/setup-code"));
            visitor.size(Size.DESK);
            DOORS.addAll(looked(visitor, "login", "en"));
        }
        new BusySchool(program, bench.address()).begin();
    }

    @AfterAll
    static void close() {
        looks.close();
        if (chromium != null) chromium.close();
        if (program != null) program.close();
        if (bench != null) bench.close();
    }

    @Test
    void whatIsOpenToEverybodyCanBeReadAndFits() {
        assertThat(DOORS).isEmpty();
    }

    @Test
    void noPageOfTheConsoleIsLeftOut() {
        var places = ConsolePlace.pages().stream().map(ConsolePlace::address).toList();
        assertThat(Routes.views((WebApplicationContext) program).keySet())
                .filteredOn(route -> route.startsWith("console"))
                .hasSizeGreaterThan(20)
                .allSatisfy(route -> assertThat(places).anyMatch(address -> leadsTo(route, address)));
    }

    @Test
    void everyPageCanBeReadAndFits() throws Exception {
        assertThat(look("en").get()).isEmpty();
    }

    @Test
    void everyPageFitsInSpanish() throws Exception {
        assertThat(look("es").get()).isEmpty();
    }

    @Test
    void aReloadKeepsWhatAListIsNarrowedBy() {
        try (var staff = new ConsoleBrowser(chromium.browser(), address(), "en-US")) {
            // The way a link from a mail leads.
            staff.open("console/assets?at=BAY");
            staff.signInHere();
            var page = staff.page;
            page.locator("#chip-role-loaner").click();
            page.waitForURL(url -> url.contains("role=LOANER") && url.contains("at=BAY"));
            page.reload();
            assertThat(page.locator(".chip[aria-pressed=true]")).hasText(new String[] {"Loaners", "In a bay"});
            assertThat(page.locator("#count")).hasText("5 in the list");
            staff.open("console/people");
            page.locator("#search input").fill("rivera");
            page.waitForURL(url -> url.endsWith("people?words=kept"));
            page.reload();
            assertThat(page.locator("#search input")).hasValue("rivera");
            assertThat(page.locator("#count")).hasText("25 in the list");
        }
    }

    /** Both languages begin when it is first asked for one. */
    private static Future<List<String>> look(String asked) {
        for (var language : List.of("en", "es")) {
            FOUND.computeIfAbsent(language, _ -> looks.submit(() -> found(language)));
        }
        return Objects.requireNonNull(FOUND.get(asked));
    }

    private static List<String> found(String language) {
        var found = new ArrayList<String>();
        try (var own = Chromium.open();
                var staff = new ConsoleBrowser(own.browser(), address(), language.equals("en") ? "en-US" : "es-ES")) {
            staff.signIn();
            for (var place : ConsolePlace.pages()) {
                staff.follow(place);
                found.addAll(looked(staff, place.name(), language));
            }
        }
        return found;
    }

    private static List<String> looked(ConsoleBrowser staff, String name, String language) {
        var found = new ArrayList<String>();
        for (var size : staff.sizes()) {
            staff.size(size);
            var way = size.name().toLowerCase(Locale.ROOT) + "-" + language;
            staff.picture(way, name);
            if (way.equals("desk-en") && IN_THE_DOCUMENTS.contains(name) && Boolean.getBoolean("swapbay.pictures"))
                staff.picture(
                        DOCUMENTS.resolve("console-" + name + ".png"), name.equals("ticket") ? TALL : Size.DESK.height);
            var problems = new ArrayList<>(staff.cutOff());
            // The structure is the same in all languages, so each size is looked through in one of them.
            if (language.equals("en") == (size == Size.DESK)) problems.addAll(staff.violations());
            problems.addAll(staff.complaints());
            problems.forEach(problem -> found.add(way + " " + name + ": " + problem));
        }
        return found;
    }

    /** @param route as the program knows it, such as {@code console/loans/:___url_parameter?} */
    private static boolean leadsTo(String route, String address) {
        var parameter = route.indexOf("/:");
        var path = address.replaceFirst("[?].*", "");
        if (parameter < 0) return path.equals(route);
        var fixed = route.substring(0, parameter);
        return path.startsWith(fixed + "/") || path.equals(fixed) && route.matches(".*[?*]([(].*)?");
    }

    private static String address() {
        var port = program.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        return "http://localhost:" + port + "/";
    }
}
