/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.checks;

import dev.pacta.contract.Bound;
import dev.pacta.contract.Property;
import dev.pacta.contract.QualityRule;
import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes single checks: text, or a map from the text to its settings. Not thread-safe. */
final class SodaChecks {
    private static final String PLAIN = "[A-Za-z_][A-Za-z0-9_]*";
    /** Words of SodaCL's grammar, which are no names without quotes. */
    private static final Set<String> WORDS = Set.of(
            "and",
            "anomaly",
            "automated",
            "avg",
            "between",
            "by",
            "change",
            "checks",
            "column",
            "columns",
            "configurations",
            "count",
            "d",
            "day",
            "days",
            "default",
            "detection",
            "discover",
            "distribution",
            "exist",
            "fail",
            "filter",
            "for",
            "freshness",
            "group",
            "h",
            "hour",
            "in",
            "last",
            "m",
            "max",
            "min",
            "monitoring",
            "month",
            "must",
            "not",
            "of",
            "partition",
            "pass",
            "percent",
            "profile",
            "row_count",
            "same",
            "sample",
            "schema",
            "score",
            "than",
            "using",
            "values",
            "warn",
            "week",
            "when",
            "with");

    private final SchemaObject object;
    private int metrics;

    SodaChecks(SchemaObject object) {
        this.object = object;
    }

    /** Nothing when SodaCL has no such check. */
    Optional<Object> check(Demand demand) {
        if (!columns(demand).stream().allMatch(SodaChecks::isNameable)) {
            return Optional.empty();
        }
        if (demand instanceof Demand.Columns columns) {
            return Optional.of(
                    Map.of("schema", Map.of("fail", Map.of("when required column missing", columns.names()))));
        }
        if (demand instanceof Demand.Filled filled) {
            return Optional.of("missing_count(%s) = 0".formatted(name(filled.column())));
        }
        if (demand instanceof Demand.Unique unique) {
            return Optional.of("duplicate_count(%s) = 0".formatted(names(unique.columns())));
        }
        if (demand instanceof Demand.Refers refers) {
            return Optional.of("values in (%s) must exist in %s (%s)"
                    .formatted(names(refers.columns()), table(refers.table()), names(refers.referred())));
        }
        return demand instanceof Demand.Rule rule ? rule(rule) : values(demand);
    }

    private static List<String> columns(Demand demand) {
        if (demand instanceof Demand.Unique unique) {
            return unique.columns();
        }
        if (demand instanceof Demand.Refers refers) {
            List<String> all = new ArrayList<>(refers.columns());
            all.addAll(refers.referred());
            return all;
        }
        if (demand instanceof Demand.Rule rule) {
            return rule.column() == null ? List.of() : List.of(rule.column());
        }
        return demand instanceof Demand.Columns ? List.of() : List.of(column(demand));
    }

    private static String column(Demand demand) {
        if (demand instanceof Demand.Filled filled) {
            return filled.column();
        }
        if (demand instanceof Demand.Allowed allowed) {
            return allowed.column();
        }
        if (demand instanceof Demand.Bounds bounds) {
            return bounds.column();
        }
        return demand instanceof Demand.Lengths lengths ? lengths.column() : ((Demand.Matches) demand).column();
    }

    /** A quoted name has no way to hold its own quotes. */
    private static boolean isNameable(String name) {
        return name.indexOf('"') < 0 && name.indexOf('\\') < 0 && name.chars().noneMatch(Character::isISOControl);
    }

    private static String name(String column) {
        boolean ofSql = !Dialect.ANSI.quote(column).equals(column);
        return column.matches(PLAIN) && !ofSql && !WORDS.contains(column.toLowerCase(Locale.ROOT))
                ? column
                : "\"" + column + "\"";
    }

    /** A name with dots between its parts stays as it is. */
    static String table(String dataset) {
        boolean parts = dataset.indexOf('.') > 0 && dataset.matches("[A-Za-z_][A-Za-z0-9_.]*");
        return parts ? dataset : name(dataset.replace('"', '\''));
    }

    private static String names(List<String> columns) {
        return columns.stream().map(SodaChecks::name).collect(Collectors.joining(", "));
    }

    private Optional<Object> values(Demand demand) {
        Map<String, Object> settings = new LinkedHashMap<>();
        if (demand instanceof Demand.Allowed allowed) {
            settings.put("valid values", allowed.values());
        } else if (demand instanceof Demand.Matches matches) {
            settings.put("valid regex", matches.pattern());
        } else if (demand instanceof Demand.Lengths lengths) {
            put(settings, "valid min length", lengths.least());
            put(settings, "valid max length", lengths.most());
        } else if (demand instanceof Demand.Bounds bounds) {
            if (!bounds.number() || isExclusive(bounds.least()) || isExclusive(bounds.most())) {
                return Optional.of(outside(bounds));
            }
            put(settings, "valid min", number(bounds.least()));
            put(settings, "valid max", number(bounds.most()));
        }
        return Optional.of(Map.of("invalid_count(%s) = 0".formatted(name(column(demand))), settings));
    }

    private static void put(Map<String, Object> settings, String key, @Nullable Object value) {
        if (value != null) {
            settings.put(key, value);
        }
    }

    private static boolean isExclusive(@Nullable Bound bound) {
        return bound != null && bound.exclusive();
    }

    private static @Nullable Object number(@Nullable Bound bound) {
        return bound == null ? null : new BigDecimal(bound.text());
    }

    /** Rows outside of bounds that "valid min" cannot say: times, and bounds that are not allowed themselves. */
    private static Map<String, Object> outside(Demand.Bounds bounds) {
        List<String> conditions = new ArrayList<>();
        outside(conditions, bounds, bounds.least(), "<");
        outside(conditions, bounds, bounds.most(), ">");
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", "bounds of " + bounds.column());
        settings.put("fail condition", String.join(" or ", conditions));
        return Map.of("failed rows", settings);
    }

    private static void outside(List<String> all, Demand.Bounds bounds, @Nullable Bound bound, String sign) {
        if (bound != null) {
            String value = bounds.number() ? bound.text() : "'" + bound.text().replace("'", "''") + "'";
            all.add("%s %s%s %s".formatted(name(bounds.column()), sign, bound.exclusive() ? "=" : "", value));
        }
    }

    private Optional<Object> rule(Demand.Rule demand) {
        Measured measured = Measured.of(demand.rule());
        if (measured == null) {
            return Optional.empty();
        }
        if (measured.metric().equals("sql")) {
            return query(demand, measured);
        }
        String column = demand.column() == null ? null : name(demand.column());
        String kind = measured.percent() ? "percent" : "count";
        String metric = switch (measured.metric()) {
            case "rowcount" -> column == null && !measured.percent() ? "row_count" : null;
            case "nullvalues", "missingvalues" -> column == null ? null : "missing_" + kind + "(" + column + ")";
            case "invalidvalues" -> column == null ? null : "invalid_" + kind + "(" + column + ")";
            case "duplicatevalues" -> duplicates(column, kind, measured);
            default -> null;
        };
        if (metric == null) {
            return Optional.empty();
        }
        Map<String, Object> settings = settings(measured);
        boolean open = measured.metric().equals("invalidvalues")
                && !settings.containsKey("valid values")
                && !settings.containsKey("valid regex");
        return open ? Optional.empty() : Optional.of(written(measured.comparison(metric), settings));
    }

    private @Nullable String duplicates(@Nullable String column, String kind, Measured measured) {
        List<String> columns = column != null
                ? List.of(column)
                : measured.list("properties").stream()
                        .map(each -> object.property(String.valueOf(each))
                                .map(Property::columnName)
                                .orElse(String.valueOf(each)))
                        .filter(SodaChecks::isNameable)
                        .map(SodaChecks::name)
                        .toList();
        return columns.isEmpty() ? null : "duplicate_" + kind + "(" + String.join(", ", columns) + ")";
    }

    private static Map<String, Object> settings(Measured measured) {
        Map<String, Object> settings = new LinkedHashMap<>();
        describe(settings, measured.rule());
        List<?> missing = measured.list("missingValues").stream()
                .filter(each -> each != null)
                .toList();
        if (!missing.isEmpty()) {
            settings.put("missing values", missing);
        }
        if (!measured.list("validValues").isEmpty()) {
            settings.put("valid values", measured.list("validValues"));
        }
        put(settings, "valid regex", measured.arguments().get("pattern"));
        return settings;
    }

    private static void describe(Map<String, Object> settings, QualityRule rule) {
        put(settings, "name", rule.name() != null ? rule.name() : rule.description());
    }

    private static Object written(String check, Map<String, Object> settings) {
        return settings.isEmpty() ? check : Map.of(check, settings);
    }

    private Optional<Object> query(Demand.Rule demand, Measured measured) {
        String column = demand.column() == null ? null : name(demand.column());
        String query = measured.query(object.datasetName(), column);
        if (query == null) {
            return Optional.empty();
        }
        String wanted = demand.rule().name() == null ? "measure" : demand.rule().name();
        String metric = wanted.replaceAll("[^A-Za-z0-9_]+", "_").replaceAll("^([^A-Za-z])", "m$1") + "_" + ++metrics;
        Map<String, Object> settings = new LinkedHashMap<>();
        describe(settings, demand.rule());
        settings.put(metric + " query", query);
        return Optional.of(Map.of(measured.comparison(metric), settings));
    }
}
