/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.connect;

import dev.pacta.validation.guard.FieldGuard;
import dev.pacta.validation.guard.ObjectGuard;
import java.util.Optional;
import org.apache.kafka.connect.data.Field;
import org.apache.kafka.connect.data.Schema;
import org.apache.kafka.connect.data.SchemaBuilder;

/** The schemas of records after they were masked: every field may be null, hashes and tokens are texts, what may not be seen is not there. */
final class MaskedSchemas {
    private MaskedSchemas() {}

    static Schema of(Schema struct, ObjectGuard guard) {
        SchemaBuilder masked = SchemaBuilder.struct().name(struct.name()).optional();
        for (Field field : struct.fields()) {
            guard.field(field.name())
                    .flatMap(fate -> of(field.schema(), fate))
                    .ifPresent(schema -> masked.field(field.name(), schema));
        }
        return masked.build();
    }

    private static Optional<Schema> of(Schema schema, FieldGuard field) {
        if (schema.type() == Schema.Type.ARRAY) {
            return of(schema.valueSchema(), field)
                    .map(element -> SchemaBuilder.array(element).optional().build());
        }
        if (schema.type() == Schema.Type.MAP && field.members().isPresent()) {
            return of(schema.valueSchema(), field.members().get())
                    .map(member -> SchemaBuilder.map(Schema.STRING_SCHEMA, member)
                            .optional()
                            .build());
        }
        if (schema.type() == Schema.Type.STRUCT && field.nested().isPresent()) {
            return Optional.of(of(schema, field.nested().get()));
        }
        if (field.mask().isPresent()) {
            return Optional.of(field.givesText() ? Schema.OPTIONAL_STRING_SCHEMA : optional(schema));
        }
        boolean composite = schema.type() == Schema.Type.MAP || schema.type() == Schema.Type.STRUCT;
        boolean goneThrough = field.nested().isPresent() || field.members().isPresent();
        boolean passes = composite ? field.takesAnything() : !goneThrough;
        return passes ? Optional.of(optional(schema)) : Optional.empty();
    }

    private static Schema optional(Schema schema) {
        if (schema.isOptional() || schema.type() == Schema.Type.STRUCT || schema.type() == Schema.Type.MAP) {
            return schema;
        }
        SchemaBuilder builder = SchemaBuilder.type(schema.type()).optional();
        if (schema.name() != null) {
            builder.name(schema.name());
        }
        if (schema.parameters() != null) {
            builder.parameters(schema.parameters());
        }
        return builder.build();
    }
}
