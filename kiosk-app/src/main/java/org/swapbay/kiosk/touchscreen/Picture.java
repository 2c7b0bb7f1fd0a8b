package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Span;

/** One drawing of {@code kiosk/pictures.svg}; it takes its colours from the tokens and is never alone with its meaning. */
class Picture extends Span {

    Picture(String name, String look) {
        addClassName(look);
        getElement().setAttribute("aria-hidden", "true");
        // Only names from this package come here, never words from outside.
        getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 96 96\"><use href=\"kiosk/pictures.svg#%s\"></use></svg>".formatted(name));
    }

    /** A large one, for the upper half of a screen. */
    static Picture scene(String name) {
        var picture = new Picture(name, "sb-drawing");
        picture.getElement()
                .setProperty(
                        "innerHTML",
                        "<svg viewBox=\"0 0 480 360\"><use href=\"kiosk/pictures.svg#%s\"></use></svg>"
                                .formatted(name));
        return picture;
    }
}
