/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.excel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pacta.validation.excel.NumberFormats.Shows;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberFormatsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "General | NUMBER",
                "0.00E+00 | NUMBER",
                "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407] | NUMBER",
                "0 \"days\" | NUMBER",
                "0\\d | NUMBER",
                "[h]:mm:ss | NUMBER",
                "[mm]:ss | NUMBER",
                "@ | NUMBER",
                "yyyy-mm-dd;@ | DATE",
                "mmm | DATE",
                "[$-407]d. mmmm yyyy | DATE",
                "[Red]dd/mm/yy | DATE",
                "h:mm AM/PM | TIME",
                "mm:ss.0 | TIME",
                "dd.mm.yyyy hh:mm | DATE_AND_TIME",
                "yyyy-mm-dd\\Thh:mm:ss | DATE_AND_TIME"
            })
    void aNumberIsShownAsItsFormatSays(String code, Shows shows) {
        assertThat(NumberFormats.of(code)).isEqualTo(shows);
    }
}
