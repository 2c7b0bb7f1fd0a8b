package org.swapbay.kiosk.crash;

import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.swapbay.kiosk.whole.Office;
import org.swapbay.kiosk.whole.Workbench;

/** The console in a page of its own: prints the receipt of a ticket again, and mends what is broken. */
final class StaffDesk {

    private static final Duration PAPER_COMES = Duration.ofSeconds(20);

    private final Stand stand;
    private Page page;
    private boolean known;

    StaffDesk(Stand stand) {
        this.stand = stand;
        page = freshPage();
    }

    /** Another school knows nobody here, nor a session of the last one. */
    void forget() {
        page.context().close();
        page = freshPage();
        known = false;
    }

    /** What comes out of the printer. */
    String printAgain(String ticket) throws IOException {
        int before = stand.bench().paper().size();
        atThePage(ticket);
        page.locator("#print-again").click();
        await("paper comes")
                .atMost(PAPER_COMES)
                .until(() -> stand.bench().paper().size() > before
                        && stand.bench().paper().getLast().cut());
        return stand.bench().paper().getLast().text();
    }

    private void atThePage(String ticket) throws IOException {
        open("console/tickets/" + ticket);
        var office = new Office(page, stand.kiosk());
        if (!known) office.setUp();
        known = true;
        if (page.locator("input[name=password]").isVisible()) {
            office.signIn();
            open("console/tickets/" + ticket);
        }
    }

    /** Takes it into the workshop, finds what is wrong and mends it. */
    void repair(String ticket) throws IOException {
        atThePage(ticket);
        var bench = new Workbench(page);
        bench.does("take");
        bench.finds("Screen cracked");
        bench.does("finish");
        page.getByText("ready to give back").first().waitFor();
    }

    private Page freshPage() {
        return stand.screen().newPage(1280, 900);
    }

    private void open(String path) {
        page.navigate(stand.kiosk().address() + path);
        page.locator("#print-again, #go, input[name=password]").first().waitFor();
    }
}
