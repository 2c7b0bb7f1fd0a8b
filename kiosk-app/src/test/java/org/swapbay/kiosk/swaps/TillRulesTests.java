package org.swapbay.kiosk.swaps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.swapbay.kiosk.swaps.Hallway.ANA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.swapbay.kiosk.swaps.Scene.Welcome.Hint;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** How a visit comes to the till, what reaches it there, and when it can be left. */
class TillRulesTests {

    private static final TillScene FEES = new Page("fees", true);
    private static final TillScene CARD_IN_MOTION = new Page("card", false);
    private static final TillEvent NEWS = new TillEvent() {};

    private final Hallway hallway = new Hallway();

    @Test
    void whoWantsToPayShowsABadgeAndThePin() {
        signsInToPay();
        assertThat(hallway.scene(Scene.AtTill.class).shown()).isEqualTo(new TillScene.Opening());
        assertThat(hallway.effects).contains(new Effect.OpenTill(ANA.id()));
        assertThat(hallway.facts(SwapFact.VisitBegan.class))
                .singleElement()
                .extracting(SwapFact.VisitBegan::person)
                .isEqualTo(ANA.id());
    }

    @Test
    void aWrongPinOpensNoTill() {
        hallway.touch(new Touch.WantToPay());
        hallway.badge(ANA);
        hallway.pin(false);
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Who.class);
        assertThat(hallway.effects).noneMatch(Effect.OpenTill.class::isInstance);
    }

    @Test
    void aCodeOpensTheTillWithoutABadgeAndWritesNobodyDown() {
        hallway.happens(new VisitEvent.PayCodeShown(Optional.of(FEES)));
        assertThat(hallway.scene(Scene.AtTill.class).shown()).isEqualTo(FEES);
        assertThat(hallway.scene(Scene.AtTill.class).guest()).isEmpty();
        hallway.touch(new Touch.StartOver());
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(hallway.facts).isEmpty();
        assertThat(toldTill()).containsExactly(new TillEvent.Left());
    }

    @Test
    void oneThatIsNotGoodIsSaidSo() {
        hallway.happens(new VisitEvent.PayCodeShown(Optional.empty()));
        assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Hint.CODE_NOT_GOOD);
    }

    @Test
    void whoHasBeenServedOrOnlyShowedABadgeMakesRoomForACode() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PayCodeShown(Optional.of(FEES)));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.AtTill.class);

        var stopped = new Hallway().full();
        stopped.badge(ANA);
        stopped.pin(true);
        stopped.touch(new Touch.AskForHelp());
        assertThat(stopped.visit.scene()).isInstanceOf(Scene.Stopped.class);
        stopped.happens(new VisitEvent.PayCodeShown(Optional.of(FEES)));
        assertThat(stopped.visit.scene()).isInstanceOf(Scene.AtTill.class);
    }

    @Test
    void nobodyIsPushedAsideByACode() {
        hallway.badge(ANA);
        hallway.happens(new VisitEvent.PinTyped("123456"));
        hallway.happens(new VisitEvent.PayCodeShown(Optional.of(FEES)));
        assertThat(hallway.visit.scene()).as("a PIN is being checked").isInstanceOf(Scene.Who.class);

        var served = new Hallway().anaAgreesToASwap();
        served.happens(new VisitEvent.PayCodeShown(Optional.of(FEES)));
        assertThat(served.visit.scene()).isInstanceOf(Scene.PutIn.class);
    }

    @Test
    void whatIsTouchedAndWhatIsHeardReachesTheTillOnlyWhileSomebodyIsThere() {
        hallway.touch(new Touch.AtTill(NEWS));
        hallway.happens(new VisitEvent.TillTold(NEWS));
        assertThat(hallway.effects).isEmpty();
        signsInToPay();
        hallway.touch(new Touch.AtTill(NEWS));
        hallway.happens(new VisitEvent.TillTold(NEWS));
        assertThat(hallway.effects.stream().filter(Effect.TellTill.class::isInstance))
                .containsExactly(
                        new Effect.TellTill(new TillScene.Opening(), NEWS),
                        new Effect.TellTill(new TillScene.Opening(), NEWS));
        assertThat(hallway.scene(Scene.AtTill.class).shown()).isEqualTo(new TillScene.Opening());
    }

    @Test
    void theTillMovesOnFromTheSceneItDecidedFrom() {
        signsInToPay();
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), FEES));
        assertThat(hallway.scene(Scene.AtTill.class).shown()).isEqualTo(FEES);
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), CARD_IN_MOTION));
        assertThat(hallway.scene(Scene.AtTill.class).shown())
                .as("decided for a scene that is over")
                .isEqualTo(FEES);
        assertThat(hallway.scene(Scene.AtTill.class).guest()).isPresent();
    }

    @Test
    void norDoesItMoveAScreenThatHasLeftIt() {
        hallway.happens(new VisitEvent.TillMoved(FEES, CARD_IN_MOTION));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
    }

    @Test
    void whereTheTillIsOverTheVisitEndsDone() {
        signsInToPay();
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), new TillScene.Over()));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(endings()).containsExactly(SwapFact.Ending.DONE);
    }

    @Test
    void moneyInMotionIsNotLeft() {
        signsInToPay();
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), CARD_IN_MOTION));
        hallway.touch(new Touch.StartOver());
        hallway.touch(new Touch.AskForHelp());
        hallway.passes(Duration.ofHours(1));
        assertThat(hallway.scene(Scene.AtTill.class).shown()).isEqualTo(CARD_IN_MOTION);
        assertThat(endings()).isEmpty();
        assertThat(toldTill()).isEmpty();
    }

    @Test
    void whoWalksAwayFromMoneyAtRestIsToldToTheTill() {
        signsInToPay();
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), FEES));
        hallway.passes(Duration.ofSeconds(29));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.AtTill.class);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
        assertThat(endings()).containsExactly(SwapFact.Ending.WALKED_OFF);
        assertThat(toldTill()).containsExactly(new TillEvent.Left());
    }

    @Test
    void aTouchThereIsAPersonAndNewsIsNot() {
        signsInToPay();
        hallway.happens(new VisitEvent.TillMoved(new TillScene.Opening(), FEES));
        hallway.passes(Duration.ofSeconds(20));
        hallway.happens(new VisitEvent.TillTold(NEWS));
        hallway.passes(Duration.ofSeconds(9));
        hallway.touch(new Touch.MoreTime());
        hallway.passes(Duration.ofSeconds(29));
        hallway.happens(new VisitEvent.TillTold(NEWS));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.AtTill.class);
        hallway.passes(Duration.ofSeconds(1));
        assertThat(hallway.visit.scene()).isInstanceOf(Scene.Welcome.class);
    }

    private void signsInToPay() {
        hallway.touch(new Touch.WantToPay());
        assertThat(hallway.scene(Scene.Welcome.class).hint()).isEqualTo(Hint.PAYING);
        hallway.badge(ANA);
        hallway.pin(true);
    }

    private List<SwapFact.Ending> endings() {
        return hallway.facts(SwapFact.VisitEnded.class).stream()
                .map(SwapFact.VisitEnded::ending)
                .toList();
    }

    private List<TillEvent> toldTill() {
        return hallway.effects.stream()
                .filter(Effect.TellTill.class::isInstance)
                .map(effect -> ((Effect.TellTill) effect).event())
                .toList();
    }

    private record Page(String name, boolean canBeLeft) implements TillScene {

        @Override
        public Optional<Duration> patience() {
            return canBeLeft ? Optional.of(Duration.ofSeconds(30)) : Optional.empty();
        }
    }
}
