package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** Letters in the order of the alphabet, large enough for a thumb; opened only where somebody asks for it. */
class Letters extends Div {

    private final Span typed = new Span();
    private final int longest;
    private String text;

    private Letters(String letters, int longest, String text) {
        this.longest = longest;
        this.text = text;
        addClassName("sb-letters");
        typed.addClassName("sb-typed");
        typed.getElement().setAttribute("role", "status");
        add(typed);
        letters.codePoints().mapToObj(Character::toString).forEach(letter -> add(letter(letter)));
        show();
    }

    /** An asset tag. */
    static Letters tag(Words words, Consumer<String> entered) {
        var keys = new Letters("1234567890-ABCDEFGHIJKLMNOPQRSTUVWXYZ", 32, "");
        keys.add(keys.back(words).wide(3), keys.ok(words, entered).wide(5));
        return keys;
    }

    /** A person's own words, in the letters of the language. */
    static Letters words(Words words, int longest, String before, Consumer<String> entered) {
        var keys = new Letters(words.say("key.letters"), longest, before);
        keys.add(
                keys.back(words).wide(3),
                keys.letter(" ", words.say("key.space")).wide(3),
                keys.ok(words, entered).wide(3));
        return keys;
    }

    private Action letter(String letter) {
        return letter(letter, letter);
    }

    private Action letter(String letter, String named) {
        return Action.key(named, () -> {
            if (text.length() < longest) text += letter;
            show();
        });
    }

    private Action back(Words words) {
        var back = Action.key(words.say("key.back"), () -> {
            if (!text.isEmpty()) text = text.substring(0, text.length() - 1);
            show();
        });
        back.addClassName("sb-named");
        return back.pictured("back");
    }

    private Action ok(Words words, Consumer<String> entered) {
        var ok = Action.key(words.say("key.ok"), () -> entered.accept(text));
        ok.addClassNames("sb-named", "sb-ok");
        return ok.pictured("tick");
    }

    private void show() {
        typed.setText(text);
    }
}
