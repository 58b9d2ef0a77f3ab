/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values as the serializers of Confluent's registry write them: a zero, the number of a schema in four bytes, and what the schema says
 * ("Wire format" in the registry's documentation). What does not begin so is JSON or text. Each schema is asked for once.
 */
final class RegisteredValues implements ValueReader {
    static final String NO_REGISTRY =
            "written with a schema registry, and the client's settings have no schema.registry.url";
    static final String PROTOBUF = "Protobuf, which is not read yet";
    static final String UNASKED = "more schemas that the registry does not have were named than are asked for";
    static final int PREFIX = 5;
    /** Bytes that only look as if they began with a number name a thousand. */
    private static final int MOST_UNKNOWN = 100;

    private final @Nullable SchemaRegistry registry;
    private final ValueReader json = new JsonValues();
    private final Map<Integer, ValueReader> readers = new HashMap<>();
    private int unknown;

    /** Reads with a registry, or without one. */
    RegisteredValues(@Nullable SchemaRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Reading read(byte[] bytes) throws UnreadableTopicException {
        if (bytes.length <= PREFIX || bytes[0] != 0) {
            return json.read(bytes);
        }
        if (registry == null) {
            return bytes[PREFIX] == '{' ? behind(bytes) : Reading.unreadable(NO_REGISTRY);
        }
        int id = ByteBuffer.wrap(bytes).getInt(1);
        // No registry gives such a number, and some do not answer as they should when asked for one.
        return id < 0
                ? Reading.unreadable(JsonValues.BINARY)
                : reader(registry, id).read(bytes);
    }

    private Reading behind(byte[] bytes) throws UnreadableTopicException {
        return json.read(Arrays.copyOfRange(bytes, PREFIX, bytes.length));
    }

    private ValueReader reader(SchemaRegistry asked, int id) throws UnreadableTopicException {
        ValueReader known = readers.get(id);
        if (known != null) {
            return known;
        }
        if (unknown >= MOST_UNKNOWN) {
            return bytes -> orJson(bytes, UNASKED);
        }
        Optional<RegisteredSchema> schema = asked.schema(id);
        unknown += schema.isEmpty() ? 1 : 0;
        ValueReader made = schema.isEmpty()
                ? bytes -> orJson(bytes, "the schema registry has no schema %d".formatted(id))
                : reader(asked, id, schema.get());
        readers.put(id, made);
        return made;
    }

    private ValueReader reader(SchemaRegistry asked, int id, RegisteredSchema schema) throws UnreadableTopicException {
        return switch (schema.type()) {
            case "AVRO" -> AvroValues.of(id, schema, asked);
            case "JSON" -> this::behind;
            case "PROTOBUF" -> bytes -> Reading.unreadable(PROTOBUF);
            default -> bytes -> Reading.unreadable("of a kind of schema that is not known here");
        };
    }

    /** An object of JSON is one without a schema, too. */
    private Reading orJson(byte[] bytes, String fault) throws UnreadableTopicException {
        return bytes[PREFIX] == '{' ? behind(bytes) : Reading.unreadable(fault);
    }
}
