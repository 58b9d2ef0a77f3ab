/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.validate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.validation.plan.Plan;
import dev.pacta.validation.plan.PlannedRule;
import dev.pacta.validation.tables.TableExplanation;
import java.util.List;
import java.util.Locale;

/** Says what would be checked, where, and what cannot be. */
final class Explanation {
    private final Output output;

    Explanation(Output output) {
        this.output = output;
    }

    /** Of records and files. */
    void tell(Plan plan) {
        List<PlannedRule> rules = plan.rules();
        for (PlannedRule rule : rules) {
            String where = rule.where().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            String why = rule.reason() == null ? "" : "; " + rule.reason();
            output.line("%-14s %-40s %s; costs %s%s%s"
                    .formatted(where, rule.id(), rule.description(), plan.cost(rule), why, schedule(rule)));
        }
        output.document(Json.object()
                .set(
                        "rules",
                        Json.array(
                                rules,
                                rule -> Json.object()
                                        .put("rule", rule.id())
                                        .put("where", rule.where().name().toLowerCase(Locale.ROOT))
                                        .put("expectation", rule.description())
                                        .put("severity", rule.severity())
                                        .put("cost", plan.cost(rule))
                                        .put("reason", rule.reason())
                                        .put("schedule", rule.schedule()))));
    }

    private static String schedule(PlannedRule rule) {
        return rule.schedule() == null ? "" : "; its schedule %s is not kept to".formatted(rule.schedule());
    }

    /** Of a table, with the queries. */
    void tell(TableExplanation table) {
        for (TableExplanation.Line line : table.lines()) {
            output.line("%-14s %-40s %s%s%s"
                    .formatted(
                            line.where(),
                            line.rule().id(),
                            line.rule().description(),
                            line.why().isEmpty() ? "" : "; " + line.why(),
                            schedule(line.rule())));
        }
        table.queries().forEach(query -> output.line("%n%s;".formatted(query)));
        ObjectNode document = Json.object().put("table", table.table().toString());
        document.set(
                "rules",
                Json.array(
                        table.lines(),
                        line -> Json.object()
                                .put("rule", line.rule().id())
                                .put("where", line.where())
                                .put("expectation", line.rule().description())
                                .put("severity", line.rule().severity())
                                .put("reason", line.why().isEmpty() ? null : line.why())
                                .put("schedule", line.rule().schedule())));
        document.set("queries", Json.texts(table.queries()));
        output.document(document);
    }
}
