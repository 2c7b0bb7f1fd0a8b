package org.swapbay.kiosk.whole;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;

/** Somebody of the staff at a desk, with the console. */
public final class Office implements AutoCloseable {

    private static final String NAME = "office";
    private static final String PASSWORD = "quiet yellow hallway lamp";

    private final Page page;
    private final KioskProcess kiosk;

    public Office(Page page, KioskProcess kiosk) {
        this.page = page;
        this.kiosk = kiosk;
    }

    void setUpAndSignIn() throws IOException {
        setUp();
        signIn();
    }

    /** Makes the first account with the code from the machine; leads to the sign-in. */
    public void setUp() throws IOException {
        page.navigate(kiosk.address().resolve("/setup").toString());
        page.getByLabel("Set-up code")
                .fill(Files.readString(kiosk.file("setup-code")).strip());
        page.getByLabel("Username").fill(NAME);
        page.getByLabel("Password").first().fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Make the account"))
                .click();
        page.getByText("Swapbay staff").waitFor();
    }

    /** From the sign-in to the console. */
    public void signIn() {
        page.locator("input[name=username]").fill(NAME);
        page.locator("input[name=password]").fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tickets"))
                .waitFor();
    }

    void opens(String list) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(list)).click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(list).setLevel(1))
                .waitFor();
    }

    void searches(String words) {
        page.getByRole(AriaRole.TEXTBOX)
                .or(page.getByRole(AriaRole.SEARCHBOX))
                .first()
                .fill(words);
    }

    void reads(String words) {
        page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    void picture(String name) {
        Pictures.keep(page, name);
    }

    @Override
    public void close() {
        page.context().close();
    }
}
