/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.excel;

import dev.pacta.exchange.Loss;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The sheet {@code Quality}: a rule in each row, with the schema object and the property that it is about. */
final class QualitySheet {
    private static final Set<String> METRICS =
            Set.of("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount");

    /** What the metrics were called before they had these names. */
    private static final Map<String, String> OLDER = Map.of(
            "nullcheck", "nullValues",
            "nullcount", "nullValues",
            "uniquecheck", "duplicateValues",
            "duplicatecount", "duplicateValues",
            "invalidcount", "invalidValues",
            "missingcount", "missingValues",
            "rowcount", "rowCount");

    private final List<Map<String, String>> rows;
    private final List<Loss> losses;
    private final Set<Map<String, String>> taken = new LinkedHashSet<>();

    QualitySheet(List<Map<String, String>> rows, List<Loss> losses) {
        this.rows = rows;
        this.losses = losses;
    }

    /** @param property its path, or empty for the rules of the object */
    List<Object> of(String object, String property) {
        List<Object> rules = new ArrayList<>();
        for (Map<String, String> row : rows) {
            boolean here = row.getOrDefault("schema", "").equals(object)
                    && row.getOrDefault("property", "").equals(property);
            if (here) {
                taken.add(row);
                rules.add(rule(row, property.isEmpty() ? object : object + "." + property));
            }
        }
        return rules;
    }

    /** Says which rules are about nothing that the workbook has. */
    void tellLost() {
        rows.stream()
                .filter(row ->
                        !taken.contains(row) && !row.getOrDefault("schema", "").isEmpty())
                .forEach(row -> losses.add(new Loss(
                        "",
                        "a quality rule is about '%s', which is on no sheet"
                                .formatted((row.get("schema") + " " + row.getOrDefault("property", "")).strip()))));
    }

    private Map<String, Object> rule(Map<String, String> row, String path) {
        String wanted = row.getOrDefault("rule (library)", "");
        String metric = METRICS.contains(wanted) ? wanted : OLDER.get(wanted.toLowerCase(Locale.ROOT));
        String type = row.getOrDefault("quality type", metric == null ? "text" : "library");
        boolean measured = metric != null || type.equals("sql");
        if (type.equals("library") && metric == null) {
            losses.add(
                    new Loss(path, "the rule '%s' is no metric of the standard; it is kept as text".formatted(wanted)));
        }
        String described = row.getOrDefault("description", "");
        Tree tree = new Tree()
                .text("type", type.equals("library") && metric == null ? "text" : type)
                .text("description", described.isEmpty() ? wanted : described)
                .text("metric", metric)
                .text("query", row.get("query (sql)"))
                .text("engine", row.get("quality engine (custom)"))
                .text("implementation", row.get("implementation (custom)"))
                .text("severity", row.get("severity"))
                .text("scheduler", row.get("scheduler"))
                .text("schedule", row.get("schedule"));
        if (measured) {
            String operator = row.getOrDefault("threshold operator", "mustBe");
            tree.put(operator, threshold(row.getOrDefault("threshold value", "0")));
        }
        return tree.done();
    }

    private static Object threshold(String text) {
        boolean several = text.startsWith("[") && text.endsWith("]");
        return several
                ? Tree.split(text.substring(1, text.length() - 1)).stream()
                        .map(Tree::value)
                        .toList()
                : Tree.value(text);
    }
}
