package org.swapbay.kiosk.console;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.swapbay.kiosk.payments.Questions;
import org.swapbay.kiosk.payments.Questions.Question;
import org.swapbay.kiosk.security.Permission;

/** A payment of which nobody knows for certain what moved, and the way to end it: not open to whoever takes the money. */
final class QuestionCard extends Div {

    private final Questions questions;
    private final Staff staff;
    private final FeeTools tools;

    QuestionCard(Question question, Questions questions, Staff staff, FeeTools tools) {
        this.questions = questions;
        this.staff = staff;
        this.tools = tools;
        addClassName("question");
        add(new Paragraph(said(question, tools)));
        if (!staff.may(Permission.FORGIVE_FEES)) {
            add(new Paragraph(tools.texts().say("question.who")));
            return;
        }
        var decide = new Button(tools.texts().say("question.decide"), click -> ask(question));
        decide.setId("question-" + question.payment().key());
        add(decide);
    }

    static String said(Question question, FeeTools tools) {
        var asked = tools.words().money(question.payment().sum());
        return question.moved()
                .map(moved ->
                        tools.texts().say("till.question", tools.words().money(moved), asked, question.reference()))
                .orElseGet(() -> tools.texts().say("till.question.silent", asked, question.reference()));
    }

    private void ask(Question question) {
        new QuestionDialog(
                        question,
                        tools,
                        (moved, reference, reason) -> tools.done(questions.decide(
                                question.payment().key(),
                                moved,
                                reference,
                                reason,
                                staff.signs(Permission.FORGIVE_FEES))))
                .open();
    }
}
