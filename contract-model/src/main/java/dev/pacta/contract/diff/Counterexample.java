/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import dev.pacta.contract.Bound;
import dev.pacta.contract.EnumValue;
import dev.pacta.contract.Property;
import dev.pacta.contract.diff.physical.Grouped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that one version allows and the other does not, in words. What no value was found for stays without one. */
final class Counterexample {
    private static final int SHOWN = 40;
    private static final int BUILT = 100_000;

    private Counterexample() {}

    /** The first value that only one of the two versions allows. */
    static @Nullable String of(Property before, Property after, List<?> candidates) {
        return first(before, after, candidates)
                .map(value -> AllowedValues.allows(after, value)
                        ? words(value) + " was not allowed, now it is"
                        : words(value) + " was allowed, now it is not")
                .orElse(null);
    }

    static Optional<Object> first(Property before, Property after, List<?> candidates) {
        for (Object candidate : candidates) {
            if (AllowedValues.allows(before, candidate) != AllowedValues.allows(after, candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    /** Something that is not listed, for a property that had no list or has none any more. */
    static @Nullable String outside(Property open, List<EnumValue> listed) {
        boolean numbers = listed.stream().allMatch(one -> one.value() instanceof Number);
        List<Object> candidates = new ArrayList<>(
                numbers
                        ? List.of(BigDecimal.ZERO, BigDecimal.ONE, BigDecimal.valueOf(-1))
                        : List.of("other", "X", "0"));
        open.examples().stream().filter(example -> example != null).forEach(candidates::add);
        return candidates.stream()
                .filter(value -> AllowedValues.allows(open, value)
                        && listed.stream().noneMatch(one -> Meaning.same(one.value(), value)))
                .findFirst()
                .map(value -> words(value) + " is not among the listed values")
                .orElse(null);
    }

    /** Around bounds: on them, just beyond, and far away. */
    static List<Object> around(@Nullable Bound before, @Nullable Bound after, int outward) {
        List<Object> candidates = new ArrayList<>();
        for (Bound bound : Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .toList()) {
            BigDecimal number = Bounds.number(bound.text());
            if (number == null) {
                candidates.add(bound.text());
                candidates.add(outward > 0 ? "9999-12-31" : "0001-01-01");
            } else {
                candidates.addAll(numbers(number));
            }
        }
        return candidates;
    }

    private static List<BigDecimal> numbers(BigDecimal number) {
        BigDecimal half = new BigDecimal("0.5");
        return List.of(
                number,
                number.add(BigDecimal.ONE),
                number.subtract(BigDecimal.ONE),
                number.add(half),
                number.subtract(half));
    }

    /** Texts whose lengths lie around the limits. */
    static List<Object> lengths(@Nullable Integer before, @Nullable Integer after) {
        List<Object> candidates = new ArrayList<>();
        for (Integer limit : Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                .flatMap(Optional::stream)
                .toList()) {
            for (int length = Math.max(0, limit - 1); length <= Math.min(limit, BUILT) + 1; length++) {
                candidates.add("a".repeat(length));
                candidates.add("1".repeat(length));
            }
        }
        return candidates;
    }

    static String words(Object value) {
        if (value instanceof String text && text.length() > SHOWN) {
            return "a text of " + Grouped.of(text.length()) + " characters";
        }
        return value instanceof String text && text.isEmpty() ? "the empty text" : Meaning.quoted(value);
    }
}
