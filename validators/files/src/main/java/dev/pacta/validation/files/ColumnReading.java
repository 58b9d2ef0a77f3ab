/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.Location;
import dev.pacta.validation.RunPart;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.Validator;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.plan.RunRule;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns that cannot be asked, of all rows. Rows that it finds to be bad are marked; when these are read whole they are taken out of
 * what was counted. Not thread-safe.
 */
final class ColumnReading {
    private static final long PROGRESS_EVERY = 20_000;

    private final Map<String, String> columns;
    private final List<RunRule> counted;
    private final ValidationRun all;
    private final ValidationRun again;

    /**
     * @param columns what each stored column is called in a record
     * @param fields the fields that are read
     * @param counted the rules over all records that are counted here
     */
    ColumnReading(
            Validator validator,
            RunContext context,
            Map<String, String> columns,
            Set<String> fields,
            List<RunRule> counted) {
        Validator narrow = validator.seeingOnly(fields, counted::contains);
        this.columns = columns;
        this.counted = counted;
        this.all = narrow.open(context);
        this.again = narrow.open(context);
    }

    /** Whether there is anything to be read. */
    boolean isNeeded() {
        return !columns.isEmpty() || !counted.isEmpty();
    }

    /**
     * Reads all rows and marks the bad ones.
     *
     * @param most bad rows that are marked
     * @return whether there were no more
     */
    boolean readAll(LocatedTable table, long most, LongConsumer progress) throws SQLException, IOException {
        Places bad = new Places();
        long[] rows = {0};
        table.readAll(columns, (values, place) -> {
            boolean valid = all.accept(values, location(place)).isValid();
            if (!valid && bad.size() <= most) {
                bad.add(place.order(), place.row());
            }
            if (++rows[0] % PROGRESS_EVERY == 0) {
                progress.accept(rows[0]);
            }
        });
        if (bad.size() > most) {
            return false;
        }
        table.mark(bad);
        return true;
    }

    /** A row that was read here before is read whole. */
    void readWhole(Map<String, @Nullable Object> values, LocatedTable.Place place) {
        Map<String, @Nullable Object> narrow = new LinkedHashMap<>();
        for (String name : columns.values()) {
            narrow.put(name, values.get(name));
        }
        again.accept(narrow, location(place));
    }

    private static Location location(LocatedTable.Place place) {
        return new Location("", place.row() + 1, Location.Unit.ROW);
    }

    /** What was counted over the rows that were not read whole. */
    RecordSums sums() {
        return all.part().sums().without(again.part().sums());
    }

    /** What the rules over all records that are counted here have counted over these rows. */
    List<RunRule.Part> counts() {
        RunPart whole = all.part();
        RunPart twice = again.part();
        List<RunRule.Part> counts = new ArrayList<>();
        for (int at = 0; at < counted.size(); at++) {
            RunRule.Part count = whole.counts().get(at);
            long number = count.number() - twice.counts().get(at).number();
            counts.add(new RunRule.Part(number, count.time(), Set.of(), false));
        }
        return counts;
    }
}
