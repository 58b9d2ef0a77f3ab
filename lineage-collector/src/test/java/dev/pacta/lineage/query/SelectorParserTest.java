/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pacta.lineage.problem.ProblemException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectorParserTest {
    private static String read(String text) {
        StringBuilder read = new StringBuilder();
        SelectorParser.parse(text).groups().forEach(group -> {
            group.forEach(term -> read.append(
                    "%d<%s %s>%d ".formatted(term.upstream(), term.method(), term.value(), term.downstream())));
            read.append("| ");
        });
        return read.toString().strip();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "orders; 0<NAME orders>0 |",
                "+orders.email+2 tag:pii owner:team-x; 100<NAME orders.email>2 | 0<TAG pii>0 | 0<OWNER team-x>0 |",
                "3+dataset:a,job:b+; 3<DATASET a>0 0<JOB b>100 |",
                "'  tag:class=pii , x'; fails",
                "7; 0<NAME 7>0 |",
                "7+; 0<NAME 7>100 |",
                "7+2; 0<NAME 7>2 |",
                "7+x; 7<NAME x>0 |",
                "2024_orders+1; 0<NAME 2024_orders>1 |",
                "dataset:pg://h:5432:orders; 0<DATASET pg://h:5432:orders>0 |",
                "'namespace:\"a b, c+d\"+'; 0<NAMESPACE a b, c+d>100 |",
            })
    void isReadByItsGrammar(String text, String expected) {
        if (expected.equals("fails")) {
            assertThatThrownBy(() -> read(text)).hasMessageContaining("column");
        } else {
            assertThat(read(text)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "' '; column 2; the end; a name",
                "tag:; column 5; the end; a name",
                "a,; column 3; the end; a name",
                "a b++; column 5; '+'; a space",
                "a+101; column 3; '1'; 1 to 100",
                "a+0; column 3; '0'; 1 to 100",
                "pg://x; column 1; 'p'; dataset:",
                "a '\"b'; column 5; the end; column 3",
                "a \"\"; column 4; '\"'; between the double quotes",
                "'a,,b'; column 3; ','; a name",
            })
    void aFaultSaysItsColumnWhatWasFoundAndWhatWasExpected(String text, String column, String found, String expected) {
        String plain = text.replace("'", "");
        assertThatThrownBy(() -> read(plain))
                .hasMessageContaining("in " + column + " ")
                .hasMessageContaining(found)
                .hasMessageContaining(expected);
    }

    @Test
    void noTextMakesItFailInAnotherWay() {
        String signs = "a7+,: \"*.";
        Random random = new Random(5);
        for (int text = 0; text < 20_000; text++) {
            StringBuilder made = new StringBuilder();
            for (int sign = random.nextInt(12); sign >= 0; sign--) {
                made.append(signs.charAt(random.nextInt(signs.length())));
            }
            try {
                assertThat(SelectorParser.parse(made.toString()).groups()).isNotEmpty();
            } catch (ProblemException told) {
                assertThat(told).hasMessageContaining("column");
            }
        }
    }
}
