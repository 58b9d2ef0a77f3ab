/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff.physical;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lists, maps, records and enumerations. */
final class Composed {
    private Composed() {}

    /** Null when it is none of them. */
    static @Nullable PhysicalType read(WrittenType written, int depth) {
        List<String> parts = written.arguments();
        return switch (written.name()) {
            case "NULLABLE", "LOWCARDINALITY" -> parts.size() == 1 ? PhysicalTypes.read(parts.get(0), depth) : null;
            case "LIST", "ARRAY" ->
                parts.size() == 1 ? new PhysicalType.ListOf(PhysicalTypes.read(parts.get(0), depth)) : null;
            case "MAP" ->
                parts.size() == 2
                        ? new PhysicalType.MapOf(
                                PhysicalTypes.read(parts.get(0), depth), PhysicalTypes.read(parts.get(1), depth))
                        : null;
            case "STRUCT", "ROW", "RECORD" -> parts.isEmpty() ? null : struct(parts, depth);
            case "ENUM" -> labels(parts);
            default -> null;
        };
    }

    private static @Nullable PhysicalType struct(List<String> parts, int depth) {
        Map<String, PhysicalType> fields = new LinkedHashMap<>();
        for (String part : parts) {
            int end = nameEnd(part);
            if (end <= 0) {
                return null;
            }
            String name =
                    part.substring(0, end).replaceAll("[`\":]", "").strip().toLowerCase(Locale.ROOT);
            String rest = part.substring(end).replaceFirst("^[:\\s]+", "");
            fields.put(name, PhysicalTypes.read(rest, depth));
        }
        return new PhysicalType.Struct(fields);
    }

    private static int nameEnd(String field) {
        int colon = field.indexOf(':');
        int space = field.indexOf(' ');
        return colon < 0 ? space : space < 0 ? colon : Math.min(colon, space);
    }

    private static @Nullable PhysicalType labels(List<String> parts) {
        boolean quoted = !parts.isEmpty() && parts.stream().allMatch(part -> part.matches("(?s)'.*'"));
        return quoted
                ? new PhysicalType.Labels(parts.stream()
                        .map(part -> part.substring(1, part.length() - 1))
                        .toList())
                : null;
    }
}
