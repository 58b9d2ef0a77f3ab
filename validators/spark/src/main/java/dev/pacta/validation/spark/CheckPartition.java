/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.source.PortableValidator;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one partition and puts the verdict behind each. Columns that say whether a key was there before stand behind the data
 * and are taken away.
 *
 * @param repeats the rules that such columns belong to, in their order
 */
record CheckPartition(
        PortableValidator validator,
        StructType schema,
        List<String> repeats,
        @Nullable Instant now,
        PartsOfPartitions parts)
        implements Function2<Integer, Iterator<Row>, Iterator<Row>> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Integer partition, Iterator<Row> rows) {
        return new Checking(partition, rows);
    }

    private final class Checking implements Iterator<Row> {
        private final int partition;
        private final Iterator<Row> rows;
        private final RowReader reader = new RowReader(schema);
        private final int width = schema.fields().length;
        private final ValidationRun run;
        private final String source;
        private Row current = RowFactory.create();
        private long number;
        private boolean told;

        Checking(int partition, Iterator<Row> rows) {
            this.partition = partition;
            this.rows = rows;
            this.source = "partition " + partition;
            this.run = validator.validator().open(new RunContext(now, Map.of(), new Marked()));
        }

        /** What the columns behind the data say of the current row. */
        private final class Marked implements RunContext.Repeats {
            @Override
            public boolean isRepeat(String ruleId) {
                return current.getBoolean(width + repeats.indexOf(ruleId));
            }

            @Override
            public boolean knows(String ruleId) {
                return repeats.contains(ruleId);
            }
        }

        @Override
        public boolean hasNext() {
            boolean more = rows.hasNext();
            if (!more && !told) {
                told = true;
                parts.add(new PartsOfPartitions.Part(partition, run.part()));
            }
            return more;
        }

        @Override
        public Row next() {
            current = rows.next();
            Verdict verdict = run.accept(reader.read(current), new Location(source, ++number, Location.Unit.ROW));
            @Nullable Object[] values = new Object[width + 1];
            for (int at = 0; at < width; at++) {
                values[at] = current.get(at);
            }
            values[width] = verdict.isValid() ? null : reasons(verdict);
            return RowFactory.create(values);
        }

        private Row reasons(Verdict verdict) {
            return RowFactory.create(
                    validator.contract().contract().id().value(),
                    validator.contract().contract().version().value(),
                    verdict.kind().name().toLowerCase(Locale.ROOT),
                    verdict.violations().stream()
                            .map(Violation::ruleId)
                            .distinct()
                            .toArray(String[]::new));
        }
    }
}
