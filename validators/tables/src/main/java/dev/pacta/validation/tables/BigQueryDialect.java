/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.tables;

import dev.pacta.exchange.types.DataType;
import dev.pacta.exchange.types.Dialect;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * BigQuery: its patterns are RE2's, and a text may be compared without case; as bytes it is not. A number with a point would be a binary one,
 * so that exact numbers are marked as such. Source: BigQuery, GoogleSQL reference, lexical structure, data types and functions.
 */
final class BigQueryDialect implements SqlDialect {
    private static final int LARGEST_PLAIN_DIGITS = 18;

    @Override
    public Dialect types() {
        return Dialect.BIGQUERY;
    }

    /** A query reads one state of a table; there is no session that only reads. */
    @Override
    public void prepare(Connection connection) throws SQLException {
        // Times are in UTC where no zone is named.
    }

    @Override
    public String quote(String name) {
        return '`' + name.replace("\\", "\\\\").replace("`", "\\`") + '`';
    }

    @Override
    public String literal(String text) {
        StringBuilder written = new StringBuilder("'");
        text.codePoints().forEach(character -> {
            if (character == '\'' || character == '\\') {
                written.append('\\').appendCodePoint(character);
            } else if (character < ' ') {
                written.append("\\x%02x".formatted(character));
            } else {
                written.appendCodePoint(character);
            }
        });
        return written.append('\'').toString();
    }

    @Override
    public String number(DataType type, BigDecimal number) {
        boolean plain = type instanceof DataType.Floating
                || number.scale() <= 0 && number.precision() - number.scale() <= LARGEST_PLAIN_DIGITS;
        return plain ? number.toPlainString() : "BIGNUMERIC '%s'".formatted(number.toPlainString());
    }

    @Override
    public String exact(String text) {
        return "CAST(%s AS BYTES)".formatted(text);
    }

    @Override
    public Optional<String> found(String text, PortablePattern pattern) {
        return pattern.isWithin(1_000)
                .map(within -> "REGEXP_CONTAINS(%s, %s)".formatted(text, literal(within.asRe2())));
    }

    @Override
    public @Nullable String noNumber(DataType type, String reference) {
        return type instanceof DataType.Floating ? "(IS_NAN(%1$s) OR IS_INF(%1$s))".formatted(reference) : null;
    }

    @Override
    public String moment(String text, boolean zone) {
        return zone ? "TIMESTAMP '%s+00:00'".formatted(text) : "DATETIME '%s'".formatted(text);
    }

    @Override
    public String read(TableColumn column, String reference) {
        DataType type = column.type();
        if (type instanceof DataType.Array || type instanceof DataType.Structure || type instanceof DataType.Document) {
            return "TO_JSON_STRING(%s)".formatted(reference);
        }
        if (type instanceof DataType.Binary) {
            return "TO_HEX(%s)".formatted(reference);
        }
        boolean plain = type instanceof DataType.Whole || type instanceof DataType.Text;
        return plain ? reference : "CAST(%s AS STRING)".formatted(reference);
    }

    @Override
    public Optional<String> chosen(List<String> keys, long millionths, long seed) {
        return Optional.of("ABS(MOD(FARM_FINGERPRINT(TO_JSON_STRING(STRUCT(%s, %d))), 1000000)) < %d"
                .formatted(String.join(", ", keys), seed, millionths));
    }
}
