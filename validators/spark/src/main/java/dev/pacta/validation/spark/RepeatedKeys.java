/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.plan.RunRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.AtomicType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Finds keys that are there twice over all partitions, as Spark can: rows with one key come together and are numbered. The first row of a
 * key, in the order of the data, is the one that may stay.
 */
final class RepeatedKeys {
    private static final String ORDER = "_pacta_order";
    private static final String REPEAT = "_pacta_repeat_";

    private final List<String> rules = new ArrayList<>();
    private final Dataset<Row> data;

    private RepeatedKeys(Dataset<Row> data, List<RunRule> wanted) {
        StructType schema = data.schema();
        List<RunRule> possible = wanted.stream()
                .filter(rule -> !rule.distinct().isEmpty())
                .filter(rule -> rule.distinct().stream().allMatch(path -> isKey(schema, path)))
                .toList();
        this.data = possible.isEmpty() ? data : marked(data, possible);
    }

    static RepeatedKeys in(Dataset<Row> data, List<RunRule> rules) {
        return new RepeatedKeys(data, rules);
    }

    /** The data with a column for each of {@link #rules}, behind its own. */
    Dataset<Row> data() {
        return data;
    }

    /** The ids of the rules whose repeated keys are marked. */
    List<String> rules() {
        return rules;
    }

    private Dataset<Row> marked(Dataset<Row> plain, List<RunRule> possible) {
        Dataset<Row> marked = plain.withColumn(ORDER, functions.monotonically_increasing_id());
        List<Column> columns = new ArrayList<>();
        for (String name : plain.columns()) {
            columns.add(named(name));
        }
        for (RunRule rule : possible) {
            String name = REPEAT + rules.size();
            marked = marked.withColumn(name, isRepeat(rule.distinct()));
            rules.add(rule.rule().id());
            columns.add(named(name));
        }
        return marked.select(columns.toArray(Column[]::new));
    }

    /** Null is not compared. */
    private static Column isRepeat(List<String> paths) {
        Column[] keys = paths.stream().map(RepeatedKeys::column).toArray(Column[]::new);
        Column complete = functions.lit(true);
        for (Column key : keys) {
            complete = complete.and(key.isNotNull());
        }
        Column number = functions.row_number().over(Window.partitionBy(keys).orderBy(functions.col(ORDER)));
        return complete.and(number.gt(1));
    }

    private static Column column(String path) {
        String[] steps = path.split("\\.", -1);
        Column column = named(steps[0]);
        for (int at = 1; at < steps.length; at++) {
            column = column.getField(steps[at]);
        }
        return column;
    }

    /** A column by its whole name, whatever is in it. */
    private static Column named(String name) {
        return functions.col('`' + name.replace("`", "``") + '`');
    }

    private static boolean isKey(StructType schema, String path) {
        DataType type = schema;
        for (String step : path.split("\\.", -1)) {
            Optional<DataType> next = type instanceof StructType struct ? field(struct, step) : Optional.empty();
            if (next.isEmpty()) {
                return false;
            }
            type = next.get();
        }
        return type instanceof AtomicType;
    }

    private static Optional<DataType> field(StructType struct, String name) {
        for (StructField field : struct.fields()) {
            if (field.name().equals(name)) {
                return Optional.of(field.dataType());
            }
        }
        return Optional.empty();
    }
}
