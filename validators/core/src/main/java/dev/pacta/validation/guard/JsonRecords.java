/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.guard;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON records as maps and back; numbers stay as exact as they are. */
final class JsonRecords {
    private static final TypeReference<Map<String, @Nullable Object>> RECORD = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonRecords() {}

    /** @throws UnreadableRecordException when it is no JSON object */
    static Map<String, @Nullable Object> read(byte[] json) {
        try {
            Map<String, @Nullable Object> record = JSON.readValue(json, RECORD);
            if (record != null) {
                return record;
            }
        } catch (IOException unreadable) {
            // Its message quotes the record, and stays here.
            throw new UnreadableRecordException("the record is no JSON object (%s); it was not passed on"
                    .formatted(unreadable.getClass().getSimpleName()));
        }
        throw new UnreadableRecordException("the record is null and no JSON object; it was not passed on");
    }

    static byte[] write(Map<String, @Nullable Object> record) {
        try {
            // By way of a text, because older Jacksons escape what is beyond 16 bits when they write bytes.
            return JSON.writeValueAsString(record).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("what was read as JSON can be written as JSON", impossible);
        }
    }
}
