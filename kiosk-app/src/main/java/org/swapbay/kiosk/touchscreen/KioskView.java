package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Visit;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** The page of the kiosk: one screen for the scene the desk is in, between edges that never move. */
@Route("")
@AnonymousAllowed
@StyleSheet("kiosk/tokens.css")
@StyleSheet("kiosk/kiosk.css")
class KioskView extends Main implements HasDynamicTitle, Intents {

    /** After this, what somebody set on the first screen and walked away from is forgotten. */
    static final Duration COMFORT_KEPT = Duration.ofSeconds(60);

    static final Duration WARNED_BEFORE = Duration.ofSeconds(20);

    private static final int TOUCHES_TOLD_EVERY_MS = 2000;

    private final KioskFeed feed;
    private final I18NProvider texts;
    private final TouchscreenProperties properties;
    private final TopBar top = new TopBar();
    private final FootBar foot = new FootBar();
    private final Paragraph spoken = new Paragraph();
    private Comfort comfort;
    private Instant comfortSince;
    private Visit visit = Visit.STARTING;
    private Screen screen;
    private String stock = "";
    private @Nullable Sheet sheet;
    private @Nullable Sheet warning;
    private volatile @Nullable UI page;

    KioskView(KioskFeed feed, I18NProvider texts, TouchscreenProperties properties) {
        this.feed = feed;
        this.texts = texts;
        this.properties = properties;
        this.comfort = Comfort.usual(properties);
        this.comfortSince = feed.now();
        this.screen = new MovedScreen(words(), this::takeOver);
        addClassName("sb-kiosk");
        spoken.addClassName("sb-spoken");
        spoken.getElement().setAttribute("aria-live", "polite");
        getElement().setAttribute("data-sound", String.valueOf(properties.sound()));
        getElement().addEventListener("pointerdown", _ -> touchedAnywhere()).throttle(TOUCHES_TOLD_EVERY_MS);
        add(top, screen, foot, spoken);
    }

    /** The desk's news. Called with the page's lock held, as are {@link #moved} and {@link #timePassed}. */
    void show(Visit next) {
        var sameScene = next.scene().equals(visit.scene());
        var heard = next.heard() != visit.heard();
        if (!sameScene && isFirst(next.scene())) comfort = Comfort.usual(properties);
        visit = next;
        // The same scene again: what was done changed nothing, and whoever did it must see that it was heard. A finger
        // that only asked for more time still lies on what it touches, which must stay.
        if (!sameScene || heard) render(sameScene);
        warn();
    }

    /** Another page has become the kiosk's screen. */
    void moved() {
        closeSheets();
        closeWarning();
        replace(new MovedScreen(words(), this::takeOver));
        spoken.setText(screen.announcement());
        top.setVisible(false);
        foot.setVisible(false);
    }

    void timePassed() {
        var walkedAway = isFirst(visit.scene())
                && !comfort.equals(Comfort.usual(properties))
                && !feed.now().isBefore(comfortSince.plus(COMFORT_KEPT));
        if (walkedAway) {
            comfort = Comfort.usual(properties);
            render(false);
        } else if (visit.scene() instanceof Scene.Welcome && !stock.equals(stock())) {
            render(false);
        }
        warn();
    }

    /** Called by the page's script while people can see and touch the page. */
    @ClientCallable
    void stillHere() {
        feed.heardFrom(this);
    }

    Optional<UI> page() {
        return Optional.ofNullable(page);
    }

    @Override
    public String getPageTitle() {
        return "Swapbay";
    }

    @Override
    public void touch(Touch touch) {
        feed.desk().touch(visit.step(), touch);
    }

    @Override
    public void typed(String text) {
        feed.desk().typed(visit.step(), text);
    }

    @Override
    public void pin(String pin) {
        feed.desk().pin(visit.step(), pin);
    }

    @Override
    public void open(Sheet opened) {
        closeSheets();
        opened.offer(Action.main(words().say("back"), this::closeSheets));
        sheet = opened;
        add(opened);
    }

    @Override
    public void like(Comfort liked) {
        comfort = liked;
        comfortSince = feed.now();
        render(false);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var ui = attached.getUI();
        page = ui;
        ui.getPage().addJavaScript("kiosk/kiosk.js");
        takeOver();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        feed.leave(this);
        page = null;
    }

    private void takeOver() {
        feed.moveTo(this);
        top.setVisible(true);
        foot.setVisible(true);
        visit = feed.desk().now();
        render(false);
        warn();
    }

    private void render(boolean again) {
        closeSheets();
        var takesMoney = visit.scene() instanceof Scene.Welcome && feed.desk().takesMoney();
        var moment = new Moment(feed.desk().cabinet(), takesMoney, words(), comfort, this);
        stock = stock();
        replace(Screens.of(visit.scene(), moment, screen));
        top.show(screen.progress(), moment);
        foot.show(visit.scene(), screen.helpKey(), moment);
        getElement().setAttribute("data-theme", comfort.theme().css());
        getElement().setAttribute("data-reach", String.valueOf(comfort.lowReach()));
        getElement().setAttribute("data-step", String.valueOf(visit.step()));
        getElement().setAttribute("data-one-moment", oneMoment());
        spoken.setText(screen.announcement());
        var tone = again ? Tone.NEEDS_YOU : screen.tone();
        getElement()
                .executeJs(
                        "document.documentElement.lang = $0; window.swapbay?.tone($1)",
                        comfort.language().toLanguageTag(),
                        tone.script());
    }

    private void replace(Screen next) {
        replace(screen, next);
        screen = next;
    }

    private void touchedAnywhere() {
        if (visit.endsAt().isPresent()) touch(new Touch.MoreTime());
    }

    private void warn() {
        var left = visit.endsAt()
                .filter(_ -> !(visit.scene() instanceof Scene.Welcome))
                .map(end -> Duration.between(feed.now(), end))
                .filter(time -> !time.isNegative() && time.compareTo(WARNED_BEFORE) <= 0);
        if (left.isEmpty()) {
            closeWarning();
            return;
        }
        var seconds = words().say("warning.left", left.get().plusMillis(999).toSeconds());
        if (warning != null) {
            warning.say(seconds);
            return;
        }
        var asked = new Sheet(
                words().say("warning.question"),
                seconds,
                Action.main(words().say("warning.moreTime"), () -> touch(new Touch.MoreTime())));
        asked.addClassName("sb-warning");
        warning = asked;
        add(asked);
        getElement().executeJs("window.swapbay?.tone($0)", Tone.NEEDS_YOU.script());
    }

    private void closeWarning() {
        if (warning != null) remove(warning);
        warning = null;
    }

    private void closeSheets() {
        if (sheet != null) remove(sheet);
        sheet = null;
    }

    private Words words() {
        return new Words(texts, comfort.language());
    }

    private String stock() {
        return WelcomeScreen.stock(feed.desk().cabinet(), words());
    }

    /** What the page's script shows in every language while the program restarts. */
    private String oneMoment() {
        return String.join(
                "|",
                texts.getProvidedLocales().stream()
                        .map(language -> words().in(language).say("oneMoment"))
                        .toList());
    }

    private static boolean isFirst(Scene scene) {
        return scene instanceof Scene.Welcome(var hint) && hint == Scene.Welcome.Hint.NONE;
    }
}
