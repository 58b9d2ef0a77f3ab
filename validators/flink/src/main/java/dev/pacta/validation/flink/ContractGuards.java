/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.flink;

import dev.pacta.validation.guard.ObligationException;
import dev.pacta.validation.source.PortableGuard;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.types.logical.RowType;
import org.apache.flink.types.Row;

/**
 * Streams as they may be seen for a purpose.
 *
 * <pre>{@code
 * PortableGuard guard = PortableGuard.open(decisions, Access.reading("daily-report", "analytics.reporting"), contract, null, key);
 * DataStream<String> people = ContractGuards.jsonText(environment.fromSource(…), guard);
 * }</pre>
 *
 * <p>A denied job never comes to make its source: {@link PortableGuard#open} throws. A record that cannot be read stops the job, because nobody
 * knows what is in it; where that may happen, {@link ContractChecks#split} goes first and the guard is on the valid ones. The operator's id is {@code pacta-guard-} and the
 * schema object's name; of two guards for one schema object in one job, one needs another {@code uid}.
 */
public final class ContractGuards {
    private ContractGuards() {}

    /** Records as JSON in UTF-8. */
    public static SingleOutputStreamOperator<byte[]> json(DataStream<byte[]> records, PortableGuard guard) {
        FlatMapFunction<byte[], byte[]> masking =
                (record, out) -> guard.guard().apply(record).ifPresent(out::collect);
        return named(records, masking, records.getType(), guard);
    }

    /** Records as JSON text. */
    public static SingleOutputStreamOperator<String> jsonText(DataStream<String> records, PortableGuard guard) {
        FlatMapFunction<String, String> masking = (record, out) -> guard.guard()
                .apply(record.getBytes(StandardCharsets.UTF_8))
                .ifPresent(seen -> out.collect(new String(seen, StandardCharsets.UTF_8)));
        return named(records, masking, records.getType(), guard);
    }

    /**
     * Rows whose fields have names and types, as those of tables have. A field whose masked values are texts, such as hashes of numbers, is a
     * field of texts; one that the decision is not about is not there.
     *
     * @throws ObligationException when the stream has no names and types, lacks a field that a row filter asks for, a field cannot
     *     hold what its mask leaves, or nothing of it may be seen
     */
    public static SingleOutputStreamOperator<Row> rows(DataStream<Row> records, PortableGuard guard) {
        if (!(records.getType() instanceof RowTypeInfo type)) {
            throw new ObligationException(
                    "the rows of the stream have no types; give it Types.ROW_NAMED with returns(…)");
        }
        RowTypeInfo masked = (RowTypeInfo) MaskedTypes.OF.record(type, guard.guard());
        return named(records, new RowMasking(guard, masked), masked, guard);
    }

    /**
     * Rows as the table API has them inside, without a detour. Their fields change as those of {@link #rows} do.
     *
     * @param type what the rows are
     * @param typed {@code InternalTypeInfo::of}, which is in Flink's table runtime; is given what the masked rows are
     * @throws ObligationException when the rows lack a field that a row filter asks for, a field cannot hold what its mask leaves, or nothing of
     *     the rows may be seen
     */
    public static SingleOutputStreamOperator<RowData> rowData(
            DataStream<RowData> records,
            RowType type,
            Function<RowType, ? extends TypeInformation<RowData>> typed,
            PortableGuard guard) {
        RowDataMasking masking = new RowDataMasking(guard, type);
        return named(records, masking, typed.apply(masking.masked()), guard);
    }

    private static <T> SingleOutputStreamOperator<T> named(
            DataStream<T> records, FlatMapFunction<T, T> masking, TypeInformation<T> type, PortableGuard guard) {
        return records.flatMap(masking, type)
                .name("guard " + guard.schemaObject())
                .uid("pacta-guard-" + guard.schemaObject());
    }
}
