/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.files;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import dev.pacta.exchange.types.NumberSpan;
import dev.pacta.validation.plan.ValueDemand;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Asks DuckDB, exactly, for the numbers of a column beyond a limit. Without state. */
final class NumberQuestion {
    /** Doubles stand for decimal numbers of so many digits one to one. */
    private static final int MOST_DIGITS = 15;

    private NumberQuestion() {}

    /**
     * Conditions of which none may hold in any row, with {@code {c}} for the column; none when its own type keeps the limit, and nothing when
     * the limit cannot be said exactly.
     */
    static Optional<List<String>> of(String columnType, ValueDemand.Bounded demand) {
        DataType type = Dialect.DUCKDB.parse(columnType);
        Optional<NumberSpan> span = NumberSpan.of(type);
        boolean above = demand.above();
        if (span.isPresent() && span.get().lies(above, demand.limit(), demand.exclusive())) {
            return Optional.of(List.of());
        }
        BigDecimal limit = demand.limit().stripTrailingZeros();
        String sign = (above ? "<" : ">") + (demand.exclusive() ? "=" : "");
        if (limit.precision() <= MOST_DIGITS && Math.abs(limit.scale()) <= MOST_DIGITS) {
            return Optional.of(List.of("{c} %s %s".formatted(sign, limit.toPlainString())));
        }
        if (span.isEmpty()) {
            return Optional.empty();
        }
        if (span.get().lies(!above, limit, !demand.exclusive())) {
            return Optional.of(List.of("{c} IS NOT NULL"));
        }
        return limit.scale() <= places(type)
                ? Optional.of(List.of("{c} %s CAST('%s' AS %s)".formatted(sign, limit.toPlainString(), columnType)))
                : Optional.empty();
    }

    private static int places(DataType type) {
        return type instanceof DataType.Decimal decimal && decimal.scale() != null ? decimal.scale() : 0;
    }
}
