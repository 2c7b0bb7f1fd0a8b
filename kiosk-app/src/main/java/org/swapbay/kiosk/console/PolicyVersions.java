package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.swapbay.kiosk.policies.PolicyAnswer;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.policies.Publication;
import org.swapbay.kiosk.security.Permission;

/** All versions of one policy: to come, in force, past; with who decided them and why. */
final class PolicyVersions extends Section {

    private final PolicyTools tools;

    PolicyVersions(PolicyTools tools) {
        this.tools = tools;
        addClassName("policy-versions");
        var today = LocalDate.now(tools.clock());
        var inForce = tools.policies().on(tools.area(), today);
        tools.area().versions().stream()
                .sorted(Comparator.comparing(PolicyVersion::from)
                        .thenComparing(PolicyVersion::version)
                        .reversed())
                .forEach(version -> add(card(version, inForce, today)));
        var withdrawn = tools.policies().publications(tools.area()).stream()
                .filter(one -> one.withdrawnBy() != null)
                .toList();
        if (withdrawn.isEmpty()) return;
        add(new H3(tools.texts().say("policy.withdrawn")));
        withdrawn.forEach(one -> add(new Paragraph(tools.texts()
                .say(
                        "policy.withdrawn-line",
                        one.version(),
                        String.valueOf(one.withdrawnBy()),
                        String.valueOf(one.withdrawnReason())))));
    }

    private Section card(PolicyVersion version, PolicyVersion inForce, LocalDate today) {
        var texts = tools.texts();
        var card = new Section(new H2(texts.say("policy.version", version.version())));
        card.addClassName("ticket-card");
        card.setId("version-" + version.version());
        var since = tools.times().date(version.from());
        if (version.equals(inForce)) card.add(Mark.good(texts.say("policy.in-force", since)));
        else if (version.from().isAfter(today)) card.add(Mark.waiting(texts.say("policy.to-come", since)));
        else card.add(quiet(texts.say("policy.over", since)));
        published(version)
                .ifPresent(one -> card.add(quiet(texts.say(
                        "policy.by", one.publishedBy(), tools.times().day(one.publishedAt()), one.reason()))));
        if (version.from().isAfter(today) || version.equals(inForce)) card.add(facts(version));
        if (version.from().isAfter(today)
                && tools.staff().may(Permission.PUBLISH_POLICY)
                && tools.policies().withdrawable(tools.area(), version.version())) card.add(undo(version));
        return card;
    }

    private DescriptionList facts(PolicyVersion version) {
        var facts = new DescriptionList();
        for (var setting : tools.area().settings()) {
            facts.add(
                    new DescriptionList.Term(tools.words().label(tools.area(), setting)),
                    new DescriptionList.Description(
                            tools.words().value(tools.area(), setting, version.setting(setting.name()))));
        }
        return facts;
    }

    private Button undo(PolicyVersion version) {
        var texts = tools.texts();
        var undo = new Button(
                texts.say("policy.undo"),
                click -> ReasonDialog.ask(
                        texts,
                        texts.say("policy.undo"),
                        texts.say("policy.undo-about", version.version()),
                        texts.say("policy.undo"),
                        true,
                        reason -> withdraw(version, reason)));
        undo.setId("undo-" + version.version());
        return undo;
    }

    private boolean withdraw(PolicyVersion version, String reason) {
        var by = tools.staff().signs(Permission.PUBLISH_POLICY);
        var answer = tools.policies().withdraw(tools.area(), version.version(), by, reason);
        var done = answer instanceof PolicyAnswer.Withdrawn;
        Notification.show(tools.texts().say(done ? "policy.undone" : "policy.too-late"));
        tools.changed().run();
        return true;
    }

    private Optional<Publication> published(PolicyVersion version) {
        return tools.policies().publications(tools.area()).stream()
                .filter(one -> one.version() == version.version() && one.withdrawnBy() == null)
                .findFirst();
    }

    private static Span quiet(String words) {
        var span = new Span(words);
        span.addClassName("quiet");
        return span;
    }
}
