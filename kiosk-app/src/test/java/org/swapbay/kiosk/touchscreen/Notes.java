package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.swapbay.kiosk.bays.HoldReason;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;

/** Shows screens in no page at all, touches everything on them, and notes which texts they ask for. */
class Notes {

    final Set<String> keys = new TreeSet<>();
    private final DeskByHand desk = new DeskByHand();
    private final List<Locale> languages;

    Notes(Locale... languages) {
        this.languages = List.of(languages);
    }

    /** Each thing first, then whatever is there until nothing new can come up. */
    void of(Scene scene) {
        for (var eased : List.of(false, true)) {
            for (var first = 0; first < view(scene, eased).buttons().size(); first++) {
                var shown = view(scene, eased);
                shown.touch(first);
                for (var next = 0; next < shown.buttons().size(); next++) shown.touch(next);
            }
        }
    }

    void stand(int loaners, boolean full, HoldReason... reasons) {
        desk.stand(Scenes.cabinet(loaners, full, reasons));
    }

    private Shown view(Scene scene, boolean eased) {
        var properties = new TouchscreenProperties(Locale.ENGLISH, TouchscreenProperties.Theme.LIGHT, false);
        var feed = new KioskFeed(desk, Clock.fixed(Scenes.NOON, ZoneOffset.UTC));
        var view = new KioskView(feed, new Noting(), properties);
        view.show(new Visit(scene, 1, 0, Optional.of(Scenes.NOON.plusSeconds(9))));
        if (eased) view.like(new Comfort(Locale.ENGLISH, TouchscreenProperties.Theme.CONTRAST, true));
        return new Shown(view);
    }

    private record Shown(KioskView view) {

        List<NativeButton> buttons() {
            return within(view)
                    .filter(NativeButton.class::isInstance)
                    .map(NativeButton.class::cast)
                    .toList();
        }

        void touch(int which) {
            var all = buttons();
            if (which < all.size()) ComponentUtil.fireEvent(all.get(which), new ClickEvent<>(all.get(which)));
        }

        private static Stream<Component> within(Component component) {
            return Stream.concat(Stream.of(component), component.getChildren().flatMap(Shown::within));
        }
    }

    private final class Noting implements I18NProvider {

        @Override
        public List<Locale> getProvidedLocales() {
            return languages;
        }

        @Override
        public String getTranslation(String key, Locale locale, Object... parameters) {
            keys.add(key);
            return key;
        }
    }
}
