/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.validation.plan.PlannedRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one column in SQL, so that each rule of its property is judged without reading a value. Immutable.
 *
 * @param wrongType when a value that is there has not the type of the contract; nothing when none ever has another
 * @param asked the other rules on single values, in the order in which they are checked
 * @param possible text that keeps the rules and may still hold personal data; nothing when none can
 * @param candidates text that may hold personal data if it breaks a rule
 * @param required the rule that a value is there, if one is
 */
record FieldQuestions(
        String field,
        String reference,
        @Nullable PlannedRule required,
        @Nullable PlannedRule type,
        @Nullable String wrongType,
        List<Asked> asked,
        @Nullable PlannedRule personal,
        @Nullable String possible,
        @Nullable String candidates) {
    FieldQuestions {
        asked = List.copyOf(asked);
    }

    /** A rule, and when a value of the right type breaks it. */
    record Asked(PlannedRule rule, String breach) {}

    /** When a value is there and has the right type. */
    String typed() {
        return wrongType == null
                ? reference + " IS NOT NULL"
                : "%s IS NOT NULL AND NOT (%s)".formatted(reference, wrongType);
    }

    /** When the rule is broken; false and unknown mean that it is not. */
    String breach(Asked question) {
        return "%s AND %s".formatted(typed(), question.breach());
    }

    String missing() {
        return reference + " IS NULL";
    }

    String mistyped() {
        return "%s IS NOT NULL AND (%s)".formatted(reference, wrongType);
    }

    /** When any rule on the single value is broken. */
    Optional<String> anyBreach() {
        Stream<String> values = asked.stream().map(this::breach);
        Stream<String> types = wrongType == null ? Stream.empty() : Stream.of(mistyped());
        Stream<String> nulls = required == null ? Stream.empty() : Stream.of(missing());
        String any = Stream.of(nulls, types, values)
                .flatMap(each -> each)
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" OR "));
        return any.isEmpty() ? Optional.empty() : Optional.of(any);
    }

    /** When there may be personal data that the contract does not declare; then the values have to be read. */
    Optional<String> suspicion() {
        if (candidates == null) {
            return Optional.empty();
        }
        if (candidates.equals(possible)) {
            return Optional.of("%s AND (%s)".formatted(typed(), possible));
        }
        String broken = anyBreach()
                .map(any -> "(%s) AND (%s)".formatted(candidates, any))
                .orElse(null);
        String free = possible == null ? null : "(%s)".formatted(possible);
        String either = Stream.of(free, broken).filter(each -> each != null).collect(Collectors.joining(" OR "));
        return either.isEmpty() ? Optional.empty() : Optional.of("%s AND (%s)".formatted(typed(), either));
    }
}
