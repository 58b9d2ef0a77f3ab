/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.validation.jsonschema.InvalidSchemaException;
import dev.pacta.validation.jsonschema.SchemaLimits;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.rows.PlainTree;
import dev.pacta.validation.rows.Struct;
import dev.pacta.validation.source.PortableSchema;
import dev.pacta.validation.source.SchemaUnavailableException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.config.ConfigException;

/** Holds records to a JSON Schema. */
record SchemaChecks(PortableSchema by) implements RecordChecks {
    /**
     * By the schema of the settings.
     *
     * @throws ConfigException when it or one that it refers to cannot be read or is none
     */
    static SchemaChecks read(ContractConfig config, ClassLoader loader) {
        String address = config.getString(ContractConfig.JSON_SCHEMA);
        try {
            return new SchemaChecks(PortableSchema.read(
                    address,
                    config.getList(ContractConfig.JSON_SCHEMA_PARTS),
                    config.getBoolean(ContractConfig.JSON_SCHEMA_FORMATS),
                    loader));
        } catch (SchemaUnavailableException none) {
            boolean isPart = !none.address().equals(address);
            String more = none.getCause() instanceof InvalidSchemaException
                    ? "; its parts are those of " + ContractConfig.JSON_SCHEMA_PARTS
                    : "";
            throw new ConfigException(
                    isPart ? ContractConfig.JSON_SCHEMA_PARTS : ContractConfig.JSON_SCHEMA,
                    none.address(),
                    none.reason() + more);
        }
    }

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
