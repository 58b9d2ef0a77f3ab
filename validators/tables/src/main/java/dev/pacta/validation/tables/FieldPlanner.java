/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.LogicalType;
import dev.pacta.contract.Property;
import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.NumberSpan;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.plan.Check;
import dev.pacta.validation.plan.FieldPlan;
import dev.pacta.validation.plan.ValueDemand;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns the rules on the single values of one property into SQL, or says why its values have to be read. Used once for each. */
final class FieldPlanner {
    /** Doubles stand for decimal numbers of so many digits one to one. */
    private static final int MOST_DIGITS = 15;

    private final SqlDialect dialect;
    private final Property property;
    private final FieldPlan field;
    private final TableColumn column;
    private final String reference;
    private final String text;

    FieldPlanner(SqlDialect dialect, Property property, FieldPlan field, TableColumn column, String reference) {
        this.dialect = dialect;
        this.property = property;
        this.field = field;
        this.column = column;
        this.reference = reference;
        this.text = dialect.text(column, reference);
    }

    /** A column's rules: asked in SQL, or not, for a reason. */
    sealed interface Choice {
        /** All of them are. */
        record InSql(FieldQuestions questions) implements Choice {}

        /** The values are read. */
        record Read(String reason) implements Choice {}
    }

    Choice choose() {
        TypeFit fit = TypeFit.of(property, column, dialect, reference);
        if (fit.unclear() != null) {
            return new Choice.Read(fit.unclear());
        }
        List<FieldQuestions.Asked> asked = new ArrayList<>();
        for (int at = 1; at < field.checks().length; at++) {
            Check check = field.checks()[at];
            Optional<String> breach = fit.isNever() ? Optional.of("1 = 0") : breach(ValueDemand.of(check));
            if (breach.isEmpty()) {
                return new Choice.Read("%s cannot be said exactly in the SQL of %s"
                        .formatted(check.rule().description(), dialect.title()));
            }
            asked.add(new FieldQuestions.Asked(check.rule(), breach.get()));
        }
        boolean searched = field.personalRule() != null && !fit.isNever();
        if (searched && hints(field.detectors()) == null) {
            return new Choice.Read("it is searched for identifiers that only their check digits tell");
        }
        return new Choice.InSql(new FieldQuestions(
                property.name(),
                reference,
                field.requiredRule(),
                field.typeRule(),
                fit.wrong(),
                asked,
                searched ? field.personalRule() : null,
                searched ? hints(field.possible()) : null,
                searched ? hints(field.detectors()) : null));
    }

    /** When a value that is there breaks the rule; nothing when that cannot be said exactly. */
    private Optional<String> breach(ValueDemand demand) {
        if (demand instanceof ValueDemand.Length length) {
            String count = dialect.length(text);
            return isText()
                    ? Optional.of(
                            length.most() == Integer.MAX_VALUE
                                    ? "%s < %d".formatted(count, length.least())
                                    : "%s NOT BETWEEN %d AND %d".formatted(count, length.least(), length.most()))
                    : Optional.empty();
        }
        if (demand instanceof ValueDemand.Matches matches) {
            return noMatch(matches.pattern().linear());
        }
        if (demand instanceof ValueDemand.Bounded bounded) {
            return beyond(bounded);
        }
        if (demand instanceof ValueDemand.Within within) {
            return outside(within);
        }
        if (demand instanceof ValueDemand.TimeBounded bounded) {
            return TimeLiterals.of(dialect, column.type(), bounded.limit(), bounded.offset())
                    .map(limit -> beyond(bounded.above(), bounded.exclusive(), limit));
        }
        if (demand instanceof ValueDemand.Multiple multiple) {
            return number(multiple.step())
                    .flatMap(step -> dialect.noMultiple(column.type(), reference, multiple.step()));
        }
        return demand instanceof ValueDemand.OneOf oneOf ? inList(oneOf.values(), false) : Optional.empty();
    }

    private Optional<String> beyond(ValueDemand.Bounded bounded) {
        return isExact() || isDouble() && bounded.limit().stripTrailingZeros().precision() <= MOST_DIGITS
                ? number(bounded.limit()).map(limit -> beyond(bounded.above(), bounded.exclusive(), limit))
                : Optional.empty();
    }

    /** Only an end that the column's own type does not keep is asked for, so that one of 128 bits need not be said. */
    private Optional<String> outside(ValueDemand.Within within) {
        NumberSpan span =
                dialect.hasUsualWidths() ? NumberSpan.of(column.type()).orElse(null) : null;
        List<Optional<String>> asked = Stream.of(within.least(), within.greatest())
                .filter(end -> span == null || !span.lies(end.above(), end.limit(), end.exclusive()))
                .map(this::beyond)
                .toList();
        if (asked.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        String either = asked.stream().map(Optional::orElseThrow).collect(Collectors.joining(" OR "));
        return Optional.of(either.isEmpty() ? "1 = 0" : asked.size() == 1 ? either : "(%s)".formatted(either));
    }

    /** When a text does not match. */
    Optional<String> noMatch(String pattern) {
        return isText()
                ? PortablePattern.of(pattern)
                        .flatMap(portable -> dialect.found(text, portable))
                        .map("NOT (%s)"::formatted)
                : Optional.empty();
    }

    /** When a value stands in a list, or does not; what is of another kind than the column stands nowhere in it. */
    Optional<String> inList(List<Object> values, boolean listed) {
        boolean texts = isText() && dialect.comparesExactly();
        if (!texts && !isExact() || values.size() > dialect.mostListed()) {
            return Optional.empty();
        }
        List<String> fitting = values.stream()
                .filter(value -> texts ? isListed(value) : value instanceof Number)
                .map(value -> texts ? dialect.exactLiteral((String) value) : number(new BigDecimal(value.toString())))
                .map(each -> each.orElse(""))
                .toList();
        if (fitting.contains("")) {
            return Optional.empty();
        }
        if (fitting.isEmpty()) {
            return Optional.of(listed ? "1 = 0" : "1 = 1");
        }
        return Optional.of("%s %s (%s)"
                .formatted(
                        texts ? dialect.exact(text) : reference, listed ? "IN" : "NOT IN", String.join(", ", fitting)));
    }

    /** Where an empty text is null, no value is one, and comparing with it has no result. */
    private boolean isListed(Object value) {
        return value instanceof String text && (!text.isEmpty() || dialect.hasEmptyText());
    }

    private String beyond(boolean above, boolean exclusive, String limit) {
        return "%s %s%s %s".formatted(reference, above ? "<" : ">", exclusive ? "=" : "", limit);
    }

    /** A number without an exponent, if it has so few digits that each product takes it as it is. */
    private Optional<String> number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        boolean usual = plain.precision() <= 30 && plain.scale() <= 15 && plain.scale() >= -15;
        return usual ? Optional.of(dialect.number(column.type(), plain)) : Optional.empty();
    }

    /** Text that may hold what any of the detectors finds; nothing when one of them says no condition. */
    private @Nullable String hints(Detector[] detectors) {
        List<@Nullable PersonalHint> hints = PersonalHints.of(detectors);
        if (hints.contains(null)) {
            return null;
        }
        return hints.isEmpty()
                ? "1 = 0"
                : hints.stream()
                        .map(hint -> "(%s)".formatted(dialect.mayHold(text, Objects.requireNonNull(hint))))
                        .collect(Collectors.joining(" OR "));
    }

    private boolean isText() {
        return property.logicalType() == LogicalType.STRING && TypeFit.isText(column.type()) && dialect.isKnown(column);
    }

    private boolean isExact() {
        boolean number = property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER;
        return number && (column.type() instanceof DataType.Whole || column.type() instanceof DataType.Decimal);
    }

    private boolean isDouble() {
        boolean number = property.logicalType() == LogicalType.INTEGER || property.logicalType() == LogicalType.NUMBER;
        return number && column.type() instanceof DataType.Floating floating && floating.bits() == Double.SIZE;
    }
}
