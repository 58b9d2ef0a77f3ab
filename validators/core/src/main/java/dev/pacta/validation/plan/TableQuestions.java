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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A plan as questions to a table, for tables whose database knows much of them without reading a row. If no question finds a row, all rules of
 * the plan are kept; if one does, or the plan asks something that cannot be said exactly in SQL, the rows have to be read. Immutable.
 */
public final class TableQuestions {
    /**
     * What is asked of one column.
     *
     * @param breaches conditions, cheap ones first, of which none may hold in any row; {@code {c}} stands for the column
     * @param limits on whose right side the numbers of all rows lie; how to ask for them depends on the column's own type
     * @param unique whether no value may be there twice
     */
    public record Column(FieldPlan field, List<String> breaches, List<ValueDemand.Bounded> limits, boolean unique) {
        public Column {
            breaches = List.copyOf(breaches);
            limits = List.copyOf(limits);
        }
    }

    private final Plan plan;
    private final List<Column> columns = new ArrayList<>();

    private TableQuestions(Plan plan) {
        this.plan = plan;
    }

    /** The questions; nothing when some rule cannot be asked. */
    public static Optional<TableQuestions> of(Plan plan) {
        TableQuestions questions = new TableQuestions(plan);
        for (RunRule rule : plan.runRules()) {
            boolean known =
                    rule instanceof UniqueRule unique && unique.distinct().size() == 1
                            || rule instanceof MetricRule metric && metric.rows();
            if (!known) {
                return Optional.empty();
            }
        }
        for (int at = 0; at < plan.root().size(); at++) {
            if (!questions.add(plan.root().at(at))) {
                return Optional.empty();
            }
        }
        return Optional.of(questions);
    }

    public List<Column> columns() {
        return List.copyOf(columns);
    }

    /** Whether columns that the contract does not name are searched for personal data. */
    public boolean searchesUnknown() {
        return plan.unknown().detectors().length > 0;
    }

    /** What the rules over all rows have counted when no question found a row. */
    public List<RunRule.Part> counts(long rows) {
        return plan.runRules().stream()
                .map(rule -> RunRule.Part.of(rule instanceof MetricRule ? rows : 0))
                .toList();
    }

    private boolean add(FieldPlan field) {
        boolean single = field.type() != LogicalType.UNSPECIFIED && !Types.isComposite(field.type());
        if (!single || field.name().contains("{c}")) {
            return false;
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
                    return false;
                }
                breaches.add(breach);
            }
        }
        for (Detector detector : field.possible()) {
            String candidate = candidate(detector);
            if (candidate == null) {
                return false;
            }
            breaches.add(candidate);
        }
        boolean unique =
                plan.runRules().stream().anyMatch(rule -> rule.distinct().equals(List.of(field.name())));
        columns.add(new Column(field, breaches, limits, unique));
        return true;
    }

    private static @Nullable String breach(Constraint constraint) {
        if (constraint instanceof Constraints.Length length) {
            return "length({c}) NOT BETWEEN %d AND %d".formatted(length.least(), length.most());
        }
        if (constraint instanceof Constraints.OneOf oneOf) {
            boolean texts = oneOf.strings().size() == oneOf.allowed().size();
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
        String bare = pattern.source().replaceAll("\\\\.", "").replaceAll("\\[[^]]*]", "");
        return pattern.hasAutomaton() && bare.indexOf('.') < 0
                ? "NOT regexp_matches({c}, %s)".formatted(quoted(pattern.source()))
                : null;
    }

    /** Text in which a detector may find something at all. */
    private static @Nullable String candidate(Detector detector) {
        if (detector instanceof EmailDetector) {
            return "contains({c}, '@')";
        }
        if (detector instanceof PhoneDetector) {
            return "contains({c}, '+')";
        }
        if (detector instanceof PaymentCardDetector) {
            return "length({c}) >= 13 AND regexp_matches({c}, '([0-9][^0-9]*){13}')";
        }
        return detector instanceof IbanDetector
                ? "length({c}) >= 15 AND regexp_matches({c}, '(^|[^A-Za-z0-9])[A-Za-z]{2}[0-9]{2}')"
                : null;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
