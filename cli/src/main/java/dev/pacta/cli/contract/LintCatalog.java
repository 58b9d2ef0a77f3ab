/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.cli.console.CommandFailure;
import dev.pacta.cli.console.Json;
import dev.pacta.cli.console.Output;
import dev.pacta.cli.console.Tone;
import dev.pacta.contract.lint.Lint;
import dev.pacta.contract.lint.RuleDescription;
import dev.pacta.contract.lint.RuleLevel;
import dev.pacta.contract.message.Spelling;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The rules of the lint on the command line: listed, explained, weighed. */
final class LintCatalog {
    private static final String LIST_ADVICE = "pacta lint --list shows the rules.";

    private LintCatalog() {}

    /** Prints one rule in full, or the list of all. */
    static void print(Output output, Optional<String> id) {
        if (id.isPresent()) {
            RuleDescription rule = rule(id.get());
            explain(output, rule);
            output.document(json(rule));
            return;
        }
        for (RuleDescription rule : Lint.catalog()) {
            output.line("%-40s %-8s %s%s"
                    .formatted(rule.id(), severity(rule), rule.title(), rule.fixable() ? " (has a fix)" : ""));
        }
        output.document(Json.object().set("rules", Json.array(Lint.catalog(), LintCatalog::json)));
    }

    /** The levels that options such as {@code pacta.owner.missing=error} give. */
    static Map<String, RuleLevel> levels(List<String> options) {
        Map<String, RuleLevel> levels = new LinkedHashMap<>();
        for (String option : options) {
            int equals = option.indexOf('=');
            if (equals < 0) {
                throw CommandFailure.badCall(
                        "--rule %s has no level".formatted(option), "Write --rule ID=off, info, warning or error.");
            }
            String id = option.substring(0, equals);
            String level = option.substring(equals + 1);
            if (!id.startsWith("odcs.")) {
                rule(id);
            }
            levels.put(
                    id,
                    RuleLevel.of(level)
                            .orElseThrow(() -> CommandFailure.badCall(
                                    "'%s' is no level for %s".formatted(level, id),
                                    "Levels are off, info, warning and error.")));
        }
        return levels;
    }

    private static RuleDescription rule(String id) {
        List<String> known = Lint.catalog().stream().map(RuleDescription::id).toList();
        return Lint.catalog().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> CommandFailure.badCall(
                        "there is no rule '%s'%s".formatted(id, Spelling.hint(id, known)), LIST_ADVICE));
    }

    private static void explain(Output output, RuleDescription rule) {
        output.line(output.toned(Tone.STRONG, rule.id()));
        output.line("%s. Severity: %s.%s".formatted(rule.title(), severity(rule), rule.fixable() ? " Has a fix." : ""));
        output.line("");
        output.line(rule.why());
        output.line("");
        output.line("Not so:");
        rule.badExample().lines().forEach(line -> output.line("  " + line));
        output.line("But so:");
        rule.goodExample().lines().forEach(line -> output.line("  " + line));
    }

    private static JsonNode json(RuleDescription rule) {
        return Json.object()
                .put("id", rule.id())
                .put("severity", severity(rule))
                .put("title", rule.title())
                .put("why", rule.why())
                .put("badExample", rule.badExample())
                .put("goodExample", rule.goodExample())
                .put("fixable", rule.fixable());
    }

    private static String severity(RuleDescription rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }
}
