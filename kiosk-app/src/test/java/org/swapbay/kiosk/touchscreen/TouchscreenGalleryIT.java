package org.swapbay.kiosk.touchscreen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.swapbay.kiosk.bays.Cabinet;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.touchscreen.GalleryBrowser.Way;

/**
 * Every scene in a real Chromium, in each way a kiosk can look. {@code -Dgallery=folder} keeps the pictures;
 * {@code -Dgallery.only=put-in} takes only scenes whose names begin so; it is a pattern. The ordinary run looks at portrait; all ways:
 * {@code ./test -Dtest=NONE -Dsurefire.failIfNoSpecifiedTests=false -Dit.test=TouchscreenGalleryIT -Dgallery.way=.*}.
 */
class TouchscreenGalleryIT {

    /** Where only the layout differs, axe looks at one scene of each kind. */
    private static final Pattern ONLY = Pattern.compile(System.getProperty("gallery.only", ""));

    private static final Set<String> SEEN_BY_AXE = new HashSet<>();

    /** Staff's screens in {@code docs/images}, by scene; {@code ./pictures} takes them anew. */
    private static final Map<String, String> IN_THE_DOCUMENTS = Map.of(
            "stocking-open", "restock",
            "ready-STOCKED", "restock-done",
            "ready-IN_REPAIR", "restock-refused",
            "taking-out-NONE", "collect",
            "taking-out-WRONG_DEVICE", "collect-odd");

    private static final Cabinet HELD = Scenes.cabinet(4, false, HoldReason.CONTENT_DIFFERS, HoldReason.FORCED);

    private static final Path DOCUMENTS = Path.of("..", "docs", "images");

    private static ConfigurableApplicationContext gallery;

    @BeforeAll
    static void open() {
        gallery = Gallery.open();
    }

    @AfterAll
    static void close() {
        gallery.close();
    }

    static List<Way> ways() {
        var ways = List.of(
                new Way("portrait", 1080, 1920, false, false, false, false),
                new Way("portrait-es", 1080, 1920, true, false, false, false),
                new Way("portrait-contrast", 1080, 1920, false, true, false, false),
                new Way("portrait-reach-es", 1080, 1920, true, false, true, false),
                new Way("landscape", 1920, 1080, false, false, false, false),
                new Way("landscape-es-contrast", 1920, 1080, true, true, false, false),
                new Way("landscape-reach", 1920, 1080, false, false, true, false),
                new Way("portrait-dark", 1080, 1920, false, false, false, true));
        return ways.stream()
                .filter(way -> way.name().matches(System.getProperty("gallery.way", "portrait")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everySceneCanBeReadAndTouched(Way way) throws IOException {
        var desk = gallery.getBean(DeskByHand.class);
        desk.show(new Scene.Welcome(Scene.Welcome.Hint.NONE));
        var found = new ArrayList<String>();
        try (var browser = new GalleryBrowser(port(), way)) {
            for (var entry : Scenes.all().entrySet()) {
                var name = entry.getKey();
                if (!ONLY.matcher(name).lookingAt()) continue;
                // The usual comforts come back with the first screen, so it is looked at as it is.
                desk.stand(name.equals("ready-WELCOME") ? HELD : Scenes.cabinet(4, false));
                if (!name.equals("welcome-NONE")) browser.waitForStep(desk.show(entry.getValue()));
                found.addAll(look(browser, way, name));
                if (name.equals("scan-label-NONE")) {
                    browser.page.click(".sb-scan-label .sb-actions .sb-action:first-child");
                    browser.page.waitForSelector(".sb-letters");
                    found.addAll(look(browser, way, name + "-typing"));
                }
                if (name.equals("how-did-it-happen")) {
                    browser.page.click(".sb-whole-row");
                    browser.page.waitForSelector(".sb-letters");
                    found.addAll(look(browser, way, name + "-typing"));
                }
                if (name.equals("welcome-NONE") || name.equals("put-in-NONE")) {
                    browser.page.click(".sb-help");
                    browser.page.waitForSelector(".sb-sheet");
                    found.addAll(look(browser, way, name + "-help"));
                    browser.page.click(".sb-sheet .sb-main");
                    browser.page.waitForCondition(
                            () -> browser.page.locator(".sb-sheet").count() == 0);
                }
                if (name.equals("what-is-wrong")) {
                    desk.show(entry.getValue(), Optional.of(Scenes.NOON.plus(Duration.ofSeconds(12))));
                    browser.page.waitForSelector(".sb-warning");
                    found.addAll(look(browser, way, name + "-idle"));
                    desk.show(entry.getValue());
                    browser.page.waitForCondition(
                            () -> browser.page.locator(".sb-warning").count() == 0);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> look(GalleryBrowser browser, Way way, String name) throws IOException {
        var folder = System.getProperty("gallery");
        if (folder != null) {
            var pictures = Files.createDirectories(Path.of(folder, way.name()));
            browser.picture(pictures.resolve(name + ".png"));
        }
        var page = IN_THE_DOCUMENTS.get(name);
        if (page != null && way.name().equals("portrait") && Boolean.getBoolean("swapbay.pictures")) {
            browser.picture(DOCUMENTS.resolve(page + ".png"));
        }
        var found = new ArrayList<String>();
        if (way.everySceneByAxe() || SEEN_BY_AXE.add(way.name() + name.replaceAll("-[A-Z_]+$", ""))) {
            found.addAll(browser.violations());
        }
        found.addAll(browser.badTargets(way.reach()));
        return found.stream()
                .map(problem -> way.name() + " " + name + ": " + problem)
                .toList();
    }

    private static int port() {
        return gallery.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
