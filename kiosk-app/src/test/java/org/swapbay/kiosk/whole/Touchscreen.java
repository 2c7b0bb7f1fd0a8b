package org.swapbay.kiosk.whole;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Chromium as the kiosk shows it: read by its words, touched by its buttons. One thread only. */
public final class Touchscreen implements AutoCloseable {

    private static final List<String> QUIETLY = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Path.of("/usr/bin/chromium"))
                    .setArgs(QUIETLY));
    private final Page page;

    /** With an empty page, while the kiosk is still starting. */
    public Touchscreen() {
        page = newPage(1080, 1920);
    }

    /** @param address of the kiosk */
    public Touchscreen(URI address) {
        this();
        opens(address);
    }

    public void opens(URI address) {
        page.navigate(address.toString());
    }

    /** A page of its own beside this one, as at a desk: other cookies, another size. */
    public Page newPage(int width, int height) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(Pictures.scale(width))
                .setLocale("en-US");
        var fresh = browser.newContext(options).newPage();
        fresh.setDefaultTimeout(PATIENCE.toMillis());
        return fresh;
    }

    public Page page() {
        return page;
    }

    /** Loads the page anew from a program that dies before it has drawn anything. */
    void loadsWhileTheProgramDies() {
        page.route("**/*v-r=init*", Route::abort, new Page.RouteOptions().setTimes(1));
        page.reload();
    }

    /** Keeps a picture for {@code docs/images}, when pictures are wanted. */
    public void picture(String name) {
        Pictures.keep(page, name);
    }

    /** Waits until the words can be read. */
    public void reads(String words) {
        reads(words, PATIENCE);
    }

    public void reads(String words, Duration within) {
        find(shown().getByText(words), words, within);
    }

    /** What the pattern's first group stands for on the screen. */
    public String reads(Pattern words) {
        var line = find(shown().getByText(words), words.pattern(), PATIENCE);
        var matcher = words.matcher(line.innerText());
        if (!matcher.find()) throw new AssertionError("\"%s\" is not:\n%s".formatted(words, text()));
        return matcher.group(1);
    }

    public boolean shows(String words) {
        return shown().getByText(words).first().isVisible();
    }

    public boolean offers(String words) {
        return button(words).first().isVisible();
    }

    public void touch(String words) {
        find(button(words), "[%s]".formatted(words), PATIENCE).click();
    }

    public void types(String digits) {
        digits.chars().mapToObj(Character::toString).forEach(digit -> page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(digit).setExact(true))
                .click());
        touch("OK");
    }

    /** All there is to read, without what keeps a tag, or a word and its number, on one line. */
    public String text() {
        return page.locator("body").innerText().replace("\u2060", "").replace('\u00a0', ' ');
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private Locator button(String words) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words));
    }

    /** What an eye sees: the screen, and what lies over it. */
    private Locator shown() {
        return page.locator(".sb-screen, .sb-sheet, .sb-one-moment");
    }

    private Locator find(Locator wanted, String words, Duration within) {
        try {
            wanted.first()
                    .waitFor(new Locator.WaitForOptions()
                            .setState(WaitForSelectorState.VISIBLE)
                            .setTimeout(within.toMillis()));
            return wanted.first();
        } catch (PlaywrightException e) {
            throw new AssertionError("\"%s\" does not come. There is:\n%s".formatted(words, text()), e);
        }
    }
}
