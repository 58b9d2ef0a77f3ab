/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberSpanTest {
    @ParameterizedTest
    @CsvSource({
        "TINYINT, -128, 127",
        "USMALLINT, 0, 65535",
        "BIGINT, -9223372036854775808, 9223372036854775807",
        "UBIGINT, 0, 18446744073709551615",
        "'DECIMAL(5,0)', -99999, 99999",
        "'DECIMAL(5,2)', -999.99, 999.99",
    })
    void aTypeKeepsTheLimitsAtItsEndsAndNoneInside(String type, BigDecimal least, BigDecimal greatest) {
        NumberSpan span = NumberSpan.of(Dialect.DUCKDB.parse(type)).orElseThrow();
        BigDecimal step = new BigDecimal("0.01");

        assertThat(span.lies(true, least, false)).isTrue();
        assertThat(span.lies(true, least, true)).isFalse();
        assertThat(span.lies(true, least.add(step), false)).isFalse();
        assertThat(span.lies(true, least.subtract(step), true)).isTrue();
        assertThat(span.lies(false, greatest, false)).isTrue();
        assertThat(span.lies(false, greatest, true)).isFalse();
        assertThat(span.lies(false, greatest.subtract(step), false)).isFalse();
        assertThat(span.lies(false, greatest.add(step), true)).isTrue();
    }

    @Test
    void typesWithoutEndsHaveNone() {
        assertThat(NumberSpan.of(Dialect.POSTGRESQL.parse("numeric"))).isEmpty();
        assertThat(NumberSpan.of(Dialect.DUCKDB.parse("DOUBLE"))).isEmpty();
        assertThat(NumberSpan.of(Dialect.DUCKDB.parse("VARCHAR"))).isEmpty();
    }
}
