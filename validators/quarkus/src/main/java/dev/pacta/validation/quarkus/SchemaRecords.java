/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.body.BodyCheck;
import dev.pacta.validation.body.BodyVerdict;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.rows.PlainTree;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.PortableSchema;
import dev.pacta.validation.source.SchemaUnavailableException;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Holds records to a JSON Schema. Nothing is counted, and nobody is told. */
record SchemaRecords(PortableSchema schema) implements RecordChecks {
    /**
     * By the schema of the settings.
     *
     * @param key of the settings
     * @throws ConfigurationException when it or one that it refers to cannot be read or is none
     */
    static SchemaRecords open(String key, String address, ContractsConfig.Named settings, ClassLoader loader) {
        try {
            return new SchemaRecords(PortableSchema.read(
                    address, settings.jsonSchemaParts().orElse(List.of()), settings.jsonSchemaFormats(), loader));
        } catch (SchemaUnavailableException none) {
            String setting = none.address().equals(address) ? "json-schema" : "json-schema-parts";
            throw new ConfigurationException(
                    "%s.%s=%s: %s".formatted(key, setting, none.address(), none.reason()), none);
        }
    }

    @Override
    public String heldTo() {
        return schema.address();
    }

    @Override
    public Optional<BreachReasons> json(StreamName stream, byte[] json) {
        return reasons(stream, schema.schema().validate(json));
    }

    @Override
    public Optional<BreachReasons> map(StreamName stream, Map<?, ?> record) {
        return tree(stream, record);
    }

    @Override
    public Optional<BreachReasons> struct(StreamName stream, Struct record) {
        return tree(stream, record);
    }

    private Optional<BreachReasons> tree(StreamName stream, Object record) {
        return reasons(stream, schema.schema().validate(PlainTree.of(record, SchemaLimits.DEFAULT.depth())));
    }

    @Override
    public Optional<BreachReasons> unreadable(StreamName stream, String reason) {
        return reasons(stream, new SchemaVerdict(SchemaVerdict.Kind.UNFINISHED, List.of(), reason));
    }

    private Optional<BreachReasons> reasons(StreamName stream, SchemaVerdict verdict) {
        return verdict.isValid() ? Optional.empty() : Optional.of(BreachReasons.of(verdict, schema, stream.name()));
    }

    @Override
    public Function<byte[], BodyVerdict> bodies(StreamName stream, String records) {
        return BodyCheck.bySchema(records.isEmpty() ? null : records, schema.schema()::validate)::judge;
    }

    @Override
    public void close() {
        // A schema is not watched, so there is nothing to let go.
    }
}
