package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;

/** The console in a page of its own: prints the receipt of a ticket again. */
final class StaffDesk {

    private static final String NAME = "kim";
    private static final String PASSWORD = "maple lantern orbit";
    private static final Duration PAPER_COMES = Duration.ofSeconds(20);

    private final Stand stand;
    private final Page page;
    private boolean known;

    StaffDesk(Stand stand) {
        this.stand = stand;
        page = stand.screen().newPage(1280, 900);
    }

    /** Another school knows nobody here. */
    void forget() {
        known = false;
    }

    /** What comes out of the printer. */
    String printAgain(String ticket) throws IOException {
        int before = stand.bench().paper().size();
        open("console/tickets/" + ticket);
        if (!known) setUp();
        if (page.getByLabel("Password").first().isVisible()) {
            signIn();
            open("console/tickets/" + ticket);
        }
        page.locator("#print-again").click();
        await("paper comes")
                .atMost(PAPER_COMES)
                .until(() -> stand.bench().paper().size() > before
                        && stand.bench().paper().getLast().cut());
        return stand.bench().paper().getLast().text();
    }

    private void setUp() throws IOException {
        var code = Files.readString(stand.kiosk().file("setup-code")).strip();
        open("setup");
        page.getByLabel("Set-up code").fill(code);
        page.getByLabel("Username").fill(NAME);
        page.getByLabel("Password", new GetByLabelOptions().setExact(true)).fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Make the account"))
                .click();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .waitFor();
        known = true;
    }

    private void signIn() {
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private void open(String path) {
        page.navigate(stand.kiosk().address() + path);
        page.locator("#print-again, #go, input[name=password]").first().waitFor();
    }
}
