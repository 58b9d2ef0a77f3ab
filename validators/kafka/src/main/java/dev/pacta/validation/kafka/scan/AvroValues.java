/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import dev.pacta.validation.avro.AvroBytes;
import dev.pacta.validation.avro.UnreadableAvroException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/** Values of one schema of Avro behind its number, read where they stand. */
final class AvroValues implements ValueReader {
    private static final int MOST_REFERENCES = 200;

    private final AvroBytes form;
    private final boolean wrapped;
    private final String otherwise;

    private AvroValues(AvroBytes form, boolean wrapped, String otherwise) {
        this.form = form;
        this.wrapped = wrapped;
        this.otherwise = otherwise;
    }

    /**
     * What reads them; when the schema cannot be used, what tells so of each value.
     *
     * @throws UnreadableTopicException when the registry does not give what the schema refers to
     */
    static ValueReader of(int id, RegisteredSchema schema, SchemaRegistry registry) throws UnreadableTopicException {
        try {
            Schema.Parser parser = new Schema.Parser();
            if (!readReferences(schema, registry, parser, new HashSet<>())) {
                return bytes ->
                        Reading.unreadable("schema %d refers to one that the registry does not have".formatted(id));
            }
            return of(id, parser.parse(schema.text()));
        } catch (AvroRuntimeException | NullPointerException malformed) {
            // The parser of Avro 1.12 has no exception of its own for the name of a type that there is not.
            return bytes -> Reading.unreadable("schema %d is none of Avro".formatted(id));
        }
    }

    /** What is no record is one of a single field: its bytes are the same. */
    private static AvroValues of(int id, Schema schema) {
        String otherwise = "bytes that are no Avro of schema %d".formatted(id);
        if (schema.getType() == Schema.Type.RECORD) {
            return new AvroValues(AvroBytes.of(schema), false, otherwise);
        }
        Schema.Field only = new Schema.Field(TopicRecord.VALUE, schema);
        return new AvroValues(
                AvroBytes.of(Schema.createRecord("Single", null, null, false, List.of(only))), true, otherwise);
    }

    /** The types of the schemas that are referred to become known to the parser first. */
    private static boolean readReferences(
            RegisteredSchema schema,
            SchemaRegistry registry,
            Schema.Parser parser,
            Set<RegisteredSchema.Reference> seen)
            throws UnreadableTopicException {
        for (RegisteredSchema.Reference reference : schema.references()) {
            if (seen.size() >= MOST_REFERENCES) {
                return false;
            }
            if (seen.add(reference)) {
                Optional<RegisteredSchema> other = registry.version(reference);
                if (other.isEmpty() || !readReferences(other.get(), registry, parser, seen)) {
                    return false;
                }
                parser.parse(other.get().text());
            }
        }
        return true;
    }

    @Override
    public Reading read(byte[] bytes) {
        try {
            Map<String, ?> members = PlainValues.map(form.struct(bytes, RegisteredValues.PREFIX, bytes.length));
            return Reading.of(wrapped ? members.get(TopicRecord.VALUE) : members);
        } catch (UnreadableAvroException other) {
            return Reading.unreadable(otherwise);
        }
    }
}
