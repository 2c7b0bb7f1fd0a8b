package org.swapbay.kiosk.alerts;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.swapbay.kiosk.health.HealthLine;
import org.swapbay.kiosk.health.HealthWords;
import tools.jackson.databind.json.JsonMapper;

/** An alert as a person reads it, and as another program does. */
final class AlertText {

    private final String kiosk;
    private final HealthWords words;
    private final ResourceBundle frame;
    private final JsonMapper json = JsonMapper.builder().build();

    /** @param kiosk its name, so that one mailbox can serve many */
    AlertText(String kiosk, Locale language) {
        this.kiosk = kiosk;
        words = HealthWords.in(language);
        frame = ResourceBundle.getBundle(
                "alerts.words",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String subject(Alert alert) {
        var what = !alert.fresh().isEmpty() ? "new" : !alert.lasting().isEmpty() ? "lasting" : "over";
        var first = !alert.fresh().isEmpty()
                ? alert.fresh().getFirst()
                : !alert.lasting().isEmpty()
                        ? alert.lasting().getFirst()
                        : alert.over().getFirst();
        return "Swapbay " + kiosk + ": " + frame.getString("subject." + what) + ": " + words.part(first.part());
    }

    String letter(Alert alert) {
        var text = new StringBuilder();
        section(text, "new", alert.fresh(), true);
        section(text, "lasting", alert.lasting(), true);
        section(text, "over", alert.over(), false);
        return text.append(frame.getString("end")).append('\n').toString();
    }

    String json(Alert alert) {
        var body = new LinkedHashMap<String, Object>();
        body.put("kiosk", kiosk);
        body.put("at", alert.at().toString());
        body.put("new", alert.fresh().stream().map(this::told).toList());
        body.put("lasting", alert.lasting().stream().map(this::told).toList());
        body.put("over", alert.over().stream().map(this::told).toList());
        return json.writeValueAsString(body);
    }

    private void section(StringBuilder text, String title, List<HealthLine> lines, boolean remedies) {
        if (lines.isEmpty()) return;
        text.append(frame.getString("title." + title)).append("\n\n");
        for (var line : lines) {
            text.append("- ").append(words.cause(line, Instant::toString)).append(".\n  ");
            text.append(frame.getString("since"))
                    .append(' ')
                    .append(line.since())
                    .append(".\n");
            if (remedies)
                text.append("  -> ")
                        .append(words.remedy(line, Instant::toString))
                        .append(".\n");
        }
        text.append('\n');
    }

    private Map<String, Object> told(HealthLine line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("part", line.part().word());
        told.put("which", line.which());
        told.put("state", line.state().word());
        told.put("since", line.since().toString());
        told.put("cause", line.cause().word());
        told.put("says", words.cause(line, Instant::toString));
        told.put("remedy", words.remedy(line, Instant::toString));
        return told;
    }
}
