package org.swapbay.kiosk.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.function.DoubleConsumer;
import org.swapbay.kiosk.security.Permission;
import org.swapbay.kiosk.security.StaffTexts;

/** Has the hash chains checked while somebody watches, and says what came of it. */
final class ChainCard extends Div {

    /** Telling a page of each entry would take longer than reading it. */
    private static final double STEP = 0.02;

    private static final int SHOWN_OF_HASH = 16;

    private final ChainCheck chains;
    private final Staff staff;
    private final StaffTexts texts;
    private final ProgressBar progress = new ProgressBar();
    private final Div outcome = new Div();
    private final Button check = new Button();

    ChainCard(ChainCheck chains, Staff staff, StaffTexts texts) {
        this.chains = chains;
        this.staff = staff;
        this.texts = texts;
        addClassName("chain-card");
        check.setText(texts.say("audit.verify"));
        check.setId("verify");
        check.addClickListener(click -> verify());
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", texts.say("audit.verifying"));
        outcome.setId("verified");
        outcome.getElement().setAttribute("role", "status");
        if (staff.may(Permission.CHECK_JOURNAL)) add(check, progress, outcome);
    }

    private void verify() {
        staff.signs(Permission.CHECK_JOURNAL);
        check.setEnabled(false);
        progress.setValue(0);
        progress.setVisible(true);
        outcome.setText(texts.say("audit.verifying"));
        var ui = UI.getCurrent();
        Thread.ofVirtual().name("chain-check").start(() -> run(ui));
    }

    private void run(UI ui) {
        var result = chains.run(new DoubleConsumer() {
            private double told;

            @Override
            public void accept(double reached) {
                if (reached - told < STEP) return;
                told = reached;
                show(ui, () -> progress.setValue(Math.min(1, reached)));
            }
        });
        show(ui, () -> show(result));
    }

    private void show(ChainCheck.Result result) {
        check.setEnabled(true);
        progress.setVisible(false);
        outcome.removeAll();
        if (result.whole()) {
            outcome.add(
                    Mark.good(texts.say("audit.whole", result.journal(), result.custody())),
                    quiet(texts.say("audit.head", result.head().substring(0, SHOWN_OF_HASH))));
        }
        if (!result.damaged().isEmpty()) outcome.add(Mark.wrong(texts.say("audit.journal-damaged", result.damaged())));
        if (result.brokenCustody() > 0)
            outcome.add(Mark.wrong(texts.say("asset.chain-broken", result.brokenCustody())));
        if (result.brokenFees() > 0) outcome.add(Mark.wrong(texts.say("audit.fees-broken", result.brokenFees())));
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }

    private static void show(UI ui, Runnable change) {
        try {
            ui.access(change::run);
        } catch (UIDetachedException gone) {
            // Nobody watches any more; the check has no other effect.
        }
    }
}
