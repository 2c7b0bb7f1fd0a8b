package org.swapbay.kiosk.touchscreen;

import org.swapbay.kiosk.payments.PayScene;
import org.swapbay.kiosk.swaps.GiveBackScene;
import org.swapbay.kiosk.swaps.Opening;
import org.swapbay.kiosk.swaps.Scene;
import org.swapbay.kiosk.swaps.StaffScene;

/** One screen for each scene. */
final class Screens {

    private Screens() {}

    /** @param before what was shown until now; somebody who turned to the PIN stays there */
    static Screen of(Scene scene, Moment moment, Screen before) {
        return switch (scene) {
            case Scene.Welcome welcome -> new WelcomeScreen(welcome, moment);
            case Scene.OutOfService closed -> new OutOfServiceScreen(closed, moment);
            case Scene.Who who -> new WhoScreen(who, moment, before instanceof WhoScreen asked && asked.typing());
            case Scene.Choose choose -> new ChooseScreen(choose, moment);
            case Scene.WhyToday why -> new WhyTodayScreen(why, moment);
            case Scene.BorrowToday borrow -> new BorrowTodayScreen(borrow, moment);
            case Scene.ScanLabel scan -> new ScanLabelScreen(scan, moment);
            case Scene.WhatIsWrong what -> new WhatIsWrongScreen(what, moment);
            case Scene.HowDidItHappen how -> new HowDidItHappenScreen(how, moment);
            case Scene.BeforeYouGoOn agree -> new BeforeYouGoOnScreen(agree, moment);
            case Scene.WhereIsCharger where -> new WhereIsChargerScreen(where, moment);
            case Scene.PutIn put -> new PutInScreen(put, moment);
            case Scene.TakeLoaner take -> new TakeLoanerScreen(take, moment);
            case Scene.Done done -> new DoneScreen(done, moment);
            case Scene.Stopped stopped -> new StoppedScreen(stopped, moment);
            case Scene.AtTill(var _, PayScene.Bills bills) ->
                new BillsScreen(bills, moment, before instanceof BillsScreen shown ? shown.page() : 0);
            case Scene.AtTill at -> PayScreens.of(at.shown(), moment);
            case GiveBackScene.ScanLoaner scan -> new ScanLoanerScreen(scan, moment);
            case GiveBackScene.HowIsIt how -> new HowIsItScreen(how, moment);
            case GiveBackScene.PutLoanerIn put -> new PutLoanerInScreen(put, moment);
            case GiveBackScene.TakeOwn take -> new TakeOwnScreen(take, moment);
            case GiveBackScene.GivenBack done -> new GivenBackScreen(done, moment);
            case StaffScene.StaffWho who -> new StaffWhoScreen(who, moment);
            case StaffScene.Ready ready -> new ReadyScreen(ready, moment);
            case StaffScene.Stocking stocking -> new StockingScreen(stocking, moment);
            case StaffScene.TakingOut taking -> new TakingOutScreen(taking, moment);
        };
    }

    /** Whether the desk lets somebody leave here; a door in motion has to come to its end first. */
    static boolean canBeLeft(Scene scene) {
        return switch (scene) {
            case Scene.Welcome _, Scene.OutOfService _, Scene.Stopped _ -> false;
            case Scene.AtTill at -> at.shown().canBeLeft();
            case Scene.PutIn put -> atRest(put.opening());
            case Scene.TakeLoaner take -> atRest(take.opening());
            case GiveBackScene.PutLoanerIn put -> atRest(put.opening());
            case GiveBackScene.TakeOwn take -> atRest(take.opening());
            case GiveBackScene.ScanLoaner _, GiveBackScene.HowIsIt _, GiveBackScene.GivenBack _ -> true;
            case StaffScene.Stocking stocking -> atRest(stocking.opening());
            case StaffScene.TakingOut taking -> atRest(taking.opening());
            case StaffScene.StaffWho _, StaffScene.Ready _ -> true;
            case Scene.Who _,
                    Scene.Choose _,
                    Scene.WhyToday _,
                    Scene.BorrowToday _,
                    Scene.ScanLabel _,
                    Scene.WhatIsWrong _,
                    Scene.HowDidItHappen _,
                    Scene.BeforeYouGoOn _,
                    Scene.WhereIsCharger _,
                    Scene.Done _ -> true;
        };
    }

    private static boolean atRest(Opening opening) {
        return opening.phase() == Opening.Phase.CLOSED;
    }
}
