package org.swapbay.kiosk.fees;

import tools.jackson.databind.json.JsonMapper;

/** Terms and bases as the tables keep them. */
final class Terms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Terms() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
