/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.avro;

import dev.pacta.validation.rows.Struct;
import java.util.IdentityHashMap;
import org.apache.avro.Schema;

/**
 * Reads records of one schema in the bytes of Avro's binary encoding (Avro specification 1.12, "Binary Encoding"), without decoding them:
 * one pass proves that the bytes are a record of the schema, and a second tells the values to the check, which looks at them where they stand.
 * They mean what they mean to {@link AvroRecords}. Thread-safe.
 */
public final class AvroBytes {
    private final RecordPart root;

    private AvroBytes(RecordPart root) {
        this.root = root;
    }

    /**
     * @param writer the schema with which the bytes were written
     * @throws IllegalArgumentException when it is no schema of a record
     */
    public static AvroBytes of(Schema writer) {
        if (writer.getType() != Schema.Type.RECORD) {
            throw new IllegalArgumentException("expected the schema of a record, not of "
                    + writer.getType().getName());
        }
        return new AvroBytes((RecordPart) Part.of(writer, new IdentityHashMap<>()));
    }

    /**
     * A view of a record, good as long as the bytes stay as they are.
     *
     * @throws UnreadableAvroException when the bytes are no record of the schema, or more than one
     */
    public Struct struct(byte[] message) {
        return struct(message, 0, message.length);
    }

    /** The same of some of the bytes, such as those behind the five of Confluent's serializers. */
    public Struct struct(byte[] bytes, int start, int end) {
        Input input = new Input(bytes, end);
        int behind = root.behind(input, start, 0);
        if (behind != end) {
            throw new UnreadableAvroException("%d bytes behind the record".formatted(end - behind));
        }
        return root.value(input, start);
    }
}
