/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.lint.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static final List<String> WRITTEN = List.of(
            "0",
            "-0",
            "0.0",
            "1",
            "+1",
            "1.0",
            "1.00",
            "10",
            "1e1",
            "1E+1",
            "100",
            "-3",
            "-3.0",
            "999999999",
            "1000000000",
            "1000000001",
            "0.5",
            ".5",
            "-0.50",
            "123456789012345678901",
            "1e20",
            "100000000000000000000",
            "1e-20");

    @Test
    @DisplayName("Order, equality and sign are those of the decimal numbers, whichever way a number is held")
    void isLikeDecimals() {
        Random random = new Random(23);
        List<String> written = Stream.concat(
                        WRITTEN.stream(),
                        Stream.generate(() -> BigDecimal.valueOf(random.nextInt(-40, 40), random.nextInt(-3, 4))
                                        .toString())
                                .limit(60))
                .toList();
        for (String left : written) {
            Quantity one = number(left);
            BigDecimal first = new BigDecimal(left);
            assertThat(one.signum()).as(left).isEqualTo(first.signum());
            assertThat(one.isWhole())
                    .as(left)
                    .isEqualTo(first.stripTrailingZeros().scale() <= 0);
            assertThat(one.compareTo(7)).as(left).isEqualTo(first.compareTo(BigDecimal.valueOf(7)));
            for (String right : written) {
                Quantity other = number(right);
                BigDecimal second = new BigDecimal(right);
                assertThat(one.compareTo(other)).as("%s and %s", left, right).isEqualTo(first.compareTo(second));
                assertThat(one.equals(other)).as("%s and %s", left, right).isEqualTo(first.compareTo(second) == 0);
                assertThat(!one.equals(other) || one.hashCode() == other.hashCode())
                        .as("%s and %s", left, right)
                        .isTrue();
                assertThat(one.isFollowedBy(other))
                        .as("%s and %s", left, right)
                        .isEqualTo(second.subtract(first).compareTo(BigDecimal.ONE) == 0);
            }
        }
    }

    @Test
    @DisplayName(
            "A number is shown without an exponent and with the zeros that were written; what is none, or beyond all sense, is no number")
    void isShownAsWritten() {
        assertThat(Stream.of("7", "1.50", "1e3").map(QuantityTest::number))
                .extracting(Quantity::toString)
                .containsExactly("7", "1.50", "1000");
        assertThat(Stream.of("", "-", "x", "1x", "2026-11-23", "1e999999999", "1".repeat(101))
                        .filter(text -> Quantity.of(text) != null))
                .isEmpty();
    }

    private static Quantity number(String text) {
        return Objects.requireNonNull(Quantity.of(text));
    }
}
