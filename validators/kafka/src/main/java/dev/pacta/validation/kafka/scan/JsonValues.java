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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Objects of JSON as maps, and text. */
final class JsonValues implements ValueReader {
    static final String BROKEN = "JSON that is broken";
    static final String BINARY = "bytes that are neither JSON nor text";

    private static final TypeReference<Map<String, @Nullable Object>> OBJECT = new TypeReference<>() {};
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public Reading read(byte[] bytes) {
        Optional<String> text = text(bytes);
        if (text.isEmpty()) {
            return Reading.unreadable(BINARY);
        }
        if (!text.get().stripLeading().startsWith("{")) {
            return Reading.of(text.get());
        }
        try {
            return Reading.of(JSON.readValue(bytes, OBJECT));
        } catch (IOException malformed) {
            // Its message quotes the record, and stays here.
            return Reading.unreadable(BROKEN);
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
