package org.swapbay.provisioning;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program on this machine, asked with the credential that only root and its own account can read. */
final class RunningKiosk {

    private static final Duration CONNECTING = Duration.ofSeconds(3);
    /** A backup is restored and looked at row by row before it is answered. */
    private static final Duration ANSWERING = Duration.ofMinutes(5);

    private final Surroundings here;
    private final JsonMapper json = JsonMapper.builder().build();

    RunningKiosk(Surroundings here) {
        this.here = here;
    }

    /** @param status of HTTP */
    record Answer(int status, JsonNode body) {}

    /** Nothing where no program answers. */
    Optional<Answer> get(String path) throws IOException, Failure {
        return send(request(path).GET().build());
    }

    Optional<Answer> post(String path, Map<String, ?> body) throws IOException, Failure {
        return send(request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json.writeValueAsString(body)))
                .build());
    }

    private HttpRequest.Builder request(String path) throws IOException {
        var file = here.data().resolve("local-token");
        var token = Files.exists(file) ? Files.readString(file).strip() : "none-yet";
        return HttpRequest.newBuilder(here.kiosk().resolve("/local" + path))
                .timeout(ANSWERING)
                .header("Authorization", "Bearer " + token);
    }

    private Optional<Answer> send(HttpRequest request) throws IOException, Failure {
        try (var client = HttpClient.newBuilder().connectTimeout(CONNECTING).build()) {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.statusCode() == 401)
                throw new Failure(Exit.NOT_ALLOWED, "the kiosk does not know this credential; try it with sudo");
            var text = answer.body().isBlank() ? "{}" : answer.body();
            return Optional.of(new Answer(answer.statusCode(), json.readTree(text)));
        } catch (ConnectException | HttpConnectTimeoutException stopped) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the kiosk", interrupted);
        }
    }
}
