package org.swapbay.kiosk.crash;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import org.swapbay.kiosk.whole.Office;

/** The till in the console, in a page of its own. */
final class TillOffice {

    private final Stand stand;
    private final Page page;
    private boolean known;

    TillOffice(Stand stand) {
        this.stand = stand;
        page = stand.screen().newPage(1280, 900);
    }

    /** Scans it and takes the money, if nobody has. False where the kiosk died on the way. */
    boolean books(String slip) throws IOException {
        try {
            open(slip);
            if (page.locator("#book").isVisible()) page.locator("#book").click();
            page.getByText("Booked: cash").first().waitFor();
            return true;
        } catch (PlaywrightException dark) {
            if (stand.kiosk().running()) throw dark;
            return false;
        }
    }

    private void open(String slip) throws IOException {
        var office = new Office(page, stand.kiosk());
        if (!known) office.setUp();
        known = true;
        navigate(slip);
        if (page.locator("input[name=password]").isVisible()) {
            office.signIn();
            navigate(slip);
        }
    }

    private void navigate(String slip) {
        page.navigate(stand.kiosk().address() + "console/till/" + slip);
        page.locator("#book, .statement-total, input[name=password]").first().waitFor();
    }
}
