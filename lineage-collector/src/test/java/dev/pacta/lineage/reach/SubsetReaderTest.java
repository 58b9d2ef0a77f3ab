/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.reach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubsetReaderTest {
    private static final String DAY = partition("{'day': '%s'}");
    private static final String COMPARE =
            "{'type': 'compare', 'left': {'type': 'field', 'field': '%s'}, 'comparison': '%s', 'right': {'type': 'literal', 'value': '%s'}}";

    private static String partition(String... dimensions) {
        return "{'type': 'partition', 'partitions': [{'dimensions': %s}]}"
                .formatted(String.join("}, {'dimensions': ", dimensions));
    }

    private static String day(String day) {
        return DAY.formatted(day);
    }

    private static String compare(String field, String comparison, String value) {
        return COMPARE.formatted(field, comparison, value);
    }

    private static String both(String left, String right) {
        return "{'type': 'binary', 'operator': 'AND', 'left': %s, 'right': %s}".formatted(left, right);
    }

    private static String either(String left, String right) {
        return "{'type': 'binary', 'operator': 'OR', 'left': %s, 'right': %s}".formatted(left, right);
    }

    private static Subset read(String condition) {
        try {
            return SubsetReader.read(new ObjectMapper()
                            .readTree("{\"outputCondition\": %s}".formatted(condition.replace('\'', '"'))))
                    .orElseThrow();
        } catch (IOException unexpected) {
            throw new UncheckedIOException(unexpected);
        }
    }

    private static void meet(String one, String other, boolean meet) {
        assertThat(read(one).mayMeet(read(other))).as("%s and %s", one, other).isEqualTo(meet);
        assertThat(read(other).mayMeet(read(one))).as("%s and %s", other, one).isEqualTo(meet);
    }

    @Test
    void partitionsMeetUnlessAColumnDiffers() {
        meet(day("2026-01-01"), day("2026-01-01"), true);
        meet(day("2026-01-01"), day("2026-01-02"), false);
        meet(day("2026-01-01"), partition("{'country': 'PL'}"), true);
        meet(day("2026-01-01"), partition("{'day': '2026-01-01', 'country': 'PL'}"), true);
        meet(partition("{'hour': 7}"), partition("{'hour': '07'}"), true);
        meet(partition("{'day': 'a'}", "{'day': 'b'}"), partition("{'day': 'c'}", "{'day': 'b'}"), true);
    }

    @Test
    void comparisonsMeetWhereTheirValuesDo() {
        String january =
                both(compare("day", "GREATER_EQUAL_THAN", "2026-01-01"), compare("day", "LESS_THAN", "2026-02-01"));
        meet(january, day("2026-01-31"), true);
        meet(january, day("2026-02-01"), false);
        meet(january, compare("day", "LESS_THAN", "2026-01-01"), false);
        meet(compare("day", "LESS_EQUAL_THAN", "2026-01-01"), january, true);
        meet(either(compare("day", "EQUAL", "2025-12-31"), january), day("2025-12-31"), true);
        meet(both(january, compare("day", "EQUAL", "2026-03-01")), day("2026-01-31"), false);
        meet(compare("n", "LESS_THAN", "10"), compare("n", "EQUAL", "9"), true);
        meet(compare("n", "LESS_THAN", "9"), compare("n", "EQUAL", "10"), false);
    }

    @Test
    void aComparisonMayHaveItsSidesExchanged() {
        String later =
                "{'type': 'compare', 'left': {'type': 'literal', 'value': '5'}, 'comparison': 'LESS_THAN', 'right': {'type': 'field', 'field': 'n'}}";

        assertThat(read(later).all()).containsExactly("n>5");
    }

    @Test
    void placesMeetWhenOneLiesInTheOther() {
        String folder = "{'type': 'location', 'locations': ['s3://b/t/day=1']}";
        meet(folder, "{'type': 'location', 'locations': ['s3://b/t/day=1/part-0']}", true);
        meet(folder, "{'type': 'location', 'locations': ['s3://b/t/day=1/']}", true);
        meet(folder, "{'type': 'location', 'locations': ['s3://b/t/day=10']}", false);
        meet(folder, day("1"), true);
    }

    @Test
    void whatIsNotUnderstoodMayMeetAnythingAndHoldsNothing() {
        for (String odd : new String[] {
            "{}",
            "{'type': 'compare'}",
            "{'type': 'compare', 'left': {'type': 'field', 'field': 'a'}, 'comparison': 'EQUAL', 'right': {'type': 'field', 'field': 'b'}}",
            compare("day", "LIKE", "x"),
            either(day("2026-01-01"), "{'type': 'new'}"),
            "{'type': 'partition', 'partitions': []}",
            either(day("2026-01-01"), "{'type': 'location', 'locations': ['x']}")
        }) {
            meet(odd, day("2026-01-05"), true);
            assertThat(read(odd).holds(read(day("2026-01-05")))).as(odd).isFalse();
        }
        String deep = "{'type': 'binary', 'operator': 'AND', 'left': ".repeat(60)
                + day("1")
                + (", 'right': " + day("1") + "}").repeat(60);
        meet(deep, day("1"), true);
        assertThat(read(both(day("2026-01-01"), "{'type': 'new'}")).holds(read(day("2026-01-01"))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, 2026-01-01, true",
        "2026-01-01, 2026-01-02, false",
    })
    void aPartHoldsAnEqualOne(String one, String other, boolean holds) {
        assertThat(read(day(one)).holds(read(day(other)))).isEqualTo(holds);
    }

    @Test
    void aWiderPartHoldsANarrowerOne() {
        String january =
                both(compare("day", "GREATER_EQUAL_THAN", "2026-01-01"), compare("day", "LESS_THAN", "2026-02-01"));
        assertThat(read(january).holds(read(day("2026-01-31")))).isTrue();
        assertThat(read(january).holds(read(day("2026-02-01")))).isFalse();
        assertThat(read(day("2026-01-31")).holds(read(january))).isFalse();
        assertThat(read(january).holds(read(january))).isTrue();
        assertThat(read(day("1")).holds(read(partition("{'day': '1', 'country': 'PL'}"))))
                .isTrue();
        assertThat(read(partition("{'day': '1', 'country': 'PL'}")).holds(read(day("1"))))
                .isFalse();
    }
}
