/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.validation.pattern.LinearPattern;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a check asks of a single value of the right type, as data: for backends that say it in a language of their own, such as SQL. Immutable.
 */
public sealed interface ValueDemand {
    /** Text of so many characters (Unicode code points). */
    record Length(int least, int most) implements ValueDemand {}

    /** Text in which a pattern is found. */
    record Matches(LinearPattern pattern) implements ValueDemand {}

    /**
     * A number on one side of a limit.
     *
     * @param above whether it must lie above
     */
    record Bounded(BigDecimal limit, boolean above, boolean exclusive) implements ValueDemand {
        private static Bounded of(Constraints.Bounded bounded) {
            return new Bounded(bounded.limit().value(), bounded.direction() > 0, bounded.least() > 0);
        }
    }

    /** A number between two limits. */
    record Within(Bounded least, Bounded greatest) implements ValueDemand {}

    /**
     * A date, a time of day or an instant on one side of a limit.
     *
     * @param limit of {@code java.time}
     * @param above whether it must lie after it
     * @param offset of values that carry none; nothing where it changes with the day, so that such values have no other order than one by one
     */
    record TimeBounded(
            Comparable<?> limit,
            boolean above,
            boolean exclusive,
            @Nullable ZoneOffset offset) implements ValueDemand {
        /** Of a time of day only one without an offset can be said; nothing for others. */
        private static @Nullable TimeBounded of(Constraints.TimeBounded bounded) {
            Object order = bounded.limit();
            Comparable<?> limit = order instanceof Long ? bounded.times().parse(bounded.written()) : bounded.limit();
            return limit == null
                    ? null
                    : new TimeBounded(
                            limit,
                            bounded.direction() > 0,
                            bounded.least() > 0,
                            bounded.times().fixedOffset());
        }
    }

    /** A multiple of a number. */
    record Multiple(BigDecimal step) implements ValueDemand {}

    /** One of these, in the form of {@link RunContext#key}. */
    record OneOf(List<Object> values) implements ValueDemand {
        public OneOf {
            values = List.copyOf(values);
        }
    }

    /** Something that only the check itself can say. */
    record Other() implements ValueDemand {}

    /** What a check demands. */
    static ValueDemand of(Check check) {
        Constraint constraint = check.constraint();
        if (constraint instanceof Constraints.Length length) {
            return new Length(length.least(), length.most());
        }
        if (constraint instanceof Constraints.Matches matches) {
            return new Matches(matches.pattern());
        }
        if (constraint == Formats.EMAIL_FORM) {
            return new Matches(Formats.EMAIL);
        }
        if (constraint instanceof Constraints.Bounded bounded) {
            return Bounded.of(bounded);
        }
        if (constraint instanceof Constraints.Within within) {
            return new Within(Bounded.of(within.least()), Bounded.of(within.greatest()));
        }
        if (constraint instanceof Constraints.TimeBounded bounded) {
            TimeBounded said = TimeBounded.of(bounded);
            return said == null ? new Other() : said;
        }
        if (constraint instanceof Constraints.Multiple multiple) {
            return new Multiple(multiple.step());
        }
        return constraint instanceof Constraints.OneOf oneOf
                ? new OneOf(oneOf.allowed().stream().filter(Objects::nonNull).toList())
                : new Other();
    }
}
