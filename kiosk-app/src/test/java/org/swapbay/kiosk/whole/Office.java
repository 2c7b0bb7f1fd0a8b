package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;

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
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        // A ticket's own page has a way back to them too.
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tickets"))
                .first()
                .waitFor();
    }

    /** A device of the person's, as Chromium plays it: it has checked their finger each time it is asked. */
    void carriesAFingerprintReader() {
        var device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (var able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        var added = new JsonObject();
        added.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", added);
    }

    void addsAPasskey(String name) {
        page.locator("#account").click();
        page.getByLabel("Name, such as the device it is on").fill(name);
        page.locator("#add-passkey").click();
        reads("The passkey is added.");
        reads(name + ", added");
    }

    void signsOutAndInWithThePasskey() {
        var before = session();
        page.locator("#sign-out").click();
        page.locator("#use-passkey").click();
        page.locator("#sign-out").waitFor();
        assertThat(session())
                .as("the session of nobody is not the one of somebody")
                .isNotEqualTo(before);
    }

    /** What the file holds that the list is saved as. */
    String saves() throws IOException {
        var file = page.waitForDownload(() -> page.locator("#export").click());
        return Files.readString(file.path());
    }

    private String session() {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("JSESSIONID"))
                .map(cookie -> cookie.value)
                .collect(Collectors.joining());
    }

    void opens(String list) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(list)).click();
        page.getByRole(
                        AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(list).setLevel(1))
                .waitFor();
    }

    void searches(String words) {
        page.locator("#search input").fill(words);
    }

    void reads(String words) {
        page.getByText(words)
                .filter(new Locator.FilterOptions().setVisible(true))
                .first()
                .waitFor();
    }

    /** Where an asset was, newest first and without numbers, once the page has said that the record is whole. */
    List<String> wholeTimeline(String tag) {
        page.waitForURL("**/assets/" + tag);
        page.locator("#chain")
                .filter(new Locator.FilterOptions().setHasText("The record is whole"))
                .waitFor();
        return page.locator(".timeline strong").allInnerTexts().stream()
                .map(where -> where.replaceAll("[, ]*(R-)?[0-9]+$", ""))
                .toList();
    }

    String text() {
        return page.locator("body").innerText();
    }

    void picture(String name) {
        Pictures.keep(page, name);
    }

    /** Scans a slip and books the cash that came with it. */
    void books(String slip) {
        page.navigate(kiosk.address().resolve("/console/till/" + slip).toString());
        page.locator("#book").click();
        reads("Booked: cash");
    }

    /** Each payment beside what the provider says of it, as a file. */
    String comparesWithTheProvider() throws IOException {
        page.locator("#compare").click();
        var file = page.waitForDownload(() -> page.locator("#save-comparison").click());
        return Files.readString(file.path());
    }

    @Override
    public void close() {
        page.context().close();
    }
}
