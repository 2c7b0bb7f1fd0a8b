package org.swapbay.kiosk.touchscreen;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.swapbay.kiosk.HandClock;
import org.swapbay.kiosk.repairs.Cause;
import org.swapbay.kiosk.repairs.RepairPolicy.CostRange;
import org.swapbay.kiosk.repairs.SecondFactor;
import org.swapbay.kiosk.repairs.Symptom;
import org.swapbay.kiosk.swaps.Errand;
import org.swapbay.kiosk.swaps.Opening.Phase;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.Scene.Done.PaperState;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;
import org.swapbay.kiosk.touchscreen.DeskByHand.Heard;

class KioskViewTests extends Browserless {

    private static final Scene WELCOME = new Scene.Welcome(Scene.Welcome.Hint.NONE);

    KioskViewTests(
            DeskByHand desk, HandClock clock, KioskFeed feed, I18NProvider texts, TouchscreenProperties properties) {
        super(desk, clock, feed, texts, properties);
    }

    @Test
    void theFirstScreenSaysWhatThereIsToday() {
        assertThat(question()).isEqualTo("Broken Chromebook?\nScan your badge.");
        assertThat(told()).contains("4 loaners are ready");
        desk.stand(Scenes.cabinet(0, false));
        pass(Duration.ofSeconds(1));
        assertThat(told()).contains("No loaner left today. You can still hand yours in.");
        desk.stand(Scenes.cabinet(0, true));
        pass(Duration.ofSeconds(1));
        assertThat(told()).contains("All doors are full. Please come back later.");
    }

    @Test
    void aChangeAtTheDeskIsPushed() {
        desk.show(Scenes.putIn(Phase.OPEN, Scene.PutIn.Trouble.NONE));
        arrive();
        assertThat(question()).isEqualTo("Put it in door 7 and close the door.");
    }

    @Test
    void aScreenThatPeopleSeeIsHeardForAFewSeconds() {
        pass(Heartbeat.SILENT);
        var heartbeat = new Heartbeat(feed);
        assertThat(heartbeat.seen().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        page().stillHere();
        assertThat(heartbeat.seen().getStatusCode()).isEqualTo(HttpStatus.NO_CONTENT);
        pass(Heartbeat.SILENT);
        assertThat(heartbeat.seen().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aPageThatIsNoLongerTheKiosksScreenIsNotHeard() {
        // Later than any other test's page was heard: they share the feed.
        pass(Heartbeat.SILENT.multipliedBy(3));
        openAnotherPage();
        page().stillHere();
        assertThat(new Heartbeat(feed).seen().getStatusCode()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aTouchNamesTheStepItAnswers() {
        var step = desk.show(new Scene.WhatIsWrong(Scenes.BY_PIN, Scenes.HAND_IN));
        arrive();
        press("Keys");
        assertThat(desk.heard).containsExactly(new Heard(step, new Touch.ChoseSymptom(Symptom.KEYS)));
    }

    @Test
    void whatWasTypedInsteadOfScannedGoesToTheDesk() {
        press("Type my number");
        for (var digit : "40712".split("")) press(digit);
        press("Delete");
        press("OK");
        assertThat(heard()).containsExactly("4071");
    }

    @Test
    void aPinIsSixDigitsAndIsNeverShown() {
        desk.show(new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.NONE));
        arrive();
        for (var digit : "73519".split("")) press(digit);
        assertThat(everything()).doesNotContain("73519").doesNotContain("735");
        press("8");
        press("4");
        press("OK");
        assertThat(heard()).containsExactly("735198");
    }

    @Test
    void aWrongPinLeavesThePersonAtThePin() {
        var who = new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE);
        desk.show(who);
        arrive();
        press("Type my PIN");
        desk.show(new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.DENIED));
        arrive();
        assertThat(question()).isEqualTo("That did not match.");
        press("7");
    }

    @Test
    void theSecondWrongTryIsAnsweredToo() {
        var denied = new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.DENIED);
        desk.show(denied, Optional.of(Scenes.NOON.plusSeconds(60)));
        arrive();
        for (var digit : "735198".split("")) press(digit);
        press("OK");
        desk.show(denied, Optional.of(Scenes.NOON.plusSeconds(61)));
        arrive();
        for (var digit : "111222".split("")) press(digit);
        press("OK");
        assertThat(heard()).containsExactly("735198", "111222");
    }

    @Test
    void nobodyIsNamedBeforeTheSecondFactor() {
        for (var factor : SecondFactor.values()) {
            desk.show(new Scene.Who(Optional.of(Scenes.BY_PIN.student()), factor, Scene.Who.Answer.NONE));
            arrive();
            assertThat(everything())
                    .doesNotContain(Scenes.NAME, Scenes.OWN.tag().value());
        }
    }

    @Test
    void aBadgeNobodyHasLooksLikeAnyOther() {
        desk.show(
                new Scene.Who(Optional.of(Scenes.BY_PIN.student()), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE));
        arrive();
        var known = everything();
        desk.show(WELCOME);
        desk.show(new Scene.Who(Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE));
        arrive();
        assertThat(everything()).isEqualTo(known);
    }

    @Test
    void anAmountIsSaidOnlyWhereTheSceneCarriesOne() {
        desk.show(Scenes.before(true, new CostRange(1000, 4550, "USD")));
        arrive();
        assertThat(everything()).contains("between $10 and $45.50");
        for (var scene : Scenes.all().values()) {
            if (scene instanceof Scene.BeforeYouGoOn before && before.mayCost().isPresent()) continue;
            if (scene instanceof Scene.WhereIsCharger where && where.guest().byPin()) continue;
            if (scene instanceof Scene.AtTill) continue;
            desk.show(scene);
            arrive();
            assertThat(everything()).as(scene.toString()).doesNotContain("$");
        }
    }

    @Test
    void everySceneHasAQuestion() {
        Scenes.all().forEach((name, scene) -> {
            desk.show(scene);
            arrive();
            assertThat(question()).as(name).isNotBlank().doesNotStartWith("!");
        });
    }

    @Test
    void ownWordsTravelWithTheCause() {
        desk.show(new Scene.HowDidItHappen(Scenes.BY_PIN, Scenes.HAND_IN, Symptom.SCREEN));
        arrive();
        press("Say more");
        press("o");
        press("n");
        press("Space");
        press("i");
        press("t");
        press("OK");
        press("It fell");
        assertThat(heard()).containsExactly(new Touch.ChoseCause(Cause.DROPPED, "on it"));
    }

    @Test
    void theLastTwentySecondsAreCountedDown() {
        desk.show(
                new Scene.WhatIsWrong(Scenes.BY_PIN, Scenes.HAND_IN),
                Optional.of(Scenes.NOON.plus(Duration.ofSeconds(60))));
        pass(Duration.ofSeconds(39));
        assertThat(everything()).doesNotContain("Are you still there?");
        pass(Duration.ofSeconds(1));
        assertThat(everything()).contains("Are you still there?", "closes in 20 seconds");
        pass(Duration.ofSeconds(5));
        assertThat(everything()).contains("closes in 15 seconds");
        press("I need more time");
        assertThat(heard()).containsExactly(new Touch.MoreTime());
        desk.giveTime(clock.instant().plusSeconds(60));
        arrive();
        assertThat(everything()).doesNotContain("Are you still there?");
    }

    /** Else the finger comes up from something else than it came down on, and the touch counts for nothing. */
    @Test
    void whatAFingerLiesOnStaysHoweverLateTheTimeComesThatItAskedFor() {
        desk.show(new Scene.WhatIsWrong(Scenes.BY_PIN, Scenes.HAND_IN), Optional.of(Scenes.NOON.plusSeconds(60)));
        arrive();
        var under = find(NativeButton.class).all();
        page().touch(new Touch.MoreTime());
        pass(Duration.ofSeconds(2));
        desk.giveTime(clock.instant().plusSeconds(60));
        desk.giveTime(clock.instant().plusSeconds(61));
        arrive();
        assertThat(find(NativeButton.class).all()).isEqualTo(under);
        desk.show(desk.now().scene(), Optional.of(clock.instant().plusSeconds(62)));
        arrive();
        assertThat(find(NativeButton.class).all())
                .as("what was scanned is answered")
                .isNotEqualTo(under);
    }

    @Test
    void theLanguageIsKeptForTheVisitAndThenForgotten() {
        press("Español");
        assertThat(question()).isEqualTo("¿Chromebook roto?\nEscanea tu credencial.");
        desk.show(Scenes.putIn(Phase.OPEN, Scene.PutIn.Trouble.NONE));
        arrive();
        assertThat(question()).isEqualTo("Ponlo en la puerta 7 y ciérrala.");
        desk.show(Scenes.done(Optional.empty(), true, Optional.empty(), PaperState.OFFERED));
        arrive();
        press("Imprimir");
        assertThat(heard()).containsExactly(new Touch.PrintReceipt(Locale.of("es")));
        desk.show(WELCOME);
        arrive();
        assertThat(question()).startsWith("Broken Chromebook?");
    }

    @Test
    void comfortsOfSomebodyWhoWalkedAwayAreForgotten() {
        press("Español");
        pass(KioskView.COMFORT_KEPT.minusSeconds(1));
        assertThat(question()).startsWith("¿Chromebook");
        pass(Duration.ofSeconds(1));
        assertThat(question()).startsWith("Broken");
    }

    @Test
    void contrastAndReachAreSwitchedOnTheFirstScreen() {
        var page = page();
        press("Easier to use");
        press("Stronger contrast");
        assertThat(page.getElement().getAttribute("data-theme")).isEqualTo("contrast");
        press("Easier to use");
        press("Buttons lower down");
        assertThat(page.getElement().getAttribute("data-reach")).isEqualTo("true");
        assertThat(page.getElement().getAttribute("data-theme")).isEqualTo("contrast");
    }

    @Test
    void helpIsAdviceFirstAndThenAWayOut() {
        desk.show(Scenes.choose(false, java.util.List.of(Errand.SWAP), Optional.empty()));
        arrive();
        press("Help");
        assertThat(everything()).contains("Need a hand?");
        press("Stop here");
        assertThat(heard()).containsExactly(new Touch.AskForHelp());
    }

    @Test
    void nobodyLeavesWhileADoorIsMoving() {
        desk.show(Scenes.putIn(Phase.OPEN, Scene.PutIn.Trouble.NONE));
        arrive();
        assertThat(everything()).doesNotContain("Start over");
        desk.show(Scenes.putIn(Phase.CLOSED, Scene.PutIn.Trouble.NOTHING_INSIDE));
        arrive();
        press("Not you?");
        assertThat(heard()).containsExactly(new Touch.StartOver());
    }

    @Test
    void anOldPageKeepsNothingOfTheVisit() {
        desk.show(
                Scenes.putIn(Phase.OPEN, Scene.PutIn.Trouble.NONE),
                Optional.of(Scenes.NOON.plus(Duration.ofSeconds(20))));
        pass(Duration.ofSeconds(1));
        assertThat(everything()).contains("door 7", "Are you still there?");
        var older = page();
        openAnotherPage();
        arrive();
        assertThat(words(older)).doesNotContain("door 7", "Are you still there?");
    }

    @Test
    void whileAPinIsCheckedTheScreenSaysSoAndOffersNoKeys() {
        desk.show(new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.NONE));
        arrive();
        "123456".chars().forEach(digit -> press(String.valueOf((char) digit)));
        press("OK");
        desk.show(new Scene.Who(
                Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.CHECKING, Scene.Who.Pins.TAKEN_SLOWLY));
        arrive();
        assertThat(question()).isEqualTo("Checking your PIN…");
        assertThat(everything()).contains("5 seconds longer").doesNotContain("OK");
        desk.show(new Scene.Who(Optional.empty(), SecondFactor.PIN, Scene.Who.Answer.DENIED));
        arrive();
        assertThat(question()).isEqualTo("That did not match.");
        assertThat(everything()).contains("OK");
    }

    @Test
    void whereNoPinsAreTakenNoKeysAreOffered() {
        desk.show(new Scene.Who(
                Optional.empty(), SecondFactor.LABEL_OR_PIN, Scene.Who.Answer.NONE, Scene.Who.Pins.NOT_TAKEN));
        arrive();
        assertThat(everything()).contains("PINs are not taken just now").doesNotContain("Type my PIN");
    }

    @Test
    void onlyTheNewestPageIsTheKiosk() {
        var older = page();
        var newer = openAnotherPage();
        arrive();
        assertThat(words(older)).contains("The kiosk is open on another page.");
        desk.show(Scenes.putIn(Phase.OPEN, Scene.PutIn.Trouble.NONE));
        arrive();
        assertThat(words(older)).doesNotContain("door 7");
        assertThat(words(newer)).contains("Put it in door 7");
        press("Use it here");
        arrive();
        assertThat(words(older)).contains("Put it in door 7");
        assertThat(words(newer)).contains("The kiosk is open on another page.");
    }
}
