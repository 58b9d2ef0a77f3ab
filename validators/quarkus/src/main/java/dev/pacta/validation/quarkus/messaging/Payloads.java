/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pacta.validation.quarkus.BreachReasons;
import dev.pacta.validation.quarkus.RecordChecks;
import dev.pacta.validation.quarkus.StreamName;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.rows.StructReader;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/** Checks payloads, whatever they are, and writes refused ones. Thread-safe. */
final class Payloads {
    private final ObjectMapper json;
    private final List<StructReader> readers = new ArrayList<>();

    Payloads(ObjectMapper json, ClassLoader loader) {
        this.json = json;
        ServiceLoader.load(StructReader.class, loader).forEach(readers::add);
    }

    /** Checks JSON as bytes, text or tree, a map, a record of a library, or an object that Jackson writes; nothing when it fits. */
    Optional<BreachReasons> check(RecordChecks checks, StreamName stream, Object payload) {
        byte @Nullable [] bytes = asItIs(payload);
        if (bytes != null) {
            return checks.json(stream, bytes);
        }
        if (payload instanceof Map<?, ?> map) {
            return checks.map(stream, map);
        }
        try {
            Optional<Struct> struct = struct(payload);
            return struct.isPresent()
                    ? checks.struct(stream, struct.get())
                    : checks.json(stream, json.writeValueAsBytes(payload));
        } catch (JsonProcessingException | RuntimeException unreadable) {
            // A payload that is not what its own class says must not stop those behind it.
            String reason = unreadable.getClass().getSimpleName();
            return checks.unreadable(stream, "it cannot be read (%s)".formatted(reason));
        }
    }

    private Optional<Struct> struct(Object payload) {
        for (StructReader reader : readers) {
            Optional<Struct> struct = reader.read(payload);
            if (struct.isPresent()) {
                return struct;
            }
        }
        return Optional.empty();
    }

    /** What a channel for refused messages gets: JSON as bytes, or the record of a library as it is. */
    Object refused(Object payload) {
        byte @Nullable [] bytes = asItIs(payload);
        if (bytes != null) {
            return bytes;
        }
        try {
            return struct(payload).isPresent() ? payload : json.writeValueAsBytes(payload);
        } catch (JsonProcessingException | RuntimeException unwritable) {
            // Whatever the channel makes of it; when it cannot, the message is not taken for refused.
            return payload;
        }
    }

    /** The bytes of what is JSON already. */
    private static byte @Nullable [] asItIs(Object payload) {
        if (payload instanceof byte[] bytes) {
            return bytes;
        }
        if (payload instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (payload instanceof JsonObject object) {
            return object.toBuffer().getBytes();
        }
        return payload instanceof Buffer buffer ? buffer.getBytes() : null;
    }
}
