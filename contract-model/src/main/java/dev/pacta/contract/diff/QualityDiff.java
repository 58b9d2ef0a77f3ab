/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.QualityRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Rules of data quality. A rule that is gone is a promise that is no longer kept. */
final class QualityDiff {
    private static final List<String> SEVERITIES = List.of("info", "warning", "error", "critical");

    /** Arguments that are sets: their order plays no part. */
    private static final String VALID_VALUES = "validValues";

    private QualityDiff() {}

    static void compare(List<QualityRule> before, List<QualityRule> after, Place place, Changes changes) {
        if (Unchanged.rules(before, after)) {
            return;
        }
        Place list = place.at("quality");
        Pairs<QualityRule> rules = Pairs.of(
                before,
                after,
                QualityRule::id,
                QualityRule::name,
                rule -> rule,
                rule -> List.of(measured(rule), arguments(rule).toString()),
                rule -> rule.kind() == QualityRule.Kind.LIBRARY ? measured(rule) : null,
                rule -> rule.kind() == QualityRule.Kind.TEXT ? rule.kind() : null);
        rules.removed()
                .forEach(gone ->
                        changes.add(Finding.of(QualityRules.REMOVED, list.gone(gone.at()), name(gone.value()), null)));
        rules.added()
                .forEach(added ->
                        changes.add(Finding.of(QualityRules.ADDED, list.fresh(added.at()), null, name(added.value()))));
        rules.both().forEach(pair -> compare(pair.before(), pair.after(), pair.in(list), changes));
    }

    private static void compare(QualityRule before, QualityRule after, Place place, Changes changes) {
        measure(before, after, place, changes);
        severity(before.severity(), after.severity(), place.at("severity"), changes);
        changes.detail(
                QualityRules.SCHEDULE,
                place.at("schedule"),
                before.timing().schedule(),
                after.timing().schedule());
        changes.detail(
                QualityRules.SCHEDULE,
                place.at("scheduler"),
                before.timing().scheduler(),
                after.timing().scheduler());
        ChangeRule detail = QualityRules.DETAIL;
        changes.detail(detail, place.at("name"), before.name(), after.name());
        changes.detail(detail, place.at("dimension"), before.dimension(), after.dimension());
        changes.detail(
                detail,
                place.at("businessImpact"),
                before.purpose().businessImpact(),
                after.purpose().businessImpact());
        changes.detail(
                detail,
                place.at("method"),
                before.purpose().method(),
                after.purpose().method());
        AnnotationDiff.id(AnnotationRules.QUALITY, before.id(), after.id(), place, changes);
        AnnotationDiff.compare(
                AnnotationRules.QUALITY, before.annotations(), after.annotations(), Set.of(), place, changes);
    }

    private static void measure(QualityRule before, QualityRule after, Place place, Changes changes) {
        if (before.kind() == QualityRule.Kind.TEXT && after.kind() == QualityRule.Kind.TEXT) {
            return;
        }
        boolean sameMeasure = measured(before).equals(measured(after)) && sameUnit(before, after);
        Map<String, Object> old = arguments(before);
        Map<String, Object> now = arguments(after);
        if (!sameMeasure) {
            changes.add(Finding.of(QualityRules.CHANGED, place, shape(before), shape(after)));
            return;
        }
        if (!old.equals(now)) {
            changes.add(Finding.of(byArguments(old, now), place, shape(before), shape(after)));
        }
        Thresholds.Order order = Thresholds.compare(before, after);
        switch (order) {
            case SAME -> {}
            case LOOSER -> changes.add(Finding.of(QualityRules.LOOSENED, place, shape(before), shape(after)));
            case TIGHTER -> changes.add(Finding.of(QualityRules.TIGHTENED, place, shape(before), shape(after)));
            case OTHER -> changes.add(Finding.of(QualityRules.CHANGED, place, shape(before), shape(after)));
        }
    }

    /** More valid values make fewer invalid ones; of all other arguments the effect is not known. */
    private static ChangeRule byArguments(Map<String, Object> before, Map<String, Object> after) {
        Map<String, Object> old = new TreeMap<>(before);
        Map<String, Object> now = new TreeMap<>(after);
        Object oldValues = old.remove(VALID_VALUES);
        Object newValues = now.remove(VALID_VALUES);
        if (old.equals(now) && oldValues instanceof Set<?> fewer && newValues instanceof Set<?> more) {
            if (more.containsAll(fewer)) {
                return QualityRules.LOOSENED;
            }
            if (fewer.containsAll(more)) {
                return QualityRules.TIGHTENED;
            }
        }
        return QualityRules.CHANGED;
    }

    /** Arguments in a form in which equal meaning is equality: a list of values is a set. */
    private static Map<String, Object> arguments(QualityRule rule) {
        Map<String, Object> arguments = new TreeMap<>();
        rule.arguments().forEach((key, value) -> {
            Object normal = value instanceof List<?> list ? Meaning.normalSet(list) : Meaning.normal(value);
            arguments.put(key, Objects.requireNonNullElse(normal, "null"));
        });
        return arguments;
    }

    private static boolean sameUnit(QualityRule before, QualityRule after) {
        return unit(before).equals(unit(after));
    }

    private static String unit(QualityRule rule) {
        return Objects.requireNonNullElse(rule.unit(), "rows").toLowerCase(Locale.ROOT);
    }

    private static List<Object> measured(QualityRule rule) {
        return List.of(
                rule.kind(),
                Objects.requireNonNullElse(rule.metric(), ""),
                Objects.requireNonNullElse(rule.query(), "").strip(),
                Objects.requireNonNullElse(rule.engine(), ""),
                Objects.requireNonNullElse(Meaning.normal(rule.implementation()), ""));
    }

    private static void severity(@Nullable String before, @Nullable String after, Place place, Changes changes) {
        int old = SEVERITIES.indexOf(String.valueOf(before).toLowerCase(Locale.ROOT));
        int now = SEVERITIES.indexOf(String.valueOf(after).toLowerCase(Locale.ROOT));
        boolean lowered = before != null && (after == null || now < old);
        changes.value(lowered ? QualityRules.SEVERITY_LOWERED : QualityRules.SEVERITY, place, before, after);
    }

    private static String name(QualityRule rule) {
        if (rule.name() != null) {
            return rule.name();
        }
        return rule.id() != null ? rule.id() : Meaning.text(shape(rule));
    }

    /** What a reader wants to see of the rule. */
    private static Map<String, Object> shape(QualityRule rule) {
        Map<String, Object> shape = new LinkedHashMap<>();
        put(shape, "metric", rule.metric());
        put(shape, "query", rule.query());
        put(shape, "engine", rule.engine());
        put(shape, "implementation", rule.implementation());
        put(shape, "description", rule.kind() == QualityRule.Kind.TEXT ? rule.description() : null);
        put(shape, "arguments", rule.arguments().isEmpty() ? null : rule.arguments());
        QualityRule.Operator operator = rule.operator();
        if (operator != null) {
            boolean several = operator.operands().size() > 1;
            put(
                    shape,
                    operator.comparison().key(),
                    several
                            ? operator.operands()
                            : operator.operands().isEmpty()
                                    ? null
                                    : operator.operands().get(0));
        }
        put(shape, "unit", rule.unit());
        return shape;
    }

    private static void put(Map<String, Object> shape, String key, @Nullable Object value) {
        if (value != null) {
            shape.put(key, value);
        }
    }
}
