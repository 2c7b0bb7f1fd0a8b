package org.swapbay.kiosk.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.swapbay.kiosk.assets.AssetId;
import org.swapbay.kiosk.assets.Assets;
import org.swapbay.kiosk.devices.Receipt.Line;
import org.swapbay.kiosk.swaps.GiveBack;
import org.swapbay.kiosk.swaps.GiveBack.Progress;
import org.swapbay.kiosk.swaps.Swaps;

/** What the paper says about a visit that gave back. */
@Component
class GiveBackReceipt {

    private final Assets assets;
    private final Swaps swaps;

    GiveBackReceipt(Assets assets, Swaps swaps) {
        this.assets = assets;
        this.swaps = swaps;
    }

    /** Whether anything was put in or taken out that a paper can speak of. */
    static boolean worthPaper(GiveBack back) {
        return back.stage() == Progress.DONE || back.stage() == Progress.LOANER_IN || back.stage() == Progress.UNCLEAR;
    }

    List<Line> lines(GiveBack back, ResourceBundle words) {
        var lines = new ArrayList<Line>();
        var own = tag(back.own());
        var done = back.stage() == Progress.DONE;
        own.filter(_ -> done).ifPresent(tag -> lines.add(new Line.Pair(words.getString("own"), tag)));
        var in = done || back.stage() == Progress.LOANER_IN;
        tag(back.loaner()).filter(_ -> in).ifPresent(tag -> lines.add(new Line.Pair(words.getString("returned"), tag)));
        var ticket = back.damageTicket();
        if (ticket != null && in) lines.add(new Line.Pair(words.getString("damage"), ticket));
        lines.add(new Line.Rule());
        if (back.stage() == Progress.UNCLEAR) lines.add(Line.Text.bold(words.getString("ask-office-own")));
        else if (!done) lines.add(Line.Text.bold(words.getString("own-later")));
        if (done && own.isPresent() && back.loaner() == null) owing(back, words).ifPresent(lines::add);
        return lines;
    }

    /** A loaner that should have come back first. */
    private Optional<Line> owing(GiveBack back, ResourceBundle words) {
        return swaps.lentTo(back.personId())
                .flatMap(this::tag)
                .map(tag -> Line.Text.bold(words.getString("owing").formatted(tag)));
    }

    private Optional<String> tag(@Nullable AssetId asset) {
        return Optional.ofNullable(asset).flatMap(assets::find).map(a -> a.tag().value());
    }
}
