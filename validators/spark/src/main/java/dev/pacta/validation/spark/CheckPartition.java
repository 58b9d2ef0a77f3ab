/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.spark;

import dev.pacta.validation.Location;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Verdict;
import dev.pacta.validation.plan.RunContext;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Checks the rows of one partition where they stand and copies them to those that fit or to the others. Columns that say whether a key was there
 * before stand behind the data and are taken away.
 */
record CheckPartition(RowChecks checks, StructType schema, PartsOfPartitions parts)
        implements Function2<Integer, Iterator<InternalRow>, Iterator<CheckedRows>> {
    private static final long serialVersionUID = 1L;

    /** How many bytes of rows are kept together, or those of one row if it is longer. */
    private static final int TOGETHER = 256 << 10;

    @Override
    public Iterator<CheckedRows> call(Integer partition, Iterator<InternalRow> rows) {
        return new Checking(partition, rows);
    }

    private final class Checking implements Iterator<CheckedRows> {
        private final int partition;
        private final Iterator<InternalRow> rows;
        private final CatalystReader reader = new CatalystReader(schema);
        private final int width = schema.fields().length;
        private final UnsafeProjection asGood = UnsafeProjection.create(schema);
        private final Reasons reasons =
                new Reasons(schema, checks.validator().contract().contract());
        private final CheckedRows.Builder good = new CheckedRows.Builder();
        private final CheckedRows.Builder bad = new CheckedRows.Builder();
        private final ValidationRun run;
        private final String source;
        private @Nullable InternalRow current;
        private long number;
        private boolean told;

        Checking(int partition, Iterator<InternalRow> rows) {
            this.partition = partition;
            this.rows = rows;
            this.source = "partition " + partition;
            this.run = checks.open(new Marked());
        }

        /** What the columns behind the data say of the current row. */
        private final class Marked implements RunContext.Repeats {
            @Override
            public boolean isRepeat(String ruleId) {
                return current != null
                        && current.getBoolean(width + checks.repeats().indexOf(ruleId));
            }

            @Override
            public boolean knows(String ruleId) {
                return checks.repeats().contains(ruleId);
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
        public CheckedRows next() {
            if (!rows.hasNext()) {
                throw new NoSuchElementException();
            }
            while (good.size() + bad.size() < TOGETHER && rows.hasNext()) {
                check(rows.next());
            }
            return new CheckedRows(good.take(), bad.take());
        }

        private void check(InternalRow row) {
            current = row;
            Verdict verdict = run.accept(reader.read(row), new Location(source, ++number, Location.Unit.ROW));
            if (verdict.isValid()) {
                good.add(row instanceof UnsafeRow whole && checks.repeats().isEmpty() ? whole : asGood.apply(row));
            } else {
                bad.add(reasons.behind(row, verdict));
            }
        }
    }
}
