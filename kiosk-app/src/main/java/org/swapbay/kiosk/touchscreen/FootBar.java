package org.swapbay.kiosk.touchscreen;

import com.vaadin.flow.component.html.Footer;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;
import org.swapbay.kiosk.swaps.VisitEvent.Touch;

/** What stands below every screen: help at the left, the way out at the right. */
class FootBar extends Footer {

    FootBar() {
        addClassName("sb-foot");
    }

    void show(Scene scene, String helpKey, Moment moment) {
        removeAll();
        if (scene instanceof Scene.OutOfService) return;
        var help =
                Action.edge(moment.say("help"), "help", () -> moment.intents().open(helpSheet(scene, helpKey, moment)));
        help.addClassName("sb-help");
        add(help);
        if (scene instanceof Scene.Welcome) {
            add(Action.edge(
                    moment.say("easier"), "easier", () -> moment.intents().open(EasierSheet.of(moment))));
        }
        if (!Screens.canBeLeft(scene)) return;
        var over = Action.edge(
                moment.say(signedInAsStaff(scene) ? "staff.signOut" : "startOver"), "start-over", () -> moment.intents()
                        .touch(new Touch.StartOver()));
        over.addClassName("sb-start-over");
        add(over);
    }

    private static boolean signedInAsStaff(Scene scene) {
        return scene instanceof StaffScene && !(scene instanceof StaffScene.StaffWho);
    }

    private static Sheet helpSheet(Scene scene, String helpKey, Moment moment) {
        var sheet = new Sheet(moment.say("help.title"), moment.say(helpKey));
        var signedIn = Screens.canBeLeft(scene)
                && !(scene instanceof Scene.Who)
                && !(scene instanceof Scene.Done)
                && !(scene instanceof StaffScene);
        if (signedIn) sheet.offer(moment.other("help.stop", new Touch.AskForHelp()));
        return sheet;
    }
}
