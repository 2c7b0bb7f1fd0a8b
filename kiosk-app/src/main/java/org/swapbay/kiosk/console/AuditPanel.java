package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.RouterLink;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.security.StaffTexts;

/** One recorded fact with all it says, and ways to everything else about the same. */
final class AuditPanel extends Panel {

    private final StaffTexts texts;
    private final Staff staff;

    AuditPanel(AuditRow row, Staff staff, StaffTexts texts, Times times, Runnable close) {
        super(AuditWords.fact(texts, row), texts, close);
        this.texts = texts;
        this.staff = staff;
        fact(texts.say("audit.when"), times.exact(row.recordedAt()));
        fact(texts.say("audit.kind"), AuditWords.family(texts, row.family()));
        linked("audit.asset", row.tag(), AssetsView.class, row.tag(), about(row.tag()));
        if (row.otherTag() != null)
            linked("audit.other-asset", row.otherTag(), AssetsView.class, row.otherTag(), about(row.otherTag()));
        if (row.personId() != null)
            linked(
                    "audit.person",
                    Objects.requireNonNullElse(row.person(), row.personId()),
                    PeopleView.class,
                    row.personId(),
                    AuditFilter.ofPerson(row.personId()));
        if (row.ticketNumber() != null)
            linked(
                    "audit.ticket",
                    row.ticketNumber(),
                    TicketView.class,
                    row.ticketNumber(),
                    AuditFilter.ofTicket(row.ticketNumber()));
        if (row.bay() != null) fact(texts.say("audit.bay"), Integer.toString(row.bay()));
        account(row);
        if (row.aboutAccount() != null) fact(texts.say("audit.about-account"), row.aboutAccount());
        if (row.said() != null) fact(texts.say("audit.said"), row.said());
        if (row.caseId() != null)
            linked("audit.case", texts.say("audit.the-case"), CasesView.class, row.caseId(), null);
        if (row.visitId() != null)
            fact(texts.say("audit.visit"), more(texts.say("audit.whole-visit"), AuditFilter.ofVisit(row.visitId())));
        if (row.details() != null) fact(texts.say("audit.details"), row.details());
        fact(
                texts.say("audit.number"),
                texts.say(row.source().equals("J") ? "audit.of-journal" : "audit.of-ledger", row.seq()));
    }

    private void account(AuditRow row) {
        if (row.account() == null) return;
        if (row.accountNumber() == null)
            fact(texts.say("audit.by"), Objects.requireNonNull(AuditWords.account(texts, row.account())));
        else fact(texts.say("audit.by"), together(new Span(row.account()), AuditFilter.ofStaff(row.accountNumber())));
    }

    private static @Nullable AuditFilter about(@Nullable String tag) {
        return tag == null ? null : AuditFilter.ofAsset(tag);
    }

    private <V extends Component & HasUrlParameter<String>> void linked(
            String term, @Nullable String words, Class<V> view, @Nullable String key, @Nullable AuditFilter same) {
        if (words == null || key == null) return;
        Component shown = staff.maySee(view) ? new RouterLink(words, view, key) : new Span(words);
        fact(texts.say(term), same == null ? shown : together(shown, same));
    }

    private Component together(Component shown, AuditFilter same) {
        var both = new Span(shown, more(texts.say("audit.more"), same));
        both.addClassName("links");
        return both;
    }

    private static RouterLink more(String words, AuditFilter same) {
        var link = new RouterLink(words, AuditView.class);
        link.setQueryParameters(same.address());
        return link;
    }
}
