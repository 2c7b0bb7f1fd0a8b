package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** Digits to type on the screen itself: there is no field with a focus, and no keyboard of the browser's. */
class Keypad extends Div {

    /** Longer than any student number. */
    private static final int LONGEST = 20;

    private final Span typed = new Span();
    private final Action ok;
    private final int shortest;
    private final int longest;
    private final boolean secret;
    private String digits = "";

    private Keypad(Words words, int shortest, int longest, boolean secret, Consumer<String> entered) {
        this.shortest = shortest;
        this.longest = longest;
        this.secret = secret;
        addClassName("sb-keypad");
        typed.addClassName(secret ? "sb-dots" : "sb-typed");
        typed.getElement().setAttribute("role", "status");
        var keys = new Div();
        keys.addClassName("sb-keys");
        for (var digit = 1; digit <= 9; digit++) keys.add(digit(digit));
        var back = Action.key(words.say("key.back"), this::back).pictured("back");
        ok = Action.key(words.say("key.ok"), () -> enter(entered)).pictured("tick");
        back.addClassName("sb-named");
        ok.addClassNames("sb-named", "sb-ok");
        keys.add(back, digit(0), ok);
        add(typed, keys);
        show();
    }

    /** Six digits, never echoed. */
    static Keypad pin(Words words, Consumer<String> entered) {
        return new Keypad(words, 6, 6, true, entered);
    }

    static Keypad number(Words words, Consumer<String> entered) {
        return new Keypad(words, 1, LONGEST, false, entered);
    }

    private Action digit(int digit) {
        return Action.key(String.valueOf(digit), () -> {
            if (digits.length() < longest) digits += digit;
            show();
        });
    }

    private void back() {
        if (!digits.isEmpty()) digits = digits.substring(0, digits.length() - 1);
        show();
    }

    private void enter(Consumer<String> entered) {
        if (digits.length() < shortest) return;
        var whole = digits;
        digits = "";
        ok.setEnabled(false);
        entered.accept(whole);
    }

    private void show() {
        ok.setEnabled(digits.length() >= shortest);
        typed.removeAll();
        if (!secret) {
            typed.setText(digits);
            return;
        }
        for (var place = 0; place < longest; place++) {
            var dot = new Span();
            dot.addClassName(place < digits.length() ? "full" : "empty");
            typed.add(dot);
        }
    }
}
