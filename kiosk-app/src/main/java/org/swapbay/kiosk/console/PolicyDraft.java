package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.swapbay.kiosk.policies.PolicyAnswer;
import org.swapbay.kiosk.policies.PolicyVersion;
import org.swapbay.kiosk.security.Permission;

/** A version that somebody is working on: what it changes, what it would have cost, and its publication. */
final class PolicyDraft extends Section {

    private static final String FROM = "from";
    private static final int LONG = 8_000;

    private final PolicyTools tools;
    private final PolicyForm form;
    private final DatePicker from = new DatePicker();
    private final Div differences = new Div();
    private final PolicyCost cost;
    private final Runnable closed;
    private boolean showing;

    /** @param closed it is published, or nobody wants it any more */
    PolicyDraft(PolicyTools tools, java.util.Locale locale, Runnable closed) {
        this.tools = tools;
        this.closed = closed;
        var texts = tools.texts();
        addClassNames("ticket-card", "policy-draft");
        form = new PolicyForm(tools.area(), tools.words(), texts, this::changed);
        cost = new PolicyCost(tools, this::replaced, this::draft);
        from.setLabel(texts.say("policy.from"));
        from.setLocale(locale);
        from.setId("policy-from");
        from.setValue(today().plusDays(1));
        from.addValueChangeListener(change -> changed());
        differences.addClassName("differences");
        differences.setId("differences");
        differences.getElement().setAttribute("role", "status");
        var publish = new Button(texts.say("policy.publish"), click -> publish());
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        publish.setId("publish");
        var discard = new Button(texts.say("policy.discard"), click -> {
            forget();
            closed.run();
        });
        discard.setId("discard");
        var actions = new Div(publish, discard);
        actions.addClassName("actions");
        add(new H2(texts.say("policy.new")), from, form, differences, cost, actions);
        showing = true;
        form.show(replaced().settings());
        recall();
        showing = false;
        changed();
    }

    private PolicyVersion draft() {
        return new PolicyVersion(Integer.MAX_VALUE, day(), form.values());
    }

    /** What would hold on its day without it. */
    private PolicyVersion replaced() {
        return tools.policies().on(tools.area(), day());
    }

    private LocalDate day() {
        return from.getValue() == null ? today().plusDays(1) : from.getValue();
    }

    private LocalDate today() {
        return LocalDate.now(tools.clock());
    }

    private void changed() {
        if (showing) return;
        keep();
        form.right();
        cost.forget();
        differences.removeAll();
        var texts = tools.texts();
        var wrong = tools.policies().wrong(tools.area(), draft());
        if (wrong.isPresent()) {
            form.wrong(wrong.get());
            cost.setVisible(false);
            return;
        }
        var lines = tools.words().differences(tools.area(), replaced(), draft());
        cost.setVisible(!lines.isEmpty());
        if (lines.isEmpty()) differences.add(new Paragraph(texts.say("policy.same")));
        else differences.add(new UnorderedList(lines.stream().map(ListItem::new).toArray(ListItem[]::new)));
        if (day().isBefore(today())) differences.add(Mark.wrong(texts.say("policy.past")));
    }

    private void publish() {
        var texts = tools.texts();
        var lines = tools.words().differences(tools.area(), replaced(), draft());
        var past = day().isBefore(today()) ? " " + texts.say("policy.past") : "";
        ReasonDialog.ask(
                texts,
                texts.say("policy.publish"),
                texts.say("policy.publish-about", tools.times().date(day())) + " " + String.join("; ", lines) + past,
                texts.say("policy.publish"),
                true,
                this::publish);
    }

    private boolean publish(String reason) {
        var by = tools.staff().signs(Permission.PUBLISH_POLICY);
        var past = day().isBefore(today());
        return switch (tools.policies().publish(tools.area(), day(), form.values(), past, by, reason)) {
            case PolicyAnswer.Published(var version) -> {
                forget();
                say("policy.published", version);
                closed.run();
                yield true;
            }
            case PolicyAnswer.Unusable(var setting) -> {
                form.wrong(setting);
                say("policy.wrong");
                yield true;
            }
            case PolicyAnswer.NothingChanged() -> {
                say("policy.same");
                yield true;
            }
            case PolicyAnswer.ReasonMissing(), PolicyAnswer.InThePast(), PolicyAnswer.TooLate() -> {
                say("refused.reason-missing");
                yield false;
            }
            case PolicyAnswer.Withdrawn() -> true;
        };
    }

    private void say(String words, Object... parts) {
        Notification.show(tools.texts().say(words, parts), LONG, Notification.Position.BOTTOM_CENTER);
    }

    /** What is typed survives a reload. */
    private void keep() {
        var kept = new TreeMap<>(form.values());
        kept.put(FROM, day().toString());
        VaadinSession.getCurrent().setAttribute(attribute(), kept);
    }

    @SuppressWarnings("unchecked")
    private void recall() {
        if (!(VaadinSession.getCurrent().getAttribute(attribute()) instanceof Map<?, ?> kept)) return;
        var values = (Map<String, String>) kept;
        form.show(values);
        from.setValue(LocalDate.parse(values.get(FROM)));
    }

    private void forget() {
        VaadinSession.getCurrent().setAttribute(attribute(), null);
    }

    private String attribute() {
        return "draft of " + tools.area().key();
    }
}
