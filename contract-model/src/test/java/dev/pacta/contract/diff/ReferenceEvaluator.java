/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Judges records by the document itself, as plainly as possible: shares no code with the diff. Fields that are not named are ignored. */
final class ReferenceEvaluator {
    private final Set<String> violated = new TreeSet<>();

    private ReferenceEvaluator() {}

    /** The paths of the properties whose value is not allowed. */
    static Set<String> violated(List<Map<String, Object>> properties, Map<String, Object> record) {
        ReferenceEvaluator evaluator = new ReferenceEvaluator();
        evaluator.members(properties, record, "orders");
        return evaluator.violated;
    }

    static boolean allows(Map<String, Object> property, Object value) {
        ReferenceEvaluator evaluator = new ReferenceEvaluator();
        evaluator.value(property, value, "x");
        return evaluator.violated.isEmpty();
    }

    private void members(List<?> properties, Map<?, ?> record, String path) {
        for (Object each : properties) {
            Map<?, ?> property = (Map<?, ?>) each;
            value(property, record.get(property.get("name")), path + "." + property.get("name"));
        }
    }

    private void value(Map<?, ?> property, Object value, String path) {
        if (value == null) {
            check(property.get("required") != Boolean.TRUE, path);
            return;
        }
        Object type = property.get("logicalType");
        Map<?, ?> options = property.get("logicalTypeOptions") instanceof Map<?, ?> given ? given : Map.of();
        boolean typed = switch (String.valueOf(type)) {
            case "string" -> value instanceof String;
            case "date" -> value instanceof String text && isDate(text);
            case "integer" -> value instanceof BigDecimal number && isWhole(number);
            case "number" -> value instanceof BigDecimal;
            case "boolean" -> value instanceof Boolean;
            case "object", "map" -> value instanceof Map;
            case "array" -> value instanceof List;
            default -> true;
        };
        check(typed, path);
        if (!typed) {
            return;
        }
        check(listed(property, value), path);
        if (value instanceof String text) {
            text(property, options, text, path);
        } else if (value instanceof BigDecimal number) {
            number(property, options, number, path);
        } else if (value instanceof List<?> list) {
            list(property, options, list, path);
        } else if (value instanceof Map<?, ?> map && "object".equals(type)) {
            object(property, options, map, path);
        } else if (value instanceof Map<?, ?> map) {
            Map<?, ?> kinds = (Map<?, ?>) property.get("map");
            map.keySet().forEach(key -> value((Map<?, ?>) kinds.get("key"), key, path + ".key"));
            map.values().forEach(inside -> value((Map<?, ?>) kinds.get("value"), inside, path + ".value"));
        }
    }

    private void text(Map<?, ?> property, Map<?, ?> options, String text, String path) {
        check(number(options, "minLength", 0) <= text.length(), path);
        check(number(options, "maxLength", 1000) >= text.length(), path);
        Object pattern = options.get("pattern");
        check(
                pattern == null
                        || Pattern.compile(pattern.toString()).matcher(text).find(),
                path);
        String physical = String.valueOf(property.get("physicalType"));
        if (physical.contains("char(")) {
            int length = Integer.parseInt(physical.replaceAll("\\D", ""));
            check(text.length() <= length, path);
        }
    }

    private void number(Map<?, ?> property, Map<?, ?> options, BigDecimal number, String path) {
        check(
                !(options.get("minimum") instanceof Number least)
                        || decimal(least).compareTo(number) <= 0,
                path);
        check(
                !(options.get("exclusiveMinimum") instanceof Number under)
                        || decimal(under).compareTo(number) < 0,
                path);
        check(!(options.get("maximum") instanceof Number most) || decimal(most).compareTo(number) >= 0, path);
        check(
                !(options.get("exclusiveMaximum") instanceof Number above)
                        || decimal(above).compareTo(number) > 0,
                path);
        check(
                !(options.get("multipleOf") instanceof Number step)
                        || number.remainder(decimal(step)).signum() == 0,
                path);
        check(!(options.get("format") instanceof String format) || bits(format, number), path);
        check(!(property.get("physicalType") instanceof String physical) || stored(physical, number), path);
    }

    private static boolean bits(String format, BigDecimal number) {
        int bits = Integer.parseInt(format.substring(1));
        BigInteger whole = number.toBigIntegerExact();
        return format.startsWith("u") ? whole.signum() >= 0 && whole.bitLength() <= bits : whole.bitLength() < bits;
    }

    private static boolean stored(String physical, BigDecimal number) {
        if (physical.startsWith("decimal")) {
            String[] sizes = physical.replaceAll("[^\\d,]", "").split(",");
            int scale = Integer.parseInt(sizes[1]);
            BigDecimal limit = BigDecimal.TEN.pow(Integer.parseInt(sizes[0]) - scale);
            return number.stripTrailingZeros().scale() <= scale && number.abs().compareTo(limit) < 0;
        }
        if (physical.equals("double")) {
            return new BigDecimal(number.doubleValue()).compareTo(number) == 0;
        }
        if (!isWhole(number)) {
            return false;
        }
        BigInteger whole = number.toBigIntegerExact();
        return switch (physical) {
            case "tinyint" -> whole.bitLength() < 8;
            case "smallint" -> whole.bitLength() < 16;
            case "int" -> whole.bitLength() < 32;
            case "bigint" -> whole.bitLength() < 64;
            case "tinyint unsigned" -> whole.signum() >= 0 && whole.bitLength() <= 8;
            case "int unsigned" -> whole.signum() >= 0 && whole.bitLength() <= 32;
            default -> throw new IllegalArgumentException(physical);
        };
    }

    private void list(Map<?, ?> property, Map<?, ?> options, List<?> list, String path) {
        check(number(options, "minItems", 0) <= list.size(), path);
        check(number(options, "maxItems", 1000) >= list.size(), path);
        check(options.get("uniqueItems") != Boolean.TRUE || new HashSet<>(list).size() == list.size(), path);
        if (property.get("items") instanceof Map<?, ?> items) {
            list.forEach(item -> value(items, item, path + ".item"));
        }
    }

    private void object(Map<?, ?> property, Map<?, ?> options, Map<?, ?> map, String path) {
        check(number(options, "minProperties", 0) <= map.size(), path);
        check(number(options, "maxProperties", 1000) >= map.size(), path);
        if (options.get("required") instanceof List<?> required) {
            check(required.stream().allMatch(name -> map.get(name) != null), path);
        }
        if (property.get("properties") instanceof List<?> properties) {
            members(properties, map, path);
        }
    }

    private static boolean listed(Map<?, ?> property, Object value) {
        return !(property.get("enum") instanceof List<?> values)
                || values.stream()
                        .map(one -> ((Map<?, ?>) one).get("value"))
                        .anyMatch(one -> value instanceof BigDecimal number
                                ? one instanceof Number && decimal(one).compareTo(number) == 0
                                : one.equals(value));
    }

    private void check(boolean allowed, String path) {
        if (!allowed) {
            violated.add(path);
        }
    }

    private static int number(Map<?, ?> options, String key, int otherwise) {
        return options.get(key) instanceof Number number ? number.intValue() : otherwise;
    }

    private static BigDecimal decimal(Object number) {
        return new BigDecimal(number.toString());
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0;
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }
}
