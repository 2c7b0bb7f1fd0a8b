package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;

/** One question: a picture above, the words in the middle, what to touch below. */
abstract class Screen extends Section {

    private final Div picture = new Div();
    private final Div question = new Div();
    private final Div actions = new Div();
    private final H1 asked = new H1();
    private String announcement = "";

    Screen(String name) {
        addClassNames("sb-screen", "sb-" + name);
        picture.addClassName("sb-picture");
        question.addClassName("sb-question");
        actions.addClassName("sb-actions");
        question.add(asked);
        add(picture, question, actions);
    }

    /** How far the visit is, from 1 to {@link Progress#STEPS}; nothing before and after it. */
    Optional<Integer> progress() {
        return Optional.empty();
    }

    /** Words for who needs help here. */
    String helpKey() {
        return "help.anywhere";
    }

    /** The tone it comes with. */
    Tone tone() {
        return Tone.READ;
    }

    final String announcement() {
        return announcement;
    }

    final void picture(Component shown) {
        picture.removeAll();
        picture.add(shown);
    }

    final void ask(String words) {
        asked.setText(words);
        question.removeAll();
        question.add(asked);
        announcement = words;
    }

    final void tell(String words) {
        tell(words, "sb-lead");
    }

    /** Smaller: a neighbour should not read it. */
    final void whisper(String words) {
        tell(words, "sb-small");
    }

    final void offer(Component... things) {
        actions.removeAll();
        actions.add(things);
    }

    final void offerAlso(Component... things) {
        actions.add(things);
    }

    private void tell(String words, String look) {
        var line = new Paragraph(words);
        line.addClassName(look);
        question.add(line);
        announcement += " " + words;
    }
}
