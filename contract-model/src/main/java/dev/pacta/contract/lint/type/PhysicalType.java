/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type as a database writes it.
 *
 * @param base lower-case, without parameters: {@code varchar}, {@code timestamp with time zone}
 * @param parameters what stands in parentheses, such as precision and scale
 * @param array whether it is a list of that type
 */
record PhysicalType(String base, List<String> parameters, boolean array) {
    private static final Pattern SHAPE = Pattern.compile("([^(]*)\\(([^()]*)\\)(.*)");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ELEMENTS = Pattern.compile("[<\\[].*");
    private static final Pattern UNIT = Pattern.compile(" (char|byte)$");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,9}");

    static PhysicalType of(String written) {
        String text = BLANKS.matcher(written.strip().toLowerCase(Locale.ROOT)).replaceAll(" ");
        boolean array = text.endsWith("[]")
                || text.startsWith("array<")
                || text.startsWith("array(")
                || text.startsWith("list<")
                || text.equals("array");
        Matcher shape = SHAPE.matcher(text);
        if (!shape.matches()) {
            return new PhysicalType(withoutElements(text), List.of(), array);
        }
        List<String> parameters =
                Arrays.stream(shape.group(2).split(",", -1)).map(String::strip).toList();
        String base = (shape.group(1).strip() + " " + shape.group(3).strip()).strip();
        return new PhysicalType(withoutElements(base), parameters, array);
    }

    private static String withoutElements(String text) {
        return ELEMENTS.matcher(text).replaceFirst("").strip();
    }

    /** The kind of values that it holds, when the name is known. */
    Optional<TypeFamily> family() {
        return array ? Optional.of(TypeFamily.LIST) : TypeFamily.of(base);
    }

    /** A parameter as a number; null when it is none. */
    @Nullable
    Integer number(int at) {
        if (at < 0 || at >= parameters.size()) {
            return null;
        }
        String text = UNIT.matcher(parameters.get(at)).replaceFirst("");
        return DIGITS.matcher(text).matches() ? Integer.valueOf(text) : null;
    }
}
