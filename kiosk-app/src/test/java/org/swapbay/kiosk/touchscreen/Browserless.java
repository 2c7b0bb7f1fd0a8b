package org.swapbay.kiosk.touchscreen;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestConstructor;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.touchscreen.DeskByHand.Heard;

/** Starts the page of the kiosk in no browser, at a desk worked by hand and with a clock pushed by hand. */
@ViewPackages(classes = KioskView.class)
@ContextConfiguration(classes = Browserless.Beans.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class Browserless extends SpringBrowserlessTest {

    /** Not a component, so that no other test finds it. */
    static class Beans {

        @Bean
        DeskByHand desk() {
            return new DeskByHand();
        }

        @Bean
        HandClock clock() {
            return new HandClock(Scenes.NOON);
        }

        @Bean
        KioskFeed feed(DeskByHand desk, HandClock clock) {
            return new KioskFeed(desk, clock);
        }

        @Bean
        I18NProvider texts() throws IOException {
            return Languages.found(Locale.ENGLISH);
        }

        @Bean
        TouchscreenProperties properties() {
            return new TouchscreenProperties(Locale.ENGLISH, TouchscreenProperties.Theme.LIGHT, false);
        }
    }

    final DeskByHand desk;
    final HandClock clock;
    final KioskFeed feed;
    private final I18NProvider texts;
    private final TouchscreenProperties properties;

    /** Runs before the page is opened, so every test begins at the first screen. */
    Browserless(
            DeskByHand desk, HandClock clock, KioskFeed feed, I18NProvider texts, TouchscreenProperties properties) {
        this.desk = desk;
        this.clock = clock;
        this.feed = feed;
        this.texts = texts;
        this.properties = properties;
        desk.reset();
        clock.set(Duration.between(clock.instant(), Scenes.NOON));
    }

    KioskView page() {
        return (KioskView) getCurrentView();
    }

    KioskView openAnotherPage() {
        var view = new KioskView(feed, texts, properties);
        UI.getCurrent().add(view);
        return view;
    }

    /** What arrived by push. */
    void arrive() {
        VaadinService.getCurrent().runPendingAccessTasks(VaadinSession.getCurrent());
    }

    void pass(Duration time) {
        clock.forward(time);
        feed.tick();
        arrive();
    }

    String question() {
        return plain(find(H1.class).single().getText());
    }

    List<String> told() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .map(Browserless::plain)
                .toList();
    }

    String everything() {
        return words(page());
    }

    static String words(Component shown) {
        return plain(shown.getElement().getTextRecursively());
    }

    /** As one would type it: a number stands on one line with its word. */
    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    void press(String word) {
        var found = find(NativeButton.class).all().stream()
                .filter(button -> words(button).startsWith(word))
                .toList();
        if (found.size() != 1) throw new AssertionError(found.size() + " to touch that say " + word);
        test(found.getFirst()).click();
    }

    List<Object> heard() {
        return desk.heard.stream().map(Heard::what).toList();
    }
}
