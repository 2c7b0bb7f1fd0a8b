package org.swapbay.kiosk.touchscreen;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium in front of the gallery, at the size of a kiosk's screen. */
class GalleryBrowser implements AutoCloseable {

    record Way(String name, int width, int height, boolean spanish, boolean contrast, boolean reach, boolean dark) {

        boolean everySceneByAxe() {
            return name.equals("portrait") || name.equals("portrait-contrast");
        }
    }

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Pictures of the documents: enough to read, and kind to whoever clones. */
    private static final double HALF = 0.5;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIETLY));
    private final BrowserContext context;
    final Page page;

    GalleryBrowser(int port, Way way) {
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(way.width(), way.height())
                .setDeviceScaleFactor(Boolean.getBoolean("swapbay.pictures") ? HALF : 1)
                .setLocale("en-US"));
        page = context.newPage();
        page.navigate("http://127.0.0.1:%d/".formatted(port));
        page.waitForSelector(".sb-welcome");
        if (way.contrast()) like("Stronger contrast", "[data-theme=contrast]");
        if (way.reach()) like("Buttons lower down", "[data-reach=true]");
        if (way.spanish()) {
            page.click(".sb-language button");
            page.waitForSelector("html[lang=es]");
        }
        if (way.dark()) page.evaluate("document.querySelector('.sb-kiosk').dataset.theme = 'dark'");
    }

    void waitForStep(long step) {
        page.waitForSelector(".sb-kiosk[data-step='%d']".formatted(step));
    }

    /** What axe finds against WCAG 2.2 A and AA, and its best practices. */
    List<String> violations() {
        return new AxeBuilder(page)
                        .exclude("vaadin-connection-indicator")
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze()
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList();
    }

    /** Things to touch that are cut off, too small, too near to one another, or (in reach mode) too high. */
    @SuppressWarnings("unchecked")
    List<String> badTargets(boolean reach) {
        return (List<String>) page.evaluate("""
                (reach) => {
                    const found = [];
                    const sheet = document.querySelector('.sb-sheet');
                    const all = [...(sheet ?? document).querySelectorAll('.sb-action')].filter(a => a.offsetParent);
                    const boxes = all.map(a => [a.textContent, a.getBoundingClientRect(), a]);
                    for (const [word, box, action] of boxes) {
                        if (box.width < 95.5 || box.height < 95.5) found.push('small: ' + word + ' ' + box.width + 'x' + box.height);
                        if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight) found.push('outside: ' + word);
                        if (action.scrollWidth > action.clientWidth + 1 || action.scrollHeight > action.clientHeight + 1) found.push('clipped: ' + word);
                        if (reach && box.top < innerHeight - 640.5) found.push('high: ' + word + ' ' + (innerHeight - box.top));
                    }
                    for (const [one, a] of boxes) for (const [two, b] of boxes) {
                        if (a === b) continue;
                        const across = Math.max(a.left, b.left) - Math.min(a.right, b.right);
                        const down = Math.max(a.top, b.top) - Math.min(a.bottom, b.bottom);
                        const near = reach && document.querySelector('.sb-letters') ? 11.5 : 23.5;
                        if (across < near && down < near && one < two) found.push('near: ' + one + ' / ' + two + ' ' + Math.max(across, down));
                    }
                    for (const text of document.querySelectorAll('.sb-question > *, .sb-sheet > *')) {
                        if (text.offsetParent && text.scrollWidth > text.clientWidth + 2) found.push('overflows: ' + text.textContent);
                    }
                    const screen = document.querySelector('.sb-screen');
                    if (screen.scrollHeight > screen.clientHeight + 2) found.push('screen overflows by ' + (screen.scrollHeight - screen.clientHeight));
                    const picture = document.querySelector('.sb-picture');
                    if (picture?.children.length && picture.offsetParent && picture.clientHeight < 150) found.push('picture only ' + picture.clientHeight);
                    return found;
                }
                """, reach);
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public void close() {
        context.close();
        browser.close();
        playwright.close();
    }

    private void like(String words, String until) {
        page.click(".sb-foot button:last-child");
        page.click(".sb-sheet button:has-text('%s')".formatted(words));
        page.waitForSelector(until);
    }
}
