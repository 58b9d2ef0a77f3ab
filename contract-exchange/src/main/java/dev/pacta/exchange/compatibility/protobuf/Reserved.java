/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.protobuf;

import com.squareup.wire.schema.internal.parser.ReservedElement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kotlin.ranges.IntRange;

/** Names and ranges of numbers that a message or enum keeps from being used again. */
record Reserved(Set<String> names, List<IntRange> numbers) {
    static Reserved of(List<ReservedElement> elements) {
        Set<String> names = new HashSet<>();
        List<IntRange> numbers = new ArrayList<>();
        for (ReservedElement element : elements) {
            element.getValues().forEach(value -> {
                if (value instanceof IntRange range) {
                    numbers.add(range);
                } else if (value instanceof Integer number) {
                    numbers.add(new IntRange(number, number));
                } else {
                    names.add(value.toString());
                }
            });
        }
        return new Reserved(names, numbers);
    }

    boolean has(int number) {
        return numbers.stream().anyMatch(range -> range.getFirst() <= number && number <= range.getLast());
    }

    boolean has(String name) {
        return names.contains(name);
    }

    /** Whether every number of the range is reserved here, in one piece. */
    boolean covers(IntRange range) {
        return numbers.stream().anyMatch(own -> own.getFirst() <= range.getFirst() && range.getLast() <= own.getLast());
    }
}
