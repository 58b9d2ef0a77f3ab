/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.JsonForm;
import dev.pacta.validation.source.PortableSchema;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Passes on the records that a JSON Schema accepts, and the others to a side output. Its counts are part of each checkpoint.
 *
 * @param <T> the records
 */
final class JsonSchemaFunction<T> extends ProcessFunction<T, T> implements CheckpointedFunction {
    private static final long serialVersionUID = 1L;

    private final PortableSchema schema;
    private final JsonForm<T> form;
    private final OutputTag<Tuple2<T, Reasons>> refused;
    private transient @Nullable ListState<long[]> state;
    private transient Map<SchemaVerdict.Kind, LongCounter> told = Map.of();
    private transient long[] counted = {};

    JsonSchemaFunction(PortableSchema schema, JsonForm<T> form, OutputTag<Tuple2<T, Reasons>> refused) {
        this.schema = schema;
        this.form = form;
        this.refused = refused;
    }

    @Override
    public void initializeState(FunctionInitializationContext context) throws Exception {
        counted = new long[SchemaVerdict.Kind.values().length];
        ListState<long[]> parts = context.getOperatorStateStore()
                .getListState(new ListStateDescriptor<>(
                        "pacta-schema-counts", PrimitiveArrayTypeInfo.LONG_PRIMITIVE_ARRAY_TYPE_INFO));
        for (long[] part : parts.get()) {
            for (int kind = 0; kind < counted.length; kind++) {
                counted[kind] += part[kind];
            }
        }
        state = parts;
    }

    @Override
    public void open(OpenContext context) {
        Map<SchemaVerdict.Kind, LongCounter> counters = new EnumMap<>(SchemaVerdict.Kind.class);
        for (SchemaVerdict.Kind kind : SchemaVerdict.Kind.values()) {
            // Another check in the same task may have it too.
            LongCounter counter = getRuntimeContext().getLongCounter(SchemaCounts.name(kind, schema));
            counter.add(counted[kind.ordinal()]);
            counters.put(kind, counter);
        }
        told = counters;
    }

    @Override
    public void processElement(T record, Context context, Collector<T> out) {
        SchemaVerdict verdict = form.check(record, schema.schema());
        count(verdict.kind());
        if (verdict.isValid()) {
            out.collect(record);
        } else {
            context.output(refused, Tuple2.of(record, Reasons.of(schema, verdict)));
        }
    }

    @Override
    public void snapshotState(FunctionSnapshotContext context) throws Exception {
        ListState<long[]> parts = state;
        if (parts != null) {
            parts.update(List.of(counted.clone()));
        }
    }

    private void count(SchemaVerdict.Kind kind) {
        LongCounter counter = told.get(kind);
        if (counter == null) {
            throw new IllegalStateException("a record came before the function was opened");
        }
        counter.add(1L);
        counted[kind.ordinal()]++;
    }
}
