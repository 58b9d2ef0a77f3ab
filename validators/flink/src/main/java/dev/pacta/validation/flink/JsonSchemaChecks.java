/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.util.OutputTag;

/**
 * Checks streams against a JSON Schema, where there is no contract.
 *
 * <pre>{@code
 * PortableSchema schema = PortableSchema.read("classpath:orders.json", Orders.class.getClassLoader());
 * Split<String> orders = JsonSchemaChecks.split(lines, JsonForm.jsonText(), schema);
 * }</pre>
 *
 * <p>The schema travels with the job. {@link SchemaCounts} are part of each checkpoint: after a restart no record is
 * counted twice and none is missed.
 */
public final class JsonSchemaChecks {
    private JsonSchemaChecks() {}

    /** Splits a stream. In the reasons {@link Reasons#contract} is the address of the schema, and {@link Reasons#version} its digest. */
    public static <T> Split<T> split(DataStream<T> records, JsonForm<T> form, PortableSchema schema) {
        OutputTag<Tuple2<T, Reasons>> refused =
                new OutputTag<>("pacta-quarantined", Types.TUPLE(records.getType(), Types.POJO(Reasons.class)));
        SingleOutputStreamOperator<T> valid = records.process(
                        new JsonSchemaFunction<>(schema, form, refused), records.getType())
                .name("JSON Schema " + schema.address())
                .uid("pacta-schema-" + schema.address());
        return new Split<>(valid, refused);
    }
}
