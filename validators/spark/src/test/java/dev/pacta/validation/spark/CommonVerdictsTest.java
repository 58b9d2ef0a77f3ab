/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

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
import dev.pacta.validation.report.ReportJson;
import dev.pacta.validation.source.ContractSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimeType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data set of Spark that is split reaches the verdicts of the common corpus, over all its partitions. */
class CommonVerdictsTest {
    private static final int DIGITS = 38;
    private static final int SCALE = 10;

    @TempDir
    private Path folder;

    private record Splits(String name, Path folder) implements Backend {
        @Override
        public CaseVerdict judge(Case data) throws Exception {
            Path contract = Files.writeString(folder.resolve("case.odcs.yaml"), data.contract());
            List<Row> rows = data.records().stream()
                    .map(record -> row(data.columns(), record))
                    .toList();
            Dataset<Row> frame = LocalSpark.session().createDataFrame(rows, schema(data.columns()));
            try (Split split = ContractChecks.split(frame, ContractSource.file(contract), SplitSettings.DEFAULT)) {
                return CaseVerdict.ofReport(ReportJson.write(split.report()));
            }
        }

        @Override
        public List<Exemption> exemptions() {
            return List.of(Exemption.columns("a column has one type", "mixed"));
        }
    }

    @Test
    void splits() {
        LocalSpark.session().conf().set("spark.sql.timeType.enabled", true);
        Agreement.hold(new Splits("Spark, data sets", folder));
    }

    private static StructType schema(List<Column> columns) {
        StructType schema = new StructType();
        for (Column column : columns) {
            schema = schema.add(column.name(), type(column.type()));
        }
        return schema;
    }

    private static DataType type(ColumnType type) {
        if (type instanceof ListOf list) {
            return DataTypes.createArrayType(type(list.items()));
        }
        if (type instanceof MapOf map) {
            return DataTypes.createMapType(DataTypes.StringType, type(map.values()));
        }
        return type instanceof StructOf struct ? schema(struct.columns()) : single((Single) type);
    }

    private static DataType single(Single type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case WHOLE -> DataTypes.LongType;
            case REAL -> DataTypes.DoubleType;
            case EXACT -> DataTypes.createDecimalType(DIGITS, SCALE);
            case TRUTH -> DataTypes.BooleanType;
            case DATE -> DataTypes.DateType;
            case MOMENT -> DataTypes.TimestampType;
            case LOCAL -> DataTypes.TimestampNTZType;
            case CLOCK -> TimeType.apply(TimeType.MICROS_PRECISION());
            case MIXED -> throw new IllegalArgumentException("a column has one type");
        };
    }

    private static Row row(List<Column> columns, Map<?, ?> record) {
        return RowFactory.create(columns.stream()
                .map(column -> value(column.type(), record.get(column.name())))
                .toArray());
    }

    private static @Nullable Object value(ColumnType type, @Nullable Object value) {
        if (value instanceof Map<?, ?> members && type instanceof StructOf struct) {
            return row(struct.columns(), members);
        }
        if (value instanceof Map<?, ?> map && type instanceof MapOf of) {
            Map<String, @Nullable Object> values = new HashMap<>();
            map.forEach((name, member) -> values.put(String.valueOf(name), value(of.values(), member)));
            return values;
        }
        return value instanceof List<?> items && type instanceof ListOf of
                ? items.stream().map(item -> value(of.items(), item)).toArray()
                : value;
    }
}
