package org.swapbay.kiosk.alerts;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told. Nobody, unless it says so.
 *
 * @param mailTo {@code mail-to}: addresses; needs {@code spring.mail.host}
 * @param mailFrom {@code mail-from}: the sender
 * @param webhookUrl {@code webhook-url}: where alerts are posted, signed; {@code https}, or {@code http} on this machine
 * @param webhookSecret {@code webhook-secret}: at least 32 bytes known to both
 * @param webhookSecretFile {@code webhook-secret-file}: a file with it, in place of the secret itself
 * @param language of the words
 */
@ConfigurationProperties("swapbay.alerts")
record AlertProperties(
        @DefaultValue List<String> mailTo,
        @DefaultValue("swapbay@localhost") String mailFrom,
        @Nullable URI webhookUrl,
        @Nullable String webhookSecret,
        @Nullable Path webhookSecretFile,
        @DefaultValue("en") Locale language) {

    /** Never the secret. */
    @Override
    public String toString() {
        return "AlertProperties[" + mailTo + ", " + webhookUrl + "]";
    }
}
