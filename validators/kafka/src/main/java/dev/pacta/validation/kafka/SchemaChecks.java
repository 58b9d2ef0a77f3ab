/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.rows.Struct;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds records to a JSON Schema. */
record SchemaChecks(SourcedSchema by) implements RecordChecks {
    @Override
    public boolean reads(Object record) {
        return record instanceof Map || record instanceof Collection || record instanceof JsonNode;
    }

    @Override
    public RecordVerdict json(String topic, byte[] json) {
        return told(by.schema().validate(json));
    }

    @Override
    public RecordVerdict plain(String topic, Object record) {
        return tree(record);
    }

    @Override
    public RecordVerdict struct(String topic, Struct record) {
        return tree(record);
    }

    private RecordVerdict tree(Object record) {
        return told(by.schema().validate(PlainTree.of(record, SchemaLimits.DEFAULT.depth())));
    }

    @Override
    public RecordVerdict unreadable(String topic, String reason) {
        return told(new SchemaVerdict(SchemaVerdict.Kind.UNFINISHED, List.of(), reason));
    }

    private RecordVerdict told(SchemaVerdict verdict) {
        return new RecordVerdict.OfSchema(verdict, by);
    }

    @Override
    public void close() {
        // A schema is not watched, so there is nothing to let go.
    }
}
