/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.body;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The records of a body in JSON: one, a list of them, or a list under a key of an object.
 *
 * @param path where the list is, or the record when there is no list
 * @param list whether it is a list
 */
record Body(List<byte[]> records, String path, boolean list) {
    private static final JsonFactory JSON = new JsonFactory();

    Body {
        records = List.copyOf(records);
    }

    /** Takes the body apart; nothing when it is not such JSON in UTF-8. A record by itself is left for the check to judge. */
    static Optional<Body> read(byte[] bytes, @Nullable String key) throws IOException {
        int first = firstToken(bytes);
        if (first < 0) {
            return Optional.empty();
        }
        if (key == null && bytes[first] == '{') {
            return Optional.of(new Body(List.of(bytes), "$", false));
        }
        try (JsonParser parser = JSON.createParser(bytes)) {
            parser.nextToken();
            Optional<List<byte[]>> records = key == null ? list(parser, bytes) : under(parser, bytes, key);
            boolean whole = records.isPresent() && parser.nextToken() == null;
            return whole
                    ? Optional.of(new Body(records.get(), key == null ? "$" : "$." + key, true))
                    : Optional.empty();
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    /** The place of the first byte that is no blank. Readers that guess encodings take others for UTF-16: these have a zero early. */
    private static int firstToken(byte[] bytes) {
        for (int at = 0; at < Math.min(4, bytes.length); at++) {
            if (bytes[at] == 0) {
                return -1;
            }
        }
        int at = 0;
        while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t' || bytes[at] == '\r' || bytes[at] == '\n')) {
            at++;
        }
        return at < bytes.length && (bytes[at] == '{' || bytes[at] == '[') ? at : -1;
    }

    private static Optional<List<byte[]>> under(JsonParser parser, byte[] bytes, String key) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            return Optional.empty();
        }
        Optional<List<byte[]>> found = Optional.empty();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean meant = parser.currentName().equals(key);
            parser.nextToken();
            if (!meant) {
                parser.skipChildren();
            } else if (found.isPresent()) {
                // Which of the two lists the program behind takes is not known.
                return Optional.empty();
            } else {
                found = list(parser, bytes);
                if (found.isEmpty()) {
                    return found;
                }
            }
        }
        return found;
    }

    private static Optional<List<byte[]>> list(JsonParser parser, byte[] bytes) throws IOException {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            return Optional.empty();
        }
        List<byte[]> records = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            int start = (int) parser.currentTokenLocation().getByteOffset();
            parser.skipChildren();
            parser.finishToken();
            int end = (int) parser.currentLocation().getByteOffset();
            records.add(Arrays.copyOfRange(bytes, start, end));
        }
        return Optional.of(records);
    }
}
