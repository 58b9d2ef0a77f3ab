/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.validation.RunPart;
import dev.pacta.validation.json.PersonalTally;
import dev.pacta.validation.json.RecordSums;
import dev.pacta.validation.plan.Check;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunDemand;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.plan.TableQuestions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of which DuckDB says that they keep all rules, counted as if each had been read: what there is in all rows, less what is in those
 * that are read whole. Not thread-safe.
 */
final class OtherRows {
    private final Plan plan;
    private final TableQuestions questions;
    private final LocatedTable table;
    private final ParquetColumns columns;
    private final boolean kept;
    private final Map<RunRule, ParquetColumns.Asked> nulls = new LinkedHashMap<>();
    private final Map<RunRule, RunRule.Part> extremes = new HashMap<>();
    private final Map<RunRule, Long> repeats = new HashMap<>();
    private final Map<RunRule, Extreme> wanted = new LinkedHashMap<>();
    private final Map<String, Long> values = new LinkedHashMap<>();
    private long rows;

    private record Extreme(ParquetColumns.Asked column, boolean greatest) {}

    /** @param kept whether other files are added later, whose finds may need to know whether this one has letters */
    OtherRows(Plan plan, TableQuestions questions, LocatedTable table, ParquetColumns columns, boolean kept) {
        this.plan = plan;
        this.questions = questions;
        this.table = table;
        this.columns = columns;
        this.kept = kept;
    }

    /** The nulls of a column are counted for a rule. */
    void countNulls(RunRule rule, ParquetColumns.Asked column) {
        nulls.put(rule, column);
    }

    /** The newest or oldest value of a column is found for a rule. */
    void findExtreme(RunRule rule, ParquetColumns.Asked column, boolean greatest) {
        wanted.put(rule, new Extreme(column, greatest));
    }

    /** Marks the rows without a value where a rule allows none. */
    void markNulls() throws SQLException {
        for (Map.Entry<RunRule, ParquetColumns.Asked> each : nulls.entrySet()) {
            if (each.getKey().breaksRecords()) {
                table.mark(DataTables.quoted(each.getValue().stored()) + " IS NULL");
            }
        }
    }

    /** The rows that repeat a key are counted for a rule that allows some, and so does not say which. */
    void countRepeats(RunRule rule, List<String> key) throws SQLException {
        repeats.put(rule, table.repeats(key));
    }

    /** Counts all rows. */
    void count(long all) throws SQLException {
        rows = all;
        for (ParquetColumns.Asked each : columns.asked()) {
            values.put(each.field().name(), table.values(each.stored()));
        }
        for (ParquetColumns.Asked each : nulls.values()) {
            values.put(each.field().name(), table.values(each.stored()));
        }
        for (Map.Entry<RunRule, Extreme> each : wanted.entrySet()) {
            Extreme extreme = each.getValue();
            Object found = table.extreme(extreme.column().stored(), extreme.greatest());
            extremes.put(each.getKey(), questions.age(each.getKey(), found));
        }
    }

    /** Takes out a row that is read whole. */
    void leaveOut(Map<String, @Nullable Object> record) {
        rows--;
        for (Map.Entry<String, Long> each : values.entrySet()) {
            if (record.get(each.getKey()) != null) {
                each.setValue(each.getValue() - 1);
            }
        }
    }

    /**
     * What was found in these rows.
     *
     * @param seen what was found in the others
     * @param reading has read the columns that are not asked
     * @param counted the rules over all records that it has counted
     */
    RunPart part(RunPart seen, ColumnReading reading, List<RunRule> counted) throws SQLException {
        RecordSums read = reading.sums();
        long[] checked = read.checked();
        checked[plan.recordRule().index()] = rows;
        for (ParquetColumns.Asked each : columns.asked()) {
            FieldPlan field = each.field();
            long here = values.getOrDefault(field.name(), 0L);
            for (Check check : field.checks()) {
                checked[check.index()] = here;
            }
            PlannedRule required = field.requiredRule();
            if (required != null) {
                checked[required.index()] = rows;
            }
            PlannedRule personal = field.personalRule();
            if (personal != null) {
                checked[personal.index()] = here;
                seeLetters(each, seen, read.tallies().get(field.personalTally()));
            }
        }
        List<RunRule.Part> counts = counts(counted, reading.counts(), seen.counts());
        return new RunPart(seen.plan(), rows, 0, 0, read, counts, List.of(), 0);
    }

    /** What a detector has found counts for more in a field in which letters stand, in whichever row. */
    private void seeLetters(ParquetColumns.Asked column, RunPart seen, PersonalTally tally) throws SQLException {
        PersonalTally found = seen.sums().tallies().get(column.field().personalTally());
        boolean matters = kept || !found.sums().isEmpty();
        if (matters && !found.isProse() && table.hasLetters(column.stored())) {
            tally.seeText("a");
        }
    }

    private List<RunRule.Part> counts(List<RunRule> counted, List<RunRule.Part> read, List<RunRule.Part> seen) {
        List<RunRule.Part> counts = new ArrayList<>();
        for (RunRule rule : plan.runRules()) {
            Long repeated = repeats.get(rule);
            ParquetColumns.Asked column = nulls.get(rule);
            int at = counted.indexOf(rule);
            if (repeated != null) {
                counts.add(RunRule.Part.of(repeated - seen.get(counts.size()).number()));
            } else if (column != null) {
                counts.add(RunRule.Part.of(
                        rows - values.getOrDefault(column.field().name(), 0L)));
            } else if (at >= 0) {
                counts.add(read.get(at));
            } else {
                boolean all = rule.demand() instanceof RunDemand.Rows;
                counts.add(extremes.getOrDefault(rule, RunRule.Part.of(all ? rows : 0)));
            }
        }
        return counts;
    }
}
