package org.swapbay.kiosk.console;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Somebody's browser in front of the console, which is a desk's and a phone's in turn. */
final class ConsoleBrowser implements AutoCloseable {

    enum Size {
        DESK(1280, 800),
        /** The narrowest that many have. */
        PHONE(360, 780);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Milliseconds; a machine with much else to do must not look like a broken page. */
    static final double PATIENCE = 60_000;

    /** What reaches beyond the screen without a bar to reach it by, and words of which the end is cut off. */
    private static final String CUT_OFF = """
            () => {
              const found = [];
              const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + '.' + [...e.classList].join('.')
                  + ' "' + (e.textContent ?? '').trim().slice(0, 40) + '"';
              const scrolls = e => /(auto|scroll|hidden|clip)/.test(getComputedStyle(e).overflowX);
              const page = document.querySelector('.console-page') ?? document.body;
              if (document.documentElement.scrollWidth > innerWidth) found.push('the page is wider than the screen');
              if (page.scrollWidth > page.clientWidth + 1) found.push('content is ' + (page.scrollWidth - page.clientWidth) + ' px too wide');
              for (const e of page.querySelectorAll('*')) {
                if (!e.checkVisibility() || e.closest('vaadin-grid')) continue;
                const box = e.getBoundingClientRect();
                if (box.width === 0) continue;
                let held = e.parentElement;
                while (held && held !== page && !scrolls(held)) held = held.parentElement;
                if (box.right > innerWidth + 1 && (!held || held === page)) found.push('outside: ' + name(e));
                const words = [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim());
                if (words && scrolls(e) && e.scrollWidth > e.clientWidth + 1) found.push('cut off: ' + name(e));
              }
              return found.slice(0, 5);
            }
            """;

    private static final String VIOLATIONS = """
            async tags => {
              const found = await axe.run({exclude: [['vaadin-connection-indicator']]},
                  {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return found.violations.map(rule => rule.id + ' ' + rule.nodes.map(node => node.html).join(' '));
            }
            """;

    private static final String CARDS_WHERE_NARROW = """
            () => {
              const grid = document.querySelector('vaadin-grid');
              return !grid?.checkVisibility() || !grid.size || !!grid.querySelector('.card-row')?.checkVisibility() === innerWidth < 700;
            }
            """;

    private static final String AXE = AxeBuilder.getAxeScript();

    final Page page;
    private final BrowserContext context;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    ConsoleBrowser(Browser browser, String address, String language) {
        this.address = address;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(Size.DESK.width, Size.DESK.height)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale(language));
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onPageError(error -> complaints.add("failed: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add("console: " + message.text() + " " + message.location());
        });
    }

    void open(String path) {
        page.navigate(address + path);
    }

    /** Makes the first account with the code from the machine; leads to the sign-in. */
    void setUp(Path code) throws IOException {
        open("setup");
        page.getByLabel("Set-up code").fill(Files.readString(code).strip());
        page.getByLabel("Username").fill(BusySchool.OFFICE);
        page.getByLabel("Password").first().fill(BusySchool.PASSWORD);
        page.locator("#go").click();
        page.locator("input[name=username]").waitFor();
    }

    void signIn() {
        open("login");
        signInHere();
    }

    /** Where somebody who is not signed in was sent to. */
    void signInHere() {
        page.locator("input[name=username]").fill(BusySchool.OFFICE);
        page.locator("input[name=password]").fill(BusySchool.PASSWORD);
        page.locator("input[name=password]").press("Enter");
        page.locator(".console-rail").waitFor();
    }

    /** As a click on a link does: without loading the frame anew. */
    void follow(ConsolePlace place) {
        page.evaluate("""
                path => {
                  const link = document.createElement('a');
                  link.href = path;
                  link.setAttribute('router-link', '');
                  document.body.append(link);
                  link.click();
                  link.remove();
                }
                """, "/" + place.address());
        settle(place);
    }

    void settle(ConsolePlace place) {
        settle();
        try {
            page.locator(place.ready()).first().waitFor();
            place.act().accept(this);
        } catch (PlaywrightException missing) {
            complaints.add("never showed what it should: " + missing.getMessage());
        }
        settle();
    }

    /** Until the browser has nothing more to ask the program for. */
    private void settle() {
        page.waitForCondition(() -> (boolean) page.evaluate(
                "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every(one => !one.isActive?.())"));
    }

    /** All of them, beginning with what it is now: each change lets a list draw itself anew. */
    List<Size> sizes() {
        var now = page.viewportSize().width;
        return Stream.of(Size.values())
                .sorted(Comparator.comparing(size -> size.width != now))
                .toList();
    }

    void size(Size size) {
        if (page.viewportSize().width == size.width) return;
        page.setViewportSize(size.width, size.height);
        if (page.locator("vaadin-grid").count() > 0) {
            page.waitForCondition(() -> (boolean) page.evaluate(CARDS_WHERE_NARROW));
        }
        settle();
    }

    @SuppressWarnings("unchecked")
    List<String> cutOff() {
        return (List<String>) page.evaluate(CUT_OFF);
    }

    /** What axe finds against WCAG 2.2 A and AA, and its best practices. */
    @SuppressWarnings("unchecked")
    List<String> violations() {
        // Once a document: what axe's own driver does before each look, and a blank page after it, takes longer than to
        // look.
        if (!(boolean) page.evaluate("() => !!window.axe")) page.evaluate(AXE);
        return (List<String>) page.evaluate(VIOLATIONS, RULES);
    }

    /** What the browser itself complained about since it was last asked. */
    List<String> complaints() {
        var since = List.copyOf(complaints);
        complaints.clear();
        return since;
    }

    void picture(String way, String name) {
        Optional.ofNullable(System.getProperty("gallery")).ifPresent(folder -> {
            try {
                picture(Files.createDirectories(Path.of(folder, way)).resolve(name + ".png"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @param height of the screen it is taken on, which is the usual one again afterwards */
    void picture(Path file, int height) {
        page.setViewportSize(Size.DESK.width, height);
        picture(file);
        page.setViewportSize(Size.DESK.width, Size.DESK.height);
    }

    private void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setAnimations(ScreenshotAnimations.DISABLED));
    }

    @Override
    public void close() {
        context.close();
    }
}
