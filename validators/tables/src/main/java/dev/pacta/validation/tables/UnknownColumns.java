/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.contract.SchemaObject;
import dev.pacta.exchange.types.DataType;
import dev.pacta.validation.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns that a contract does not name. They are only searched for personal data: text, and whole numbers of 64 bits, because phone and
 * card numbers are kept in them. Immutable.
 *
 * @param searched the columns that are searched at all, with the condition under which there may be something; nothing when it is unknown
 */
record UnknownColumns(List<Searched> searched) {
    private static final String SHORTEST_CARD = "1000000000000";

    UnknownColumns {
        searched = List.copyOf(searched);
    }

    /** @param suspicion when a value may hold personal data; nothing when only the values tell */
    record Searched(
            TableColumn column, String reference, @Nullable String suspicion) {}

    static UnknownColumns of(Plan plan, SchemaObject object, TableRows rows) {
        if (plan.unknown().detectors().length == 0) {
            return new UnknownColumns(List.of());
        }
        Set<TableColumn> known = object.properties().stream()
                .flatMap(property -> rows.shape().column(property).stream())
                .collect(Collectors.toSet());
        List<@Nullable PersonalHint> hints = PersonalHints.of(plan.unknown().detectors());
        List<Searched> searched = new ArrayList<>();
        for (TableColumn column : rows.shape().columns()) {
            if (!known.contains(column) && isSearched(column.type())) {
                String reference = rows.column(column);
                searched.add(new Searched(column, reference, suspicion(column, reference, rows.dialect(), hints)));
            }
        }
        return new UnknownColumns(searched);
    }

    private static boolean isSearched(DataType type) {
        return !(type instanceof DataType.Truth
                || type instanceof DataType.Date
                || type instanceof DataType.Time
                || type instanceof DataType.Timestamp
                || type instanceof DataType.Decimal
                || type instanceof DataType.Floating
                || type instanceof DataType.Binary
                || type instanceof DataType.Interval
                || type instanceof DataType.Embedding
                || type instanceof DataType.Uuid
                || type instanceof DataType.Whole whole && whole.bits() < Long.SIZE);
    }

    private static @Nullable String suspicion(
            TableColumn column, String reference, SqlDialect dialect, List<@Nullable PersonalHint> hints) {
        if (column.type() instanceof DataType.Whole) {
            return "%1$s >= %2$s OR %1$s <= -%2$s".formatted(reference, SHORTEST_CARD);
        }
        if (!TypeFit.isText(column.type()) || !dialect.isKnown(column) || hints.contains(null)) {
            return null;
        }
        String text = dialect.text(column, reference);
        return hints.stream()
                .flatMap(hint -> Arrays.stream(PersonalHint.values()).filter(each -> each == hint))
                .map(hint -> "(%s)".formatted(dialect.mayHold(text, hint)))
                .collect(Collectors.joining(" OR "));
    }

    /** Whether the values of some have to be read because nothing can be asked. */
    boolean mustBeRead() {
        return searched.stream().anyMatch(each -> each.suspicion() == null);
    }
}
