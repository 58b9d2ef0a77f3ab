/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.upgrade;

import dev.pacta.contract.yaml.MutableObject;
import dev.pacta.contract.yaml.MutableValue;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service levels of the Data Contract Specification, each as a service level property. */
record SpecificationLevels(Mover root, MutableObject levels) {
    private static final Map<String, String> VALUES = Map.of(
            "availability", "percentage",
            "retention", "period",
            "latency", "threshold",
            "freshness", "threshold",
            "frequency", "interval",
            "support", "time",
            "backup", "interval");
    private static final List<String> ELEMENTS =
            List.of("timestampField", "sourceTimestampField", "processedTimestampField");
    private static final Pattern SPAN = Pattern.compile("P?T?([0-9]+)([a-zA-Z]+)");
    private static final Pattern PERCENT = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) ?%");

    void upgrade() {
        for (String name : levels.keys()) {
            MutableObject level = levels.object(name).orElse(null);
            if (level == null) {
                root.object()
                        .add(
                                "customProperties",
                                Mover.custom(
                                        "servicelevels." + name,
                                        levels.get(name).orElseThrow()));
            } else {
                level(name, level);
            }
            root.notes().moved("/servicelevels/" + name, "an entry of 'slaProperties'");
        }
    }

    private void level(String name, MutableObject level) {
        Map<String, Object> property = new LinkedHashMap<>();
        property.put("property", name);
        MutableValue value = level.take(VALUES.getOrDefault(name, "value"))
                .or(() -> level.take("type"))
                .filter(given -> !given.isNull())
                .orElse(null);
        value(property, value == null ? null : value.text());
        if (value != null && value.text() == null) {
            level.put("value", value);
        }
        level.take("description").map(MutableValue::text).ifPresent(text -> property.put("description", text));
        level.take("cron").map(MutableValue::text).ifPresent(cron -> {
            property.put("schedule", cron);
            property.put("scheduler", "cron");
        });
        StringBuilder elements = new StringBuilder();
        for (String key : ELEMENTS) {
            level.take(key)
                    .map(MutableValue::text)
                    .ifPresent(field ->
                            elements.append(elements.length() == 0 ? "" : ",").append(field));
        }
        if (elements.length() > 0) {
            property.put("element", elements.toString());
        }
        root.object().add("slaProperties", property);
        for (String key : level.keys()) {
            String kept = "servicelevels.%s.%s".formatted(name, key);
            level.take(key).filter(left -> !left.isNull()).ifPresent(left -> {
                root.object().add("customProperties", Mover.custom(kept, left));
                root.notes().aside("/servicelevels/%s/%s".formatted(name, key), "custom property '%s'".formatted(kept));
            });
        }
    }

    /** A span of time or a percentage is split into value and unit; everything else stays as it is. */
    private static void value(Map<String, Object> property, @org.jspecify.annotations.Nullable String text) {
        Matcher span = SPAN.matcher(String.valueOf(text));
        Matcher percent = PERCENT.matcher(String.valueOf(text));
        if (span.matches()) {
            property.put("value", new BigDecimal(span.group(1)));
            boolean minutes = span.group(2).equals("M") && text != null && text.startsWith("PT");
            property.put("unit", minutes ? "minutes" : unit(span.group(2)));
        } else if (percent.matches()) {
            property.put("value", new BigDecimal(percent.group(1)));
            property.put("unit", "percent");
        } else {
            property.put("value", text);
        }
    }

    private static String unit(String letters) {
        return switch (letters) {
            case "M" -> "months";
            default -> letters.toLowerCase(Locale.ROOT);
        };
    }
}
