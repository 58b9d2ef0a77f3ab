/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.protobuf;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Numbers and names that a message must never use again, as a list of texts such as {@code 4}, {@code 8 to 10}, {@code "old"}. */
final class ReservedText {
    private static final Pattern RANGE = Pattern.compile("[1-9]\\d{0,8}( to ([1-9]\\d{0,8}|max))?");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final int MOST = 536_870_911;

    private ReservedText() {}

    /** One statement for the numbers, one for the names; empty when something is neither. */
    static String written(Object value) {
        List<String> ranges = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (Object each : value instanceof List<?> list ? list : List.of(value)) {
            String text = String.valueOf(each);
            if (RANGE.matcher(text).matches()) {
                ranges.add(text);
            } else if (NAME.matcher(text).matches()) {
                names.add('"' + text + '"');
            } else {
                return "";
            }
        }
        return statement(ranges) + statement(names);
    }

    private static String statement(List<String> all) {
        return all.isEmpty() ? "" : "reserved " + String.join(", ", all) + ";\n";
    }

    /** What the statements of a message say. */
    static List<String> read(List<ReservedElement> elements) {
        List<String> all = new ArrayList<>();
        for (ReservedElement element : elements) {
            for (Object value : element.getValues()) {
                all.add(value instanceof kotlin.ranges.IntRange range ? text(range) : String.valueOf(value));
            }
        }
        return all;
    }

    private static String text(kotlin.ranges.IntRange range) {
        String last = range.getLast() >= MOST ? "max" : String.valueOf(range.getLast());
        return range.getFirst() + " to " + last;
    }
}
