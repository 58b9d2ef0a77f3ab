/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a record: the fields of a JSON object, or the text under {@value #VALUE}; and what stands beside the value below
 * {@value #BESIDE}. Only what can be read as text is in it.
 */
final class TopicRecord {
    static final String VALUE = "value";
    static final String BESIDE = "kafka";

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** A zero and the number of a schema, as clients of Confluent's registry put them before a value. */
    private static final int PREFIX = 5;

    private TopicRecord() {}

    /** Nothing when the value cannot be read. A record without a value has what stands beside it. */
    static Optional<Map<String, @Nullable Object>> read(ConsumerRecord<byte[], byte[]> record) {
        Map<String, @Nullable Object> columns = new LinkedHashMap<>();
        byte @Nullable [] value = record.value();
        if (value != null) {
            Optional<Object> readable = readable(value);
            if (readable.isEmpty()) {
                return Optional.empty();
            }
            if (readable.get() instanceof Map<?, ?> object) {
                object.forEach((name, member) -> columns.put(String.valueOf(name), member));
            } else {
                columns.put(VALUE, readable.get());
            }
        }
        Map<String, @Nullable Object> beside = beside(record);
        if (!beside.isEmpty()) {
            columns.put(BESIDE, beside);
        }
        return Optional.of(columns);
    }

    private static Map<String, @Nullable Object> beside(ConsumerRecord<byte[], byte[]> record) {
        Map<String, @Nullable Object> beside = new LinkedHashMap<>();
        byte @Nullable [] key = record.key();
        if (key != null) {
            readable(key).ifPresent(text -> beside.put("key", text));
        }
        Map<String, @Nullable Object> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            if (header.value() != null) {
                readable(header.value()).ifPresent(text -> headers.put(header.key(), text));
            }
        }
        if (!headers.isEmpty()) {
            beside.put("headers", headers);
        }
        return beside;
    }

    /** An object of JSON as a map, or text; nothing of what is neither. */
    private static Optional<Object> readable(byte[] bytes) {
        byte[] plain = bytes.length > PREFIX && bytes[0] == 0 && bytes[PREFIX] == '{'
                ? Arrays.copyOfRange(bytes, PREFIX, bytes.length)
                : bytes;
        Optional<String> text = text(plain);
        if (text.isEmpty() || !text.get().stripLeading().startsWith("{")) {
            return text.map(each -> each);
        }
        try {
            return Optional.ofNullable(JSON.readValue(plain, OBJECT));
        } catch (IOException malformed) {
            // Its message quotes the record, and stays here.
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean plain =
                    text.chars().noneMatch(each -> Character.isISOControl(each) && !Character.isWhitespace(each));
            return plain ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException binary) {
            return Optional.empty();
        }
    }
}
