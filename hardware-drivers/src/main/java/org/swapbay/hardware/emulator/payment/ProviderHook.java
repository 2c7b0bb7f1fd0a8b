package org.swapbay.hardware.emulator.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/** News of the provider, to be posted to whoever wants them. @param body exactly what is signed */
public record ProviderHook(String type, String body) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static ProviderHook of(int number, String type, Map<String, Object> object) {
        var event = new LinkedHashMap<String, Object>();
        event.put("id", "evt_" + number);
        event.put("object", "event");
        event.put("api_version", "2026-01-28.stand_in");
        event.put("type", type);
        event.put("data", Map.of("object", object));
        return new ProviderHook(type, JSON.writeValueAsString(event));
    }

    /** The value of the header {@code Stripe-Signature}. */
    public String signature(String secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var signed = mac.doFinal((at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "t=" + at.getEpochSecond() + ",v1=" + HexFormat.of().formatHex(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java runtime has HmacSHA256", e);
        }
    }
}
