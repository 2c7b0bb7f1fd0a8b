package org.swapbay.kiosk.whole;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.regex.Pattern;

/** Somebody with a mouse before the bench's page, with the kiosk's screen in it. */
final class Newcomer implements AutoCloseable {

    private final Page page;
    private final FrameLocator glass;

    Newcomer(Page page, URI bench) {
        this.page = page;
        page.navigate(bench.toString());
        glass = page.frameLocator("iframe");
        readsOnTheScreen("Scan your badge.");
    }

    /** A swap from the badge to the receipt, as the README has it. */
    void swaps() {
        clicks("Scan the badge of Luis Larsen");
        readsOnTheScreen("Now scan the label on your Chromebook.");
        clicks("Scan the label of CB-0012");
        touches("Swap it for a loaner");
        touches("Charging");
        touches("It just stopped");
        touches("Go on");
        readsOnTheScreen("Put it in door");
        clicks("Take CB-0012 in hand");
        clicks(Pattern.compile("Put .*CB-0012 into bay \\d+"));
        picture("bench");
        clicks("Push shut");
        clicks(Pattern.compile("Take .*LN-.* out of bay \\d+"));
        clicks("Scan its label");
        readsOnTheScreen("That is the one.");
        clicks("Push shut");
        touches("Print a receipt");
        readsOnTheScreen("Take your receipt below.");
        touches("Done");
        readsOnTheScreen("Scan your badge.");
    }

    void clicks(String words) {
        visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)));
    }

    void clicks(Pattern words) {
        visible(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)));
    }

    void touches(String words) {
        glass.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName(words))
                .click();
    }

    void readsOnTheScreen(String words) {
        glass.locator(".sb-screen").getByText(words).first().waitFor();
    }

    void picture(String name) {
        Pictures.keep(page, name);
    }

    @Override
    public void close() {
        page.context().close();
    }

    private static void visible(Locator buttons) {
        buttons.filter(new Locator.FilterOptions().setVisible(true)).first().click();
    }
}
