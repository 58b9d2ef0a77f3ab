/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.confluent;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pacta.contract.Annotations;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a subject: conditions on a record are quality rules of its object, in the language that they are written in. */
final class ConfluentRules {
    private ConfluentRules() {}

    static List<SchemaObject> put(JsonNode ruleSet, List<SchemaObject> objects, List<Loss> losses) {
        List<QualityRule> rules = new ArrayList<>();
        ruleSet.path("domainRules").forEach(rule -> {
            boolean condition = rule.path("kind").asText().equals("CONDITION") && rule.has("expr");
            if (condition && !rule.path("disabled").asBoolean()) {
                rules.add(rule(rule));
            } else {
                losses.add(lost(rule, condition ? "is disabled and" : "changes data and"));
            }
        });
        ruleSet.path("migrationRules").forEach(rule -> losses.add(lost(rule, "migrates data and")));
        ruleSet.path("encodingRules").forEach(rule -> losses.add(lost(rule, "encodes data and")));
        if (rules.isEmpty()) {
            return objects;
        }
        List<SchemaObject> ruled = new ArrayList<>(objects);
        ruled.set(0, with(objects.get(0), rules));
        return ruled;
    }

    private static Loss lost(JsonNode rule, String why) {
        return new Loss(
                "", "the rule '%s' %s is left out".formatted(rule.path("name").asText(), why));
    }

    private static QualityRule rule(JsonNode rule) {
        boolean stops = rule.path("onFailure").asText("ERROR").contains("ERROR");
        return new QualityRule(
                null,
                text(rule, "name"),
                QualityRule.Kind.CUSTOM,
                new QualityRule.Measure(
                        null,
                        null,
                        rule.path("type").asText("CEL").toLowerCase(Locale.ROOT),
                        rule.path("expr").asText(),
                        Map.of()),
                null,
                null,
                new QualityRule.Purpose(null, stops ? "error" : "warning", null, null),
                new QualityRule.Timing(null, null),
                new Annotations(null, text(rule, "doc"), List.of(), List.of(), List.of(), List.of()));
    }

    private static @Nullable String text(JsonNode rule, String key) {
        String text = rule.path(key).asText("");
        return text.isBlank() ? null : text;
    }

    private static SchemaObject with(SchemaObject object, List<QualityRule> rules) {
        return new SchemaObject(
                object.id(),
                object.name(),
                object.physicalName(),
                object.physicalType(),
                object.dataGranularityDescription(),
                object.deprecated(),
                object.properties(),
                object.relationships(),
                rules,
                object.privacy(),
                object.annotations(),
                object.context());
    }
}
