package org.swapbay.hardware.emulator.payment;

import java.util.Map;

/** What the provider answers: a status and an object. */
record ProviderAnswer(int status, Map<String, Object> body) {

    static ProviderAnswer ok(Map<String, Object> body) {
        return new ProviderAnswer(200, body);
    }

    static ProviderAnswer refused(String code, String message) {
        return error(400, "invalid_request_error", code, message);
    }

    static ProviderAnswer error(int status, String type, String code, String message) {
        return new ProviderAnswer(status, Map.of("error", Map.of("type", type, "code", code, "message", message)));
    }
}
