package org.swapbay.kiosk.alerts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.swapbay.kiosk.health.HealthBoard;

/** The channels the configuration asks for. One that cannot be made is said in the log and costs no start. */
@Configuration(proxyBeanMethods = false)
class AlertConfiguration {

    private static final Logger log = LoggerFactory.getLogger(AlertConfiguration.class);

    @Bean
    AlertRound alertRound(
            HealthBoard board,
            AlertProperties properties,
            JavaMailSender mail,
            @Value("${spring.mail.host}") String host,
            @Value("${swapbay.kiosk}") String kiosk,
            @Value("${swapbay.data}") Path data,
            Clock clock) {
        var channels = new ArrayList<AlertChannel>();
        channels.addAll(mail(properties, mail, host));
        webhook(properties, clock).ifPresent(channels::add);
        var text = new AlertText(kiosk, properties.language());
        return new AlertRound(board, List.copyOf(channels), text, new AlertMemory(data), clock);
    }

    static List<AlertChannel> mail(AlertProperties properties, JavaMailSender mail, String host) {
        if (properties.mailTo().isEmpty()) return List.of();
        if (host.isBlank()) {
            log.error("alerts: no mail goes out, because spring.mail.host is not set");
            return List.of();
        }
        var channels = new ArrayList<AlertChannel>();
        for (var to : properties.mailTo()) {
            var number = channels.size() + 1;
            try {
                channels.add(new MailChannel(number, mail, properties.mailFrom(), to));
            } catch (IllegalArgumentException wrong) {
                log.error("alerts: mail-from or an address of mail-to is none, and is left out");
            }
        }
        return channels;
    }

    private static Optional<AlertChannel> webhook(AlertProperties properties, Clock clock) {
        var address = properties.webhookUrl();
        if (address == null) return Optional.empty();
        try {
            var secret = secret(properties).strip().getBytes(StandardCharsets.UTF_8);
            return Optional.of(new WebhookChannel(address, secret, clock));
        } catch (IOException | IllegalArgumentException wrong) {
            log.error("alerts: the web-hook is not used: {}", wrong.getMessage());
            return Optional.empty();
        }
    }

    private static String secret(AlertProperties properties) throws IOException {
        var given = properties.webhookSecret();
        if (given != null) return given;
        var file = properties.webhookSecretFile();
        if (file == null) throw new IllegalArgumentException("swapbay.alerts.webhook-secret is not set");
        return Files.readString(file);
    }
}
