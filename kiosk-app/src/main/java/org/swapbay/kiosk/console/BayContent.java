package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.swapbay.kiosk.security.StaffTexts;

/** Asks what is in a bay that is given back, so that the record is true afterwards. */
final class BayContent extends Div {

    private static final String NOTHING = "";
    private static final String ANOTHER = "*";

    private final StaffTexts texts;
    private final RadioButtonGroup<String> content = new RadioButtonGroup<>();
    private final TextField tag = new TextField();

    BayContent(CaseLine line, StaffTexts texts) {
        this.texts = texts;
        var choices = new ArrayList<String>();
        choices.add(NOTHING);
        Stream.of(Optional.ofNullable(line.recordedTag()), Optional.ofNullable(line.tag()))
                .flatMap(Optional::stream)
                .distinct()
                .forEach(choices::add);
        choices.add(ANOTHER);
        content.setId("content");
        content.setLabel(texts.say("case.content", Objects.requireNonNullElse(line.bay(), 0)));
        content.setItems(choices);
        content.setItemLabelGenerator(choice -> switch (choice) {
            case NOTHING -> texts.say("case.content-nothing");
            case ANOTHER -> texts.say("case.content-another");
            case String known -> known;
        });
        content.addValueChangeListener(chosen -> tag.setVisible(ANOTHER.equals(chosen.getValue())));
        tag.setId("content-tag");
        tag.setLabel(texts.say("case.content-tag"));
        tag.setVisible(false);
        add(content, tag);
    }

    /** What was chosen, or nothing yet. */
    Optional<Content> found() {
        return Optional.ofNullable(content.getValue()).map(chosen -> switch (chosen) {
            case NOTHING -> new Content.Nothing();
            case ANOTHER -> new Content.Tagged(tag.getValue().strip());
            case String known -> new Content.Tagged(known);
        });
    }

    void wrong(String key) {
        content.setErrorMessage(texts.say(key));
        content.setInvalid(true);
    }

    void right() {
        content.setInvalid(false);
    }
}
