package org.swapbay.kiosk.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.swapbay.kiosk.health.Part;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running kiosk as the {@code swapbay} command on its machine does. */
public final class MachineDesk implements AutoCloseable {

    private final KioskProcess kiosk;
    private final HttpClient client = HttpClient.newHttpClient();

    public MachineDesk(KioskProcess kiosk) {
        this.kiosk = kiosk;
    }

    record Line(String part, String which, String state, String cause) {

        private boolean wrong() {
            return state.equals("attention") || state.equals("down");
        }
    }

    /** What is wrong with this part now. */
    List<Line> wrongWith(Part part) {
        return now().stream()
                .filter(line -> line.part().equals(part.word()) && line.wrong())
                .toList();
    }

    /** What became of it, such as {@code opened}. */
    String open(int bay, String reason) {
        var body = JsonMapper.shared().writeValueAsString(Map.of("by", "technician", "reason", reason));
        return JsonMapper.shared()
                .readTree(answer(request("bays/" + bay + "/open")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body))))
                .path("answer")
                .asString("");
    }

    /** Makes a backup and waits for it; false where the kiosk died meanwhile. */
    public boolean backsUp() {
        try {
            answer(request("backup").POST(BodyPublishers.noBody()));
            return true;
        } catch (AssertionError dark) {
            // The line breaks before the process is gone.
            try {
                kiosk.awaitEnd(Duration.ofSeconds(5));
                return false;
            } catch (ConditionTimeoutException livesOn) {
                throw dark;
            }
        }
    }

    private List<Line> now() {
        return List.of(JsonMapper.shared().readValue(answer(request("health")), Line[].class));
    }

    private HttpRequest.Builder request(String path) {
        try {
            var token = Files.readString(kiosk.file("local-token")).strip();
            return HttpRequest.newBuilder(kiosk.address().resolve("/local/" + path))
                    .timeout(Duration.ofSeconds(40))
                    .header("Authorization", "Bearer " + token);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String answer(HttpRequest.Builder request) {
        try {
            var answer = client.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
