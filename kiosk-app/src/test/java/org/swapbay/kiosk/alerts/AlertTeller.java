package org.swapbay.kiosk.alerts;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.mail.javamail.JavaMailSender;
import org.swapbay.kiosk.security.TrustedAuthorities;

/**
 * What of the program speaks to others, in a process of its own with the package's settings, because Java keeps whom it
 * trusts from the first time on. Tells one alert by mail and one by web-hook.
 */
@ImportAutoConfiguration(MailSenderAutoConfiguration.class)
class AlertTeller {

    static final String MAIL_HOST = "smtp.school.example";
    static final String HOOK_HOST = "alerts.school.example";
    static final String SECRET = "0123456789abcdef0123456789abcdef";

    public static void main(String[] settings) throws Exception {
        try (var program = new SpringApplicationBuilder(AlertTeller.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            var folder = Objects.requireNonNull(program.getEnvironment().getProperty("swapbay.trust"));
            TrustedAuthorities.trust(Path.of(folder));
            var sender = program.getBean(JavaMailSender.class);
            tell(new MailChannel(1, sender, "kiosk@school.example", "it@school.example"));
            var hook = URI.create("https://" + HOOK_HOST + "/kiosk");
            tell(new WebhookChannel(hook, SECRET.getBytes(StandardCharsets.UTF_8), Clock.systemUTC()));
        }
    }

    private static void tell(AlertChannel channel) throws InterruptedException {
        var now = Clock.systemUTC().instant();
        try {
            channel.tell(new Letter("one", channel.name(), "no paper", "text", "{}", now, 0, now));
            System.out.println(channel.name() + " told");
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            System.out.println(channel.name() + " not told: " + e);
        }
    }
}
