/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.CompiledContract;
import dev.pacta.validation.ValidationRun;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.RunContext;
import dev.pacta.validation.plan.RunDemand;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.plan.TableQuestions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Checks Parquet files without reading every row: DuckDB finds the rows that break a rule, often from the statistics of the row groups, and
 * only these are read and judged by the compiled checks. A query of its own for each question, because a filter is pushed down to the
 * statistics and an aggregate is not. Of columns that cannot be asked exactly all values are read, and nothing of the other columns. The run
 * ends as if it had seen every row.
 */
final class ParquetCheck {
    private static final long FEW = 1_000;

    /** A question is bound to all columns anew, and a row is read through all columns once: so many rows are read in the time of a question. */
    private static final long ROWS_OF_A_QUESTION = 8;

    /** Reading every row is as good when more than one in so many rows has to be read whole. */
    private static final long SHARE = 4;

    /**
     * Who asks.
     *
     * @param run takes the bad rows, and what is known of the others
     * @param names how reports call a file
     * @param kept whether the result is added to results of other files later, which then compare the keys
     */
    record Asker(
            CompiledContract contract,
            SchemaObject object,
            RunContext context,
            ValidationRun run,
            boolean kept,
            @Nullable Quarantine quarantine,
            ProgressListener listener,
            long recordsBefore,
            UnaryOperator<String> names) {
        /** With the files' own names. */
        Asker(
                CompiledContract contract,
                SchemaObject object,
                RunContext context,
                ValidationRun run,
                boolean kept,
                @Nullable Quarantine quarantine,
                ProgressListener listener,
                long recordsBefore) {
            this(contract, object, context, run, kept, quarantine, listener, recordsBefore, UnaryOperator.identity());
        }

        Plan plan() {
            return contract.plan(object.name());
        }
    }

    private final Asker asker;
    private final Plan plan;
    private final FileSet files;
    private final LocatedTable table;
    private final ParquetColumns columns;
    private final OtherRows others;
    private final List<RunRule> counted = new ArrayList<>();

    private ParquetCheck(
            Asker asker, FileSet files, TableQuestions questions, LocatedTable table, ParquetColumns columns) {
        this.asker = asker;
        this.plan = asker.plan();
        this.files = files;
        this.table = table;
        this.columns = columns;
        this.others = new OtherRows(plan, questions, table, columns, asker.kept());
    }

    /**
     * Checks.
     *
     * @return whether it did; otherwise the run knows nothing, and every row has to be read
     * @throws UnreadableDataException when the files can no longer be read while the bad rows are
     */
    static boolean of(Asker asker, FileSet files) throws IOException, UnreadableDataException {
        return of(asker, files, 0);
    }

    /** The same where it is faster than reading every row; few rows of many columns are not asked. */
    static boolean whereItPays(Asker asker, FileSet files) throws IOException, UnreadableDataException {
        return of(asker, files, ROWS_OF_A_QUESTION);
    }

    private static boolean of(Asker asker, FileSet files, long rowsOfAQuestion)
            throws IOException, UnreadableDataException {
        if (!files.isParquet()) {
            return false;
        }
        try (LocatedTable table = LocatedTable.open(files)) {
            TableQuestions questions = TableQuestions.of(asker.plan());
            Optional<ParquetColumns> columns =
                    ParquetColumns.of(asker.plan(), questions, asker.object(), table.types());
            if (columns.isEmpty()) {
                return false;
            }
            ParquetCheck check = new ParquetCheck(asker, files, questions, table, columns.get());
            return table.rows() >= rowsOfAQuestion * check.questions() && check.checks();
        } catch (SQLException unreadable) {
            // Reading the rows says in which file and why.
            return false;
        }
    }

    private boolean checks() throws SQLException, IOException, UnreadableDataException {
        long rows = table.rows();
        long most = Math.max(FEW, rows / SHARE);
        if (!share()) {
            return false;
        }
        mark(most);
        ColumnReading reading = new ColumnReading(
                asker.contract().validator(plan.schemaObject()),
                asker.context(),
                columns.readColumns(),
                columns.read(),
                counted);
        if (reading.isNeeded() && !reading.readAll(table, most, this::tell) || table.marked() > most) {
            return false;
        }
        others.count(rows);
        try {
            readMarked(reading);
            asker.run().add(others.part(asker.run().part(), reading, counted));
            return true;
        } catch (SQLException failure) {
            // The run has seen some rows by now and cannot begin anew.
            throw RowSource.unreadable(files.files().get(0), failure);
        }
    }

    private long questions() {
        return plan.runRules().size()
                + columns.asked().stream()
                        .mapToLong(each ->
                                each.breaches().size() + each.suspicions().size())
                        .sum();
    }

    private void tell(long rows) {
        asker.listener().progress(files.files().get(0), 0, 0, asker.recordsBefore() + rows);
    }

    /** Decides for each rule over all rows who counts; whether somebody can. */
    private boolean share() throws SQLException {
        for (RunRule rule : plan.runRules()) {
            RunDemand demand = rule.demand();
            if (demand instanceof RunDemand.Repeats repeats) {
                if (!asker.kept() && columns.key(repeats.fields(), plan).isEmpty()) {
                    return false;
                }
            } else if (!(demand instanceof RunDemand.Rows) && !isAsked(rule) && !read(rule)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAsked(RunRule rule) throws SQLException {
        if (rule.demand() instanceof RunDemand.Nulls nulls) {
            Optional<ParquetColumns.Asked> column = columns.asked(nulls.field());
            column.ifPresent(each -> others.countNulls(rule, each));
            return column.isPresent();
        }
        if (rule.demand() instanceof RunDemand.Extreme extreme) {
            Optional<ParquetColumns.Asked> column = columns.asked(extreme.field());
            Optional<String> beyond = column.flatMap(ParquetColumns.Asked::beyond);
            if (beyond.isPresent() && !table.any(beyond.get())) {
                column.ifPresent(each -> others.findExtreme(rule, each, extreme.newest()));
                return true;
            }
        }
        return false;
    }

    /** From now on the fields that the rule asks for are read, if it says which. */
    private boolean read(RunRule rule) {
        for (String path : fields(rule.demand())) {
            Optional<String> root = root(path);
            if (root.isEmpty()) {
                return false;
            }
            columns.read(root.get());
        }
        counted.add(rule);
        return true;
    }

    private static List<String> fields(RunDemand demand) {
        if (demand instanceof RunDemand.Orphans orphans) {
            return orphans.fields();
        }
        if (demand instanceof RunDemand.InList list) {
            return List.of(list.field());
        }
        if (demand instanceof RunDemand.NoMatch match) {
            return List.of(match.field());
        }
        if (demand instanceof RunDemand.Nulls nulls) {
            return List.of(nulls.field());
        }
        return demand instanceof RunDemand.Extreme extreme ? List.of(extreme.field()) : List.of();
    }

    /** The field of the root that a path begins with. */
    private Optional<String> root(String path) {
        for (int at = 0; at < plan.root().size(); at++) {
            String name = plan.root().at(at).name();
            if (path.equals(name) || path.startsWith(name + ".")) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private void mark(long most) throws SQLException {
        for (ParquetColumns.Asked each : columns.asked()) {
            for (String breach : each.breaches()) {
                table.mark(each.stored(), breach);
            }
            List<String> suspicions = each.suspicions();
            long few = Math.max(FEW, most / SHARE);
            if (!suspicions.isEmpty() && !table.markIfFew(each.stored(), suspicions, few)) {
                columns.read(each.field().name());
            }
        }
        for (RunRule rule : plan.runRules()) {
            if (rule.demand() instanceof RunDemand.Repeats repeats && !asker.kept()) {
                List<String> key = columns.key(repeats.fields(), plan).orElseThrow();
                if (rule.breaksRecords() && !key.isEmpty()) {
                    table.markRepeats(key);
                } else if (!key.isEmpty()) {
                    others.countRepeats(rule, key);
                }
            }
        }
        others.markNulls();
    }

    private void readMarked(ColumnReading reading) throws SQLException, IOException, UnreadableDataException {
        boolean written = asker.quarantine() != null;
        MarkedRows.Watcher watcher = (values, place) -> {
            others.leaveOut(values);
            if (reading.isNeeded()) {
                reading.readWhole(values, place);
            }
        };
        if (files.table() != null) {
            Path folder = files.files().get(0);
            read(folder, new MarkedRows(table, columns.all(), folder, null, written, watcher));
            return;
        }
        for (long order : table.markedFiles()) {
            Path file = files.files().get(Math.toIntExact(order));
            read(file, new MarkedRows(table, columns.all(), file, order, written, watcher));
        }
    }

    private void read(Path file, MarkedRows rows) throws IOException, UnreadableDataException {
        rows.readAll(new FileSink(
                file, rows, asker.run(), asker.quarantine(), asker.listener(), asker.recordsBefore(), asker.names()));
    }
}
