/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Contract;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.DataType;
import dev.pacta.validation.plan.RunDemand;
import dev.pacta.validation.plan.RunRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables that a table refers to: of the same database, found by the contract's names or by those that the caller gave. */
final class ReferencedTables {
    private static final String PARENT = "p";

    /** Finds a table. */
    interface Tables {
        Optional<TableShape> find(TableName wanted) throws SQLException;
    }

    private final Contract contract;
    private final Tables catalog;
    private final TableName table;
    private final Map<String, TableName> named;

    /** @param named tables by schema object, where they are not beside the checked one under the contract's name */
    ReferencedTables(Contract contract, Tables catalog, TableName table, Map<String, TableName> named) {
        this.contract = contract;
        this.catalog = catalog;
        this.table = table;
        this.named = Map.copyOf(named);
    }

    RunQuestion question(RunRule rule, RunDemand.Orphans orphans, RunPlanner planner) throws SQLException {
        List<String> objects = orphans.targets().stream()
                .map(ReferencedTables::object)
                .distinct()
                .toList();
        if (objects.size() != 1) {
            return new RunQuestion.Skipped(rule, "it refers to more than one table at once");
        }
        TableName wanted = name(objects.get(0));
        Optional<TableShape> parent = catalog.find(wanted);
        if (parent.isEmpty()) {
            return new RunQuestion.Skipped(
                    rule, "the data that it refers to was not found: the database shows no table %s".formatted(wanted));
        }
        if (orphans.fields().stream().anyMatch(planner::isInside)) {
            return new RunQuestion.Skipped(rule, RunPlanner.INSIDE);
        }
        List<String> present = new ArrayList<>();
        List<String> equal = new ArrayList<>();
        for (int at = 0; at < orphans.fields().size(); at++) {
            Optional<TableColumn> from = planner.column(orphans.fields().get(at));
            Optional<TableColumn> to = column(parent.get(), orphans.targets().get(at));
            String compared = from.isEmpty() || to.isEmpty() ? null : equal(from.get(), to.get(), planner);
            if (from.isEmpty()) {
                return new RunQuestion.Meeting(rule, "1 = 0");
            }
            if (compared == null) {
                return new RunQuestion.Skipped(
                        rule,
                        "%s has no column for %s that the database compares with it exactly"
                                .formatted(
                                        parent.get().name(), orphans.targets().get(at)));
            }
            present.add(planner.rows().column(from.get()) + " IS NOT NULL");
            equal.add(compared);
        }
        return new RunQuestion.Orphans(
                rule,
                "%s AND NOT EXISTS (SELECT 1 FROM %s %s WHERE %s)"
                        .formatted(
                                String.join(" AND ", present),
                                planner.rows().dialect().quote(parent.get().name()),
                                PARENT,
                                String.join(" AND ", equal)));
    }

    private TableName name(String object) {
        TableName given = named.get(object);
        String physical =
                contract.schemaObject(object).map(SchemaObject::datasetName).orElse(object);
        return given != null ? given : physical.contains(".") ? TableName.of(physical) : table.sibling(physical);
    }

    private Optional<TableColumn> column(TableShape parent, String target) {
        String property = target.substring(target.indexOf('.') + 1);
        return contract.schemaObject(object(target))
                .flatMap(object -> object.property(property))
                .flatMap(parent::column)
                .or(() -> parent.column(property));
    }

    private static String object(String target) {
        return target.substring(0, Math.max(0, target.indexOf('.')));
    }

    private static @Nullable String equal(TableColumn from, TableColumn to, RunPlanner planner) {
        SqlDialect dialect = planner.rows().dialect();
        String left = planner.key(from, planner.rows().column(from));
        String right = planner.key(to, PARENT + "." + dialect.quote(to.name()));
        return left == null || right == null || !isAlike(from.type(), to.type()) ? null : right + " = " + left;
    }

    private static boolean isAlike(DataType left, DataType right) {
        boolean texts = TypeFit.isText(left) && TypeFit.isText(right);
        boolean numbers = isExact(left) && isExact(right);
        return texts || numbers || left.getClass() == right.getClass() && !(left instanceof DataType.Floating);
    }

    private static boolean isExact(DataType type) {
        return type instanceof DataType.Whole || type instanceof DataType.Decimal;
    }
}
