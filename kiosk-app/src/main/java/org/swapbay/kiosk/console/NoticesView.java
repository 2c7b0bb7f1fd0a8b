package org.swapbay.kiosk.console;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.router.WildcardParameter;
import java.time.Clock;
import org.swapbay.kiosk.notices.Mail;
import org.swapbay.kiosk.notices.Notice;
import org.swapbay.kiosk.notices.NoticeDesk;
import org.swapbay.kiosk.roster.PersonId;
import org.swapbay.kiosk.security.Needs;
import org.swapbay.kiosk.security.Permission;

/** What was told to whom, when and by which way; what waits, and why. */
@Route(value = "console/notices", layout = ConsoleLayout.class)
@Needs(Permission.SEE_NOTICES)
class NoticesView extends ListView<NoticeLine> implements HasUrlParameter<String>, HasDynamicTitle {

    private final NoticeList notices;
    private final NoticeDesk desk;
    private final Staff staff;

    NoticesView(NoticeList notices, NoticeDesk desk, Staff staff, Exports exports, Changes changes, Clock clock) {
        super(clock);
        this.notices = notices;
        this.desk = desk;
        this.staff = staff;
        title(texts.say("nav.notices"));
        searchable(texts.say("loans.search"));
        narrowable(texts.say("notices.waiting-only"));
        if (!desk.mails()) beneathHead(new Span(texts.say("notices.no-mail")));
        sayWhatIsMissing("notices.empty", "notices.nothing");
        column("notice.at", line -> times.say(line.dueAt()));
        column("notice.kind", line -> texts.say("notice", line.kind())).setFlexGrow(1);
        column("notice.about", NoticeLine::about);
        column("notice.to", NoticeLine::to);
        column("notice.state", line -> state(line).getText(), this::state);
        column("notice.told", this::told);
        shows(
                (needle, offset, limit) -> notices.page(narrow.getValue(), needle, offset, limit),
                needle -> notices.count(narrow.getValue(), needle));
        exportable("notices", exports);
        changes.refresh(this, this::refresh);
    }

    @Override
    public void setParameter(BeforeEvent event, @WildcardParameter String key) {
        if (key.isEmpty()) hidePanel();
        else show(notices.find(key).map(this::panel).orElseGet(this::unknown));
    }

    @Override
    public String getPageTitle() {
        return texts.say("nav.notices") + " – Swapbay";
    }

    @Override
    Component card(NoticeLine line) {
        return cardRow(new Span(texts.say("notice", line.kind())), state(line), line.to());
    }

    @Override
    void open(NoticeLine line) {
        getUI().ifPresent(ui -> ui.navigate(NoticesView.class, line.key()));
    }

    private Panel unknown() {
        return new Panel(texts.say("notices.nothing"), texts, this::close);
    }

    private Panel panel(NoticeLine line) {
        var panel = new Panel(texts.say("notice", line.kind()), texts, this::close)
                .fact(texts.say("notice.at"), times.say(line.dueAt()))
                .fact(texts.say("notice.about"), new RouterLink(line.about(), PeopleView.class, line.personId()))
                .fact(texts.say("notice.to"), new RouterLink(line.to(), PeopleView.class, line.mailTo()))
                .fact(texts.say(line.kind().money() ? "notice.number" : "loan.asset"), subject(line))
                .fact(texts.say("notice.state"), state(line))
                .fact(texts.say("notice.told"), told(line));
        if (line.answer() != null) panel.fact(texts.say("notice.answer"), line.answer());
        if (line.attempts() > 0) panel.fact(texts.say("notice.tries"), Integer.toString(line.attempts()));
        if (staff.may(Permission.WORK_ON_NOTICES)) {
            if (line.mailState() != null && line.mailState() != Mail.State.NO_ADDRESS) {
                panel.action(button("send-again", () -> sendAgain(line)));
            }
            if (line.toldAt() == null) panel.action(button("told-by-me", () -> toldByMe(line)));
        }
        return panel.recorded(staff, texts, AuditFilter.ofPerson(line.personId()));
    }

    /** The Chromebook, the fee, or the number of a payment. */
    private static Component subject(NoticeLine line) {
        return switch (line.kind()) {
            case FEE_OWED -> new RouterLink(line.tag(), FeeView.class, line.tag());
            case PAID -> new Span(line.tag());
            case HANDED_IN,
                    READY_TO_COLLECT,
                    STILL_WAITING,
                    LOANER_STILL_OUT,
                    DAY_LOAN_DUE,
                    DAY_LOAN_LATE,
                    PLACE_REACHED -> new RouterLink(line.tag(), AssetsView.class, line.tag());
        };
    }

    private Button button(String name, Runnable act) {
        var button = new Button(texts.say("notice." + name), click -> {
            act.run();
            Notification.show(texts.say("notice." + name + ".done"));
            close();
        });
        button.setId(name);
        return button;
    }

    private void sendAgain(NoticeLine line) {
        desk.sendAgain(line.id(), new PersonId(line.mailTo()), staff.signs(Permission.WORK_ON_NOTICES));
    }

    private void toldByMe(NoticeLine line) {
        desk.told(line.id(), new PersonId(line.personId()), staff.signs(Permission.WORK_ON_NOTICES));
    }

    private Mark state(NoticeLine line) {
        var state = line.mailState();
        if (state == null) {
            if (line.toldAt() != null) return Mark.good(texts.say("notice.told-already"));
            return Mark.waiting(texts.say(line.voidAt() == null ? "notice.waits" : "notice.over"));
        }
        var words = texts.say("mail", state);
        return switch (state) {
            case SENT -> Mark.good(words);
            case WAITING ->
                Mark.waiting(line.nextTry() == null ? words : texts.say("mail.next", times.say(line.nextTry())));
            case REFUSED, GIVEN_UP, NO_ADDRESS -> Mark.wrong(words);
            case TOO_LATE -> Mark.waiting(words);
        };
    }

    private String told(NoticeLine line) {
        if (line.sentAt() != null) return texts.say("notice.by-mail", times.say(line.sentAt()));
        if (line.toldAt() == null || line.toldWay() == null) return "";
        return Notice.BY_MAIL.equals(line.toldWay())
                ? texts.say("notice.by-mail", times.say(line.toldAt()))
                : texts.say("notice.by", line.toldWay(), times.say(line.toldAt()));
    }

    private void close() {
        refresh();
        goBack(NoticesView.class);
    }
}
