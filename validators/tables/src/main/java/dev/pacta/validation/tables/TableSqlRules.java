/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.Token;
import dev.pacta.exchange.types.Tokens;
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
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules of a contract that are SQL, inside the transaction that only reads, each as a part of a query of Pacta's, so that it can be
 * nothing but a query. One that fails or takes too long ends by itself; the others go on.
 */
final class TableSqlRules {
    private final Database database;
    private final SchemaObject object;
    private final TableRows rows;

    TableSqlRules(Database database, SchemaObject object, TableRows rows) {
        this.database = database;
        this.object = object;
        this.rows = rows;
    }

    List<RuleOutcome> run(List<QueryRule> rules, long records) throws SQLException {
        List<RuleOutcome> outcomes = new ArrayList<>();
        if (!rules.isEmpty()) {
            database.dialect().confine(database.connection());
        }
        for (QueryRule rule : rules) {
            outcomes.add(one(rule, records));
        }
        return outcomes;
    }

    private RuleOutcome one(QueryRule rule, long records) throws SQLException {
        String query;
        try {
            query = filled(rule);
        } catch (UnknownPlaceholderException unknown) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, unknown.getMessage(), 0, 0);
        }
        if (!isOneQuery(query)) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, "the rule has to be one query", 0, 0);
        }
        Savepoint before = savepoint();
        try (Statement statement = database.statement();
                ResultSet row = statement.executeQuery(database.dialect().enclosed(query))) {
            return judged(rule, row, records);
        } catch (SQLException failure) {
            goOn(before);
            return database.dialect().isTimeout(failure)
                    ? end(
                            rule.rule(),
                            Status.SKIPPED,
                            "did not finish in %d seconds"
                                    .formatted(database.settings().statementSeconds()),
                            0,
                            0)
                    // The database's message may quote the value that it stumbled over.
                    : end(
                            rule.rule(),
                            Status.NOT_EXECUTABLE,
                            "the query fails (SQL state %s)".formatted(failure.getSQLState()),
                            0,
                            0);
        }
    }

    private @Nullable Savepoint savepoint() throws SQLException {
        return database.connection().getMetaData().supportsSavepoints()
                ? database.connection().setSavepoint()
                : null;
    }

    /** A query that has failed may have ended the transaction; one without savepoints begins anew. */
    private void goOn(@Nullable Savepoint before) throws SQLException {
        if (before != null) {
            database.connection().rollback(before);
        } else if (!database.connection().getAutoCommit()) {
            database.connection().rollback();
        }
    }

    /** Whether the text is one statement that begins as a query does and closes no bracket that it has not opened. */
    private boolean isOneQuery(String query) {
        Tokens tokens = database.dialect().types().tokens(query);
        boolean select = tokens.peek().is("SELECT")
                || tokens.peek().is("WITH")
                || tokens.peek().is("(");
        int open = 0;
        while (select && !tokens.atEnd() && open >= 0) {
            Token token = tokens.next();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
            select = !token.is(";");
        }
        return select && open == 0;
    }

    /** The query with its placeholders filled: names, quoted. The blanks and the semicolon after it do not belong to it. */
    private String filled(QueryRule rule) throws SQLException, UnknownPlaceholderException {
        SqlDialect dialect = database.dialect();
        List<String> parts = rows.shape().name().parts();
        Map<String, String> others = new HashMap<>();
        String catalog = database.connection().getCatalog();
        if (catalog != null && !catalog.isEmpty()) {
            List.of("catalog", "database", "project").forEach(word -> others.put(word, dialect.quote(catalog)));
        }
        if (parts.size() > 1) {
            others.put("dataset", dialect.quote(parts.get(parts.size() - 2)));
        }
        return SqlPlaceholders.fill(
                rule.sql().strip().replaceFirst(";$", ""),
                dialect.quote(rows.shape().name()),
                dialect.quote(column(rule.property())),
                others);
    }

    private String column(String property) {
        return object.property(property)
                .flatMap(rows.shape()::column)
                .map(TableColumn::name)
                .orElseGet(() ->
                        object.property(property).map(Property::physicalName).orElse(property));
    }

    private RuleOutcome judged(QueryRule rule, ResultSet row, long records) throws SQLException {
        BigDecimal measured = row.getMetaData().getColumnCount() == 1 && row.next() ? number(row.getObject(1)) : null;
        if (measured == null || row.next()) {
            return end(rule.rule(), Status.NOT_EXECUTABLE, "the query has to give one number", 0, 0);
        }
        RunRule.Result result = rule.judge(measured);
        Status status = result.failures() == 0 ? Status.PASSED : Status.FAILED;
        return end(rule.rule(), status, result.message(), records, result.failures());
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

    private static RuleOutcome end(
            PlannedRule rule, Status status, @Nullable String reason, long checked, long failures) {
        return RuleOutcome.of(rule, status, reason, checked, failures);
    }
}
