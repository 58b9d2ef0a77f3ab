/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rules of data quality of a schema object and its properties. */
final class QualityRules {
    private static final String NOT_SINGLE = "values that are lists or objects are not counted";

    private final Rules rules;
    private final Slots slots;
    private final int mostKeys;
    private final List<QueryRule> queries;
    private final List<RunRule> all = new ArrayList<>();

    private QualityRules(Rules rules, Slots slots, int mostKeys, List<QueryRule> queries) {
        this.queries = queries;
        this.rules = rules;
        this.slots = slots;
        this.mostKeys = mostKeys;
    }

    /** @param queries takes the rules that are SQL */
    static List<RunRule> of(SchemaObject object, Rules rules, Slots slots, int mostKeys, List<QueryRule> queries) {
        QualityRules quality = new QualityRules(rules, slots, mostKeys, queries);
        object.quality().forEach(rule -> quality.add(rule, Place.OBJECT));
        for (PlacedProperty placed : PlacedProperty.all(object)) {
            Place place = Place.of(placed);
            placed.property().quality().forEach(rule -> quality.add(rule, place));
        }
        return quality.all;
    }

    /**
     * Where a rule stands.
     *
     * @param column whether it is a column of a table: the object itself is none, nor is what is inside another property
     */
    private record Place(String path, boolean personal, boolean column, boolean repeated) {
        static final Place OBJECT = new Place("", false, false, false);

        static Place of(PlacedProperty placed) {
            boolean personal = placed.property().privacy().personal();
            return new Place(placed.path(), personal, placed.isOutermost(), placed.repeated());
        }
    }

    private void add(QualityRule rule, Place place) {
        rules.scheduled(rule.timing().scheduler(), rule.timing().schedule(), () -> plan(rule, place));
    }

    private void plan(QualityRule rule, Place place) {
        String path = place.path();
        String id = Objects.requireNonNullElse(
                rule.id(),
                rule.kind() == QualityRule.Kind.LIBRARY
                        ? String.valueOf(rule.metric())
                        : rule.kind().name().toLowerCase(Locale.ROOT));
        String words = description(rule);
        String severity = severity(rule);
        switch (rule.kind()) {
            case TEXT -> rules.notExecutable(path, id, words, severity, "the rule is text for people");
            case SQL -> query(rule, id, words, severity, place);
            case CUSTOM ->
                rules.notExecutable(
                        path,
                        id,
                        words,
                        severity,
                        "the rule is written for '%s', which is not part of Pacta".formatted(rule.engine()));
            case LIBRARY -> library(rule, id, words, severity, place);
        }
    }

    private void query(QualityRule rule, String id, String words, String severity, Place place) {
        String sql = rule.query();
        String trouble = sql == null || rule.operator() == null || !Threshold.isMeasurable(rule)
                ? "the rule has no query or no number to compare its result with"
                : SqlPlaceholders.trouble(sql, place.column());
        if (sql == null || trouble != null) {
            rules.notExecutable(place.path(), id, words, severity, String.valueOf(trouble));
            return;
        }
        PlannedRule planned = rules.query(
                place.path(),
                id,
                words,
                severity,
                "the rule is SQL; it runs over files of data, not over single records");
        queries.add(new QueryRule(planned, sql, place.path(), new Threshold(rule)));
    }

    private void library(QualityRule rule, String id, String words, String severity, Place place) {
        String path = place.path();
        String trouble = trouble(rule, place);
        if (trouble != null) {
            rules.notExecutable(path, id, words, severity, trouble);
            return;
        }
        PlannedRule planned = rules.run(path, id, words, severity, place.personal());
        Threshold threshold = new Threshold(rule);
        all.add(
                switch (String.valueOf(rule.metric())) {
                    case "rowCount" -> new MetricRule(planned, threshold, -1, new RunDemand.Rows());
                    case "nullValues" -> metric(planned, threshold, new RunDemand.Nulls(path));
                    case "missingValues" -> metric(planned, threshold, MetricRule.missing(rule, path));
                    case "invalidValues" -> metric(planned, threshold, MetricRule.invalid(rule, path));
                    default -> {
                        int[] fields = duplicateSlots(rule, path);
                        yield new DuplicatesRule(planned, threshold, fields, slots.paths(fields), mostKeys);
                    }
                });
    }

    private MetricRule metric(PlannedRule planned, Threshold threshold, RunDemand demand) {
        return new MetricRule(planned, threshold, slots.find(planned.field()), demand);
    }

    private int[] duplicateSlots(QualityRule rule, String path) {
        return rule.arguments().get("properties") instanceof List<?> names
                ? names.stream()
                        .mapToInt(name -> slots.find(String.valueOf(name)))
                        .toArray()
                : new int[] {slots.find(path)};
    }

    /** Why a library rule cannot be measured, or nothing. */
    private @Nullable String trouble(QualityRule rule, Place place) {
        if (rule.operator() == null) {
            return "the rule says nothing to compare with";
        }
        if (!Threshold.isMeasurable(rule)) {
            return "its operands are not numbers";
        }
        String path = place.path();
        String metric = String.valueOf(rule.metric());
        if (place.repeated() && !metric.equals("rowCount")) {
            return "values inside lists and maps are not counted";
        }
        return switch (metric) {
            case "rowCount" -> null;
            case "nullValues", "missingValues" -> slots.find(path) < 0 ? NOT_SINGLE : null;
            case "invalidValues" -> slots.find(path) < 0 ? NOT_SINGLE : MetricRule.troubleOfInvalid(rule);
            case "duplicateValues" ->
                hasUnknown(duplicateSlots(rule, path))
                        ? "it names properties that this object does not have as single values"
                        : null;
            default -> "the metric '%s' is not one of the standard".formatted(metric);
        };
    }

    private static boolean hasUnknown(int[] found) {
        for (int slot : found) {
            if (slot < 0) {
                return true;
            }
        }
        return false;
    }

    private static String severity(QualityRule rule) {
        String severity = rule.severity() == null ? "error" : rule.severity().toLowerCase(Locale.ROOT);
        return switch (severity) {
            case "warning", "warn", "info" -> severity.startsWith("warn") ? "warning" : severity;
            default -> "error";
        };
    }

    private static String description(QualityRule rule) {
        String name = rule.name() != null ? rule.name() : rule.description();
        String measured = rule.metric() == null ? "" : rule.metric() + " " + Threshold.words(rule);
        if (name == null) {
            return measured.isEmpty() ? String.valueOf(rule.query()) : measured;
        }
        return measured.isEmpty() ? name : "%s (%s)".formatted(name, measured);
    }
}
