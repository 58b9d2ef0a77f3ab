/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.Property;
import dev.pacta.contract.SchemaObject;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.plan.RunRule;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a table in SQL, and what of it has to be read. Immutable.
 *
 * @param inSql by property
 * @param read the properties whose values are read, with the reason
 * @param absent the properties that the table has no column for
 * @param questions one for each rule over all rows, in the order of the plan
 * @param unknown columns that the contract does not name
 * @param readsUnknown whether those are read
 */
record TablePlan(
        Plan plan,
        SchemaObject object,
        TableRows rows,
        Map<String, FieldQuestions> inSql,
        Map<String, String> read,
        Set<String> absent,
        List<RunQuestion> questions,
        UnknownColumns unknown,
        boolean readsUnknown) {
    /** What is read although it could be asked, by property, with the reason; and whether unknown columns are. */
    record Forced(Map<String, String> properties, boolean unknown) {
        static final Forced NOTHING = new Forced(Map.of(), false);

        Forced {
            properties = Map.copyOf(properties);
        }

        boolean isNothing() {
            return properties.isEmpty() && !unknown;
        }

        Forced and(Forced other) {
            Map<String, String> all = new HashMap<>(properties);
            other.properties.forEach(all::putIfAbsent);
            return new Forced(all, unknown || other.unknown);
        }
    }

    static TablePlan of(Plan plan, SchemaObject object, TableRows rows, ReferencedTables referenced, Forced forced)
            throws SQLException {
        Map<String, FieldPlanner> planners = new HashMap<>();
        Map<String, FieldQuestions> inSql = new LinkedHashMap<>();
        Map<String, String> read = new LinkedHashMap<>();
        Set<String> absent = new LinkedHashSet<>();
        for (Property property : object.properties()) {
            TableColumn column = rows.shape().column(property).orElse(null);
            FieldPlan field = Objects.requireNonNull(plan.root().field(property.name()));
            if (column == null) {
                absent.add(property.name());
                continue;
            }
            FieldPlanner planner = new FieldPlanner(rows.dialect(), property, field, column, rows.column(column));
            planners.put(property.name(), planner);
            choose(planner, property.name(), forced, inSql, read);
        }
        RunPlanner runs = new RunPlanner(object, rows, planners, referenced);
        List<RunQuestion> questions = new ArrayList<>();
        for (RunRule rule : plan.runRules()) {
            RunQuestion question = runs.question(rule);
            questions.add(question);
            if (question instanceof RunQuestion.Read needed
                    && read.putIfAbsent(needed.field(), rule.rule().description()) == null) {
                inSql.remove(needed.field());
            }
        }
        UnknownColumns unknown = UnknownColumns.of(plan, object, rows);
        return new TablePlan(
                plan, object, rows, inSql, read, absent, questions, unknown, forced.unknown() || unknown.mustBeRead());
    }

    private static void choose(
            FieldPlanner planner,
            String name,
            Forced forced,
            Map<String, FieldQuestions> inSql,
            Map<String, String> read) {
        String reason = forced.properties().get(name);
        FieldPlanner.Choice choice = reason == null ? planner.choose() : new FieldPlanner.Choice.Read(reason);
        if (choice instanceof FieldPlanner.Choice.InSql asked) {
            inSql.put(name, asked.questions());
        } else if (choice instanceof FieldPlanner.Choice.Read needed) {
            read.put(name, needed.reason());
        }
    }

    /** Whether any values of all rows are read. */
    boolean reads() {
        return !read.isEmpty() || readsUnknown;
    }

    /** Whether a rule is judged by the values that are read. */
    boolean isRead(PlannedRule rule) {
        return switch (rule.where()) {
            case RECORD ->
                rule == plan.unknown().personalRule()
                        ? readsUnknown
                        : property(rule) != null && read.containsKey(property(rule));
            case RUN ->
                questions.stream()
                        .anyMatch(question -> question instanceof RunQuestion.Read
                                && question.rule().rule() == rule);
            case QUERY, ENGINE, SKIPPED, NOT_EXECUTABLE -> false;
        };
    }

    /** The property of the object at which a rule stands, or inside which; nothing for a rule on whole records. */
    private @Nullable String property(PlannedRule rule) {
        return object.properties().stream()
                .map(Property::name)
                .filter(name -> rule.field().equals(name) || rule.field().startsWith(name + "."))
                .findFirst()
                .orElse(null);
    }

    /** What a reader of the report should know of the rows and columns that were looked at. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        String part = rows.words();
        if (part != null) {
            remarks.add("checked: " + part);
        }
        absent.forEach(name -> remarks.add("the table has no column for '%s'".formatted(name)));
        return remarks;
    }
}
