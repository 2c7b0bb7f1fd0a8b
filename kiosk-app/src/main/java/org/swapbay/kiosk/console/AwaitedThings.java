package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import org.swapbay.kiosk.fees.FeeWords;
import org.swapbay.kiosk.fees.Loss;
import org.swapbay.kiosk.fees.Losses;
import org.swapbay.kiosk.roster.Roster;
import org.swapbay.kiosk.security.StaffTexts;

/** What is reported missing and not charged yet, each with the way to its family. */
final class AwaitedThings extends Div {

    /** More than a page of it is read at the families. */
    private static final int MOST = 50;

    private final Losses losses;
    private final Roster roster;
    private final StaffTexts texts;
    private final FeeWords words;

    AwaitedThings(Losses losses, Roster roster, StaffTexts texts, FeeWords words) {
        this.losses = losses;
        this.roster = roster;
        this.texts = texts;
        this.words = words;
        addClassName("undecided");
    }

    void show() {
        removeAll();
        var waiting = losses.waiting();
        setVisible(!waiting.isEmpty());
        waiting.stream().limit(MOST).forEach(loss -> add(row(loss)));
    }

    private Div row(Loss loss) {
        var name = roster.find(loss.student())
                .map(person -> person.givenName() + " " + person.familyName())
                .orElse(texts.say("person.unknown"));
        var link = new RouterLink(name, StatementView.class, loss.student().value());
        return new Div(link, new Span(": " + AwaitedWords.say(loss, texts, words)));
    }
}
