/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.RuleOutcome;
import dev.pacta.validation.RuleOutcome.Status;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.QueryRule;
import dev.pacta.validation.plan.RunRule;
import dev.pacta.validation.plan.SqlPlaceholders;
import dev.pacta.validation.plan.SqlPlaceholders.UnknownPlaceholderException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the rules of a contract that are SQL over the files themselves. A query that takes too long is stopped and the rule skipped. */
final class SqlRules {
    private static final int MOST_SECONDS = 60;

    private final SchemaObject object;
    private final long records;

    private SqlRules(SchemaObject object, long records) {
        this.object = object;
        this.records = records;
    }

    /** How each of the rules ended. */
    static List<RuleOutcome> run(List<QueryRule> rules, SchemaObject object, FileSet files, long records) {
        if (rules.isEmpty()) {
            return List.of();
        }
        return new SqlRules(object, records).all(rules, files);
    }

    private List<RuleOutcome> all(List<QueryRule> rules, FileSet files) {
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(SqlRules::daemon);
        try (DataTables tables = DataTables.open()) {
            tables.add(object.name(), files, object);
            if (!object.datasetName().equalsIgnoreCase(object.name())) {
                tables.add(object.datasetName(), files, object);
            }
            tables.lock(files);
            Set<String> columns = tables.columns(object.name());
            List<RuleOutcome> outcomes = new ArrayList<>();
            rules.forEach(rule -> outcomes.add(one(rule, tables, columns, clock)));
            return outcomes;
        } catch (SQLException trouble) {
            String reason = "the files cannot be read as one table: " + DataTables.reason(trouble);
            return rules.stream()
                    .map(rule -> end(rule.rule(), Status.NOT_EXECUTABLE, reason, 0))
                    .toList();
        } finally {
            clock.shutdownNow();
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "sql-rules-clock");
        thread.setDaemon(true);
        return thread;
    }

    private RuleOutcome one(QueryRule rule, DataTables tables, Set<String> columns, ScheduledExecutorService clock) {
        String query;
        try {
            query = filled(rule, columns);
        } catch (UnknownPlaceholderException unknown) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, unknown.getMessage(), 0);
        }
        try (Statement statement = tables.statement()) {
            ScheduledFuture<?> stop = clock.schedule(() -> cancel(statement), MOST_SECONDS, TimeUnit.SECONDS);
            try (ResultSet rows = statement.executeQuery(DataTables.reading(query))) {
                return judged(rule, rows);
            } catch (SQLException trouble) {
                boolean late = stop.isDone();
                return late
                        ? end(rule.rule(), Status.SKIPPED, "did not finish in %d seconds".formatted(MOST_SECONDS), 0)
                        : end(rule.rule(), Status.NOT_EXECUTABLE, "the query fails: " + DataTables.reason(trouble), 0);
            } finally {
                stop.cancel(false);
            }
        } catch (SQLException trouble) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, "the query fails: " + DataTables.reason(trouble), 0);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException over) {
            // It ended by itself at that moment.
        }
    }

    private RuleOutcome judged(QueryRule rule, ResultSet rows) throws SQLException {
        if (rows.getMetaData().getColumnCount() != 1 || !rows.next()) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, "the query has to give one number", 0);
        }
        BigDecimal measured = number(rows.getObject(1));
        if (measured == null || rows.next()) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, "the query has to give one number", 0);
        }
        RunRule.Result result = rule.judge(measured);
        return end(
                rule.rule(),
                result.failures() == 0 ? Status.PASSED : Status.FAILED,
                result.message(),
                result.failures());
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        if (value instanceof Boolean truth) {
            return truth ? BigDecimal.ONE : BigDecimal.ZERO;
        }
        try {
            return value instanceof Number ? new BigDecimal(value.toString()) : null;
        } catch (NumberFormatException notFinite) {
            return null;
        }
    }

    /** The query with its placeholders filled: names, quoted. */
    private String filled(QueryRule rule, Set<String> columns) throws UnknownPlaceholderException {
        return SqlPlaceholders.fill(
                rule.sql(),
                DataTables.quoted(object.name()),
                DataTables.quoted(StoredColumns.name(object, rule.property(), columns)),
                Map.of());
    }

    private RuleOutcome end(PlannedRule rule, Status status, @Nullable String reason, long failures) {
        boolean measured = status == Status.PASSED || status == Status.FAILED;
        return RuleOutcome.of(rule, status, reason, measured ? records : 0, failures);
    }
}
