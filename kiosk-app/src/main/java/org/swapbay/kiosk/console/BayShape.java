package org.swapbay.kiosk.console;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import org.swapbay.kiosk.assets.Asset;
import org.swapbay.kiosk.bays.Bay;
import org.swapbay.kiosk.devices.DoorState;
import org.swapbay.kiosk.security.StaffTexts;

/** How a bay stands, as a drawing, so that a cabinet is read at a glance and without colours. */
final class BayShape extends Span {

    /** What lies in a bay, for whoever comes to it. */
    enum Content {
        EMPTY,
        READY,
        CHARGING,
        NOT_READY,
        FOR_OWNER,
        CALLED_BACK,
        BROKEN
    }

    BayShape(Bay bay, StaffTexts texts) {
        addClassName("shape");
        getElement().setAttribute("aria-hidden", "true");
        if (bay.reading().door() == DoorState.OPEN) add(VaadinIcon.UNLOCK.create());
        if (bay.hold().isPresent()) add(VaadinIcon.BAN.create());
        else if (of(bay) != Content.EMPTY) add(icon(of(bay)).create());
        setTitle(texts.say("cabinet", of(bay)));
    }

    static Content of(Bay bay) {
        return bay.content().map(asset -> of(bay, asset)).orElse(Content.EMPTY);
    }

    private static Content of(Bay bay, Asset asset) {
        if (bay.stay() == Bay.Stay.CALLED_BACK) return Content.CALLED_BACK;
        if (!asset.loaner()) return asset.ready() ? Content.FOR_OWNER : Content.BROKEN;
        if (!asset.ready()) return Content.NOT_READY;
        return bay.stay() == Bay.Stay.CHARGING ? Content.CHARGING : Content.READY;
    }

    private static VaadinIcon icon(Content content) {
        return switch (content) {
            case EMPTY -> VaadinIcon.THIN_SQUARE;
            case READY -> VaadinIcon.CHECK_CIRCLE;
            case CHARGING -> VaadinIcon.BOLT;
            case NOT_READY, BROKEN -> VaadinIcon.TOOLS;
            case FOR_OWNER -> VaadinIcon.USER;
            case CALLED_BACK -> VaadinIcon.ARROW_BACKWARD;
        };
    }
}
