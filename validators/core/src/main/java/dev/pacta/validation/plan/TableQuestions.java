/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import dev.pacta.contract.LogicalType;
import dev.pacta.validation.pattern.LinearPattern;
import dev.pacta.validation.personal.Detector;
import dev.pacta.validation.personal.EmailDetector;
import dev.pacta.validation.personal.IbanDetector;
import dev.pacta.validation.personal.PaymentCardDetector;
import dev.pacta.validation.personal.PhoneDetector;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as questions to a table, for tables whose database knows much of them without reading a row. Every row that breaks a rule of a column
 * that can be asked is found by one of its questions; the compiled checks say what is wrong with it. Of the other columns all values have to be
 * read. Immutable.
 */
public final class TableQuestions {
    /**
     * What is asked of one column.
     *
     * @param breaches conditions, cheap ones first, that hold in the rows that break a rule; {@code {c}} stands for the column
     * @param limits on whose right side the numbers lie; how to ask for them depends on the column's own type
     * @param suspicions conditions without which there is certainly no undeclared personal data; they may hold in rows that have none
     */
    public record Column(
            FieldPlan field, List<String> breaches, List<ValueDemand.Bounded> limits, List<String> suspicions) {
        public Column {
            breaches = List.copyOf(breaches);
            limits = List.copyOf(limits);
            suspicions = List.copyOf(suspicions);
        }
    }

    /** As many digits as the shortest card has; account numbers are longer. */
    private static final int SHORTEST_NUMBER = 13;

    private final Plan plan;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    private TableQuestions(Plan plan) {
        this.plan = plan;
    }

    /** The questions. */
    public static TableQuestions of(Plan plan) {
        TableQuestions questions = new TableQuestions(plan);
        for (int at = 0; at < plan.root().size(); at++) {
            questions.add(plan.root().at(at));
        }
        return questions;
    }

    /** What is asked of a field of the root; nothing when some rule on it cannot be said exactly in SQL. */
    public Optional<Column> column(FieldPlan field) {
        return Optional.ofNullable(columns.get(field.name()));
    }

    /** Whether columns that the contract does not name are searched for personal data. */
    public boolean searchesUnknown() {
        return plan.unknown().detectors().length > 0;
    }

    /**
     * What a rule over the ages of all records has counted when it saw one value.
     *
     * @param plain the value as a record has it
     */
    public RunRule.Part age(RunRule rule, @Nullable Object plain) {
        RunRule.Count count = rule.begin(RunContext.NONE);
        if (rule instanceof AgeRule age) {
            @Nullable Object[] values = new Object[plan.slots()];
            values[age.slot()] = RunContext.key(plain);
            count.accept(values);
        }
        return count.part();
    }

    private void add(FieldPlan field) {
        boolean single = field.type() != LogicalType.UNSPECIFIED && !Types.isComposite(field.type());
        if (!single || field.name().contains("{c}")) {
            return;
        }
        List<String> breaches = new ArrayList<>();
        if (field.requiredRule() != null) {
            breaches.add("{c} IS NULL");
        }
        List<ValueDemand.Bounded> limits = new ArrayList<>();
        for (int at = 1; at < field.checks().length; at++) {
            Check check = field.checks()[at];
            ValueDemand demand = ValueDemand.of(check);
            if (demand instanceof ValueDemand.Bounded limit) {
                limits.add(limit);
            } else if (demand instanceof ValueDemand.Within within) {
                limits.addAll(List.of(within.least(), within.greatest()));
            } else {
                String breach = breach(check.constraint());
                if (breach == null) {
                    return;
                }
                breaches.add(breach);
            }
        }
        suspicions(field.possible())
                .ifPresent(suspicions -> columns.put(field.name(), new Column(field, breaches, limits, suspicions)));
    }

    private static @Nullable String breach(Constraint constraint) {
        if (constraint instanceof Constraints.Length length) {
            return "length({c}) NOT BETWEEN %d AND %d".formatted(length.least(), length.most());
        }
        if (constraint instanceof Constraints.OneOf oneOf) {
            boolean texts = oneOf.strings().size() == oneOf.allowed().size()
                    && oneOf.strings().stream().noneMatch(text -> text.contains("{c}"));
            List<String> quoted =
                    oneOf.strings().stream().map(TableQuestions::quoted).toList();
            return texts ? "{c} NOT IN (%s)".formatted(String.join(", ", quoted)) : null;
        }
        if (constraint == Formats.EMAIL_FORM) {
            return noMatch(Formats.EMAIL);
        }
        return constraint instanceof Constraints.Matches matches ? noMatch(matches.pattern()) : null;
    }

    /** DuckDB runs patterns by RE2 too; only whether a point takes the end of a line may differ. */
    private static @Nullable String noMatch(LinearPattern pattern) {
        String bare = pattern.linear().replaceAll("\\\\.", "").replaceAll("\\[[^]]*]", "");
        return pattern.hasAutomaton()
                        && bare.indexOf('.') < 0
                        && !pattern.linear().contains("{c}")
                ? "NOT regexp_matches({c}, %s)".formatted(quoted(pattern.linear()))
                : null;
    }

    /** Text in which the detectors may find something at all; nothing where that cannot be said. One pattern for all: each is a walk over all text. */
    private static Optional<List<String>> suspicions(Detector[] detectors) {
        List<String> conditions = new ArrayList<>();
        List<String> patterns = new ArrayList<>();
        for (Detector detector : detectors) {
            if (detector instanceof EmailDetector) {
                conditions.add("contains({c}, '@')");
            } else if (detector instanceof PhoneDetector) {
                conditions.add("contains({c}, '+')");
            } else if (detector instanceof PaymentCardDetector) {
                patterns.add("([0-9][^0-9]*){13}");
            } else if (detector instanceof IbanDetector) {
                patterns.add("(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}");
            } else {
                return Optional.empty();
            }
        }
        if (!patterns.isEmpty()) {
            conditions.add("length({c}) >= %d AND regexp_matches({c}, %s)"
                    .formatted(SHORTEST_NUMBER, quoted(String.join("|", patterns))));
        }
        return Optional.of(conditions);
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
