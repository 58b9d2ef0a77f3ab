/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of data quality of a schema object and its properties. */
final class QualityRules {
    private static final String NOT_SINGLE = "values that are lists or objects are not counted";

    private final Rules rules;
    private final Slots slots;
    private final int mostKeys;
    private final List<QueryRule> queries;
    private final List<CustomRule> customs;
    private final List<RunRule> all = new ArrayList<>();

    private QualityRules(Rules rules, Slots slots, int mostKeys, List<QueryRule> queries, List<CustomRule> customs) {
        this.queries = queries;
        this.customs = customs;
        this.rules = rules;
        this.slots = slots;
        this.mostKeys = mostKeys;
    }

    /**
     * @param queries takes the rules that are SQL
     * @param customs takes those that are written for engines of others
     */
    static List<RunRule> of(
            SchemaObject object,
            Rules rules,
            Slots slots,
            int mostKeys,
            List<QueryRule> queries,
            List<CustomRule> customs) {
        QualityRules quality = new QualityRules(rules, slots, mostKeys, queries, customs);
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
        String id = QualityWords.id(rule);
        String words = QualityWords.of(rule);
        String severity = QualityWords.severity(rule);
        switch (rule.kind()) {
            case TEXT -> rules.notExecutable(path, id, words, severity, "the rule is text for people");
            case SQL -> query(rule, id, words, severity, place);
            case CUSTOM -> custom(rule, id, words, severity, place);
            case LIBRARY -> library(rule, id, words, severity, place);
        }
    }

    private void custom(QualityRule rule, String id, String words, String severity, Place place) {
        String engine = rule.engine();
        Object implementation = rule.implementation();
        boolean whole = place.path().isEmpty() || place.column();
        if (engine == null || implementation == null || !whole) {
            String trouble = whole
                    ? "the rule names no engine or has no implementation"
                    : "the rule is not at a property of the object itself, which engines know no columns of";
            rules.notExecutable(place.path(), id, words, severity, trouble);
            return;
        }
        PlannedRule planned = rules.engine(
                place.path(),
                id,
                words,
                severity,
                "the rule is written for '%s'; it runs over files of data, not over single records or tables of a database"
                        .formatted(engine));
        customs.add(new CustomRule(planned, engine, place.path(), implementation));
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
}
