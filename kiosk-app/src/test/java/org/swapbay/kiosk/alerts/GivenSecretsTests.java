package org.swapbay.kiosk.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.swapbay.kiosk.KioskTest;

/**
 * Secrets as the installed unit gives them: files of a folder, named after the property they are. The program has the
 * configuration of its package, and finds the folder as systemd names it.
 */
@KioskTest
@TestPropertySource(
        properties = {
            "CREDENTIALS_DIRECTORY=" + GivenSecretsTests.FOLDER,
            "spring.config.additional-location=file:../provisioning/src/deb/kiosk/appliance.yaml",
            "swapbay.records.second-folder=",
            "spring.mail.host=mail.school.example",
            "swapbay.alerts.webhook-url=https://alerts.school.example/kiosk"
        })
@DirtiesContext
class GivenSecretsTests {

    static final String FOLDER = "target/given-secrets";
    private static final String TOKEN = "metrics-token-of-forty-characters-1234567";
    private static final String SIGNS = "a secret that both of them know, 40 long";

    @LocalServerPort
    private int port;

    @Autowired
    private JavaMailSenderImpl mail;

    @Autowired
    private AlertProperties alerts;

    @Autowired
    private Environment program;

    private static @Nullable SecurityContextHolderStrategy shared;

    /** A program that starts puts its own in the place of the one that the other tests' program looks into. */
    @AfterAll
    static void giveBackWhoIsSignedIn() {
        SecurityContextHolder.setContextHolderStrategy(Objects.requireNonNull(shared));
    }

    @BeforeAll
    static void give() throws IOException {
        shared = SecurityContextHolder.getContextHolderStrategy();
        var folder = Files.createDirectories(Path.of(FOLDER));
        // One ends as an editor leaves it.
        Files.writeString(folder.resolve("spring.mail.password"), "of-the-mail\n");
        Files.writeString(folder.resolve("spring.mail.username"), "kiosk");
        Files.writeString(folder.resolve("swapbay.metrics-token"), TOKEN);
        Files.writeString(folder.resolve("swapbay.alerts.webhook-secret"), SIGNS);
        Files.writeString(folder.resolve("swapbay.payments.stripe.key"), "sk_test_given");
        Files.writeString(folder.resolve("swapbay.payments.stripe.webhook-secret"), "whsec_given");
        Files.write(folder.resolve("swapbay.pepper"), new byte[40]);
    }

    @Test
    void mailIsHandedInWithTheGivenAccount() {
        assertThat(mail.getUsername()).isEqualTo("kiosk");
        assertThat(mail.getPassword()).isEqualTo("of-the-mail");
    }

    @Test
    void alertsAreSignedWithTheGivenSecretAndNobodyIsToldIt() {
        assertThat(alerts.webhookSecret()).isEqualTo(SIGNS);
        assertThat(alerts.toString()).doesNotContain(SIGNS);
    }

    @Test
    void metricsAreForTheGivenTokenAndNoneIsMade() throws Exception {
        assertThat(metrics(TOKEN)).isEqualTo(200);
        assertThat(metrics("another" + TOKEN)).isEqualTo(401);
        assertThat(data("metrics-token")).doesNotExist();
        assertThat(data("local-token")).exists();
    }

    @Test
    void newsOfPaymentsAreJudgedByTheGivenSecret() throws Exception {
        // Without a secret the address is shut: 404.
        assertThat(send(to("/hooks/stripe")
                        .header("Content-Type", "application/json")
                        .header("Stripe-Signature", "t=1,v1=00")
                        .POST(BodyPublishers.ofString("{}"))))
                .isEqualTo(400);
    }

    @Test
    void theGivenPepperIsUsedAndNoneIsMade() {
        assertThat(data("pepper")).doesNotExist();
    }

    private int metrics(String token) throws Exception {
        return send(to("/actuator/prometheus").header("Authorization", "Bearer " + token));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private static int send(HttpRequest.Builder request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        }
    }

    private Path data(String file) {
        return Path.of(program.getRequiredProperty("swapbay.data"), file);
    }
}
