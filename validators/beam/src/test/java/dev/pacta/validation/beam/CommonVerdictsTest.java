/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.beam;

import dev.pacta.contract.odcs.OdcsReader;
import dev.pacta.contract.odcs.ReadResult;
import dev.pacta.testkit.verdicts.Agreement;
import dev.pacta.testkit.verdicts.Backend;
import dev.pacta.testkit.verdicts.Case;
import dev.pacta.testkit.verdicts.CaseVerdict;
import dev.pacta.testkit.verdicts.Column;
import dev.pacta.testkit.verdicts.ColumnType;
import dev.pacta.testkit.verdicts.ColumnType.ListOf;
import dev.pacta.testkit.verdicts.ColumnType.MapOf;
import dev.pacta.testkit.verdicts.ColumnType.Single;
import dev.pacta.testkit.verdicts.ColumnType.StructOf;
import dev.pacta.testkit.verdicts.Exemption;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.report.ReportJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.beam.sdk.coders.RowCoder;
import org.apache.beam.sdk.schemas.Schema;
import org.apache.beam.sdk.schemas.Schema.FieldType;
import org.apache.beam.sdk.schemas.logicaltypes.SqlTypes;
import org.apache.beam.sdk.util.CoderUtils;
import org.apache.beam.sdk.values.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows of Beam, as they were made and as they come out of its coder, reach the verdicts of the common corpus. */
class CommonVerdictsTest {
    private record Rows(String name, boolean travelled) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            ReadResult read = new OdcsReader().read(data.contract().getBytes(StandardCharsets.UTF_8), "case.odcs.yaml");
            ValidationRun run = CompiledContract.compile(
                            ((ReadResult.Readable) read).document().contract().orElseThrow())
                    .validator("data")
                    .open();
            Schema schema = schema(data.columns());
            RowCoder coder = RowCoder.of(schema);
            RecordForm<Row> form = RecordForm.rows();
            int at = 0;
            for (Map<String, @Nullable Object> record : data.records()) {
                Row row = row(data.columns(), schema, record);
                form.check(
                        travelled ? CoderUtils.clone(coder, row) : row,
                        run,
                        new Location("case", ++at, Location.Unit.ROW));
            }
            return CaseVerdict.ofReport(ReportJson.write(run.finish()));
        }

        @Override
        public List<Exemption> exemptions() {
            return List.of(Exemption.columns("a column has one type", "mixed"));
        }
    }

    @Test
    void rows() {
        Agreement.hold(new Rows("Beam, rows", false));
    }

    @Test
    void rowsThatHaveTravelled() {
        Agreement.hold(new Rows("Beam, rows that have travelled", true));
    }

    private static Schema schema(List<Column> columns) {
        Schema.Builder schema = Schema.builder();
        columns.forEach(column -> schema.addNullableField(column.name(), type(column.type())));
        return schema.build();
    }

    private static FieldType type(ColumnType type) {
        if (type instanceof ListOf list) {
            return FieldType.array(type(list.items()).withNullable(true));
        }
        if (type instanceof MapOf map) {
            return FieldType.map(FieldType.STRING, type(map.values()).withNullable(true));
        }
        return type instanceof StructOf struct ? FieldType.row(schema(struct.columns())) : single((Single) type);
    }

    private static FieldType single(Single type) {
        return switch (type) {
            case TEXT -> FieldType.STRING;
            case WHOLE -> FieldType.INT64;
            case REAL -> FieldType.DOUBLE;
            case EXACT -> FieldType.DECIMAL;
            case TRUTH -> FieldType.BOOLEAN;
            case DATE -> FieldType.logicalType(SqlTypes.DATE);
            case MOMENT -> FieldType.logicalType(SqlTypes.TIMESTAMP);
            case LOCAL -> FieldType.logicalType(SqlTypes.DATETIME);
            case CLOCK -> FieldType.logicalType(SqlTypes.TIME);
            case MIXED -> throw new IllegalArgumentException("a column has one type");
        };
    }

    private static Row row(List<Column> columns, Schema schema, Map<?, ?> record) {
        Row.Builder row = Row.withSchema(schema);
        columns.forEach(column -> row.addValue(
                value(column.type(), schema.getField(column.name()).getType(), record.get(column.name()))));
        return row.build();
    }

    private static @Nullable Object value(ColumnType type, FieldType field, @Nullable Object value) {
        if (value instanceof Map<?, ?> members && type instanceof StructOf struct) {
            return row(struct.columns(), field.getRowSchema(), members);
        }
        if (value instanceof Map<?, ?> map && type instanceof MapOf of) {
            Map<String, @Nullable Object> values = new HashMap<>();
            map.forEach((name, member) ->
                    values.put(String.valueOf(name), value(of.values(), field.getMapValueType(), member)));
            return values;
        }
        if (value instanceof List<?> items && type instanceof ListOf of) {
            List<@Nullable Object> values = new ArrayList<>();
            items.forEach(item -> values.add(value(of.items(), field.getCollectionElementType(), item)));
            return values;
        }
        return value;
    }
}
