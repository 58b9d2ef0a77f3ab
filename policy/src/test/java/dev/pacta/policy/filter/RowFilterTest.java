/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.policy.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowFilterTest {
    @Test
    void bindsOrLessThanAndAndAndLessThanNot() throws RowFilterException {
        assertThat(RowFilter.parse("a = 1 or not b.c >= '2' AND \"d e\" is not null"))
                .isEqualTo(new RowFilter.Any(List.of(
                        new RowFilter.Comparison("a", RowFilter.Operator.EQUAL, number("1")),
                        new RowFilter.All(List.of(
                                new RowFilter.Not(new RowFilter.Comparison(
                                        "b.c", RowFilter.Operator.GREATER_OR_EQUAL, new Literal.Text("2"))),
                                new RowFilter.Not(new RowFilter.IsNull("d e")))))));
    }

    @Test
    void readsQuotesSignsAndLists() throws RowFilterException {
        assertThat(RowFilter.parse("(name not in ('O''Neil','') and old!=-1.50)"))
                .isEqualTo(new RowFilter.All(List.of(
                        new RowFilter.Not(new RowFilter.Membership(
                                "name", List.of(new Literal.Text("O'Neil"), new Literal.Text("")))),
                        new RowFilter.Comparison("old", RowFilter.Operator.NOT_EQUAL, number("-1.50")))));
        assertThat(RowFilter.parse("\"not\" = true or x in (1, false)").fields())
                .containsExactly("not", "x");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "country | at character 8 is the end, expected one of",
                "country = DE | at character 11 is 'DE', expected a value",
                "country = 'DE' age | at character 16 is 'age', expected AND, OR or the end",
                "country = 'DE | at character 11 is no word of a filter",
                "1 = 1 | at character 1 is '1', expected the name of a field",
                "lower(country) = 'de' | at character 6 is '(', expected one of",
                "a = 1; drop table b | at character 6 is no word of a filter",
                "a in () | at character 7 is ')', expected a value",
                "(a = 1 | at character 7 is the end, expected ')'",
                "a = 1e5 | at character 5 is no word of a filter",
                "a is true | at character 6 is 'true', expected NULL",
                "and = 1 | at character 1 is 'and', expected the name of a field",
                "a.. = 1 | at character 2 is no word of a filter",
            })
    void tellsWhereAndWhyItIsNone(String text, String message) {
        assertThatThrownBy(() -> RowFilter.parse(text))
                .isInstanceOf(RowFilterException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void isBounded() {
        assertThatThrownBy(() -> RowFilter.parse("(".repeat(2_000) + "a = 1")).hasMessageContaining("50 levels");
        assertThatThrownBy(() -> RowFilter.parse("not ".repeat(900) + "a = 1")).hasMessageContaining("50 levels");
        assertThatThrownBy(() -> RowFilter.parse("a = '" + "x".repeat(5_000) + "'"))
                .hasMessageContaining("at most 4,000");
    }

    private static Literal number(String text) {
        return new Literal.Numeric(new BigDecimal(text));
    }
}
