package org.swapbay.kiosk.touchscreen;

/** A kiosk has one screen; this page is not it any more. */
class MovedScreen extends Screen {

    MovedScreen(Words words, Runnable takeOver) {
        super("moved");
        picture(Picture.scene("closed"));
        ask(words.say("moved.question"));
        tell(words.say("moved.next"));
        offer(Action.main(words.say("moved.takeOver"), takeOver));
    }

    @Override
    Tone tone() {
        return Tone.NONE;
    }
}
