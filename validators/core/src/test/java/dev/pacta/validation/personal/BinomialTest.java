/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinomialTest {
    /** One less the cumulative values of the usual printed tables of the binomial distribution, which have four decimals. */
    @ParameterizedTest
    @CsvSource({
        "1, 5, 0.10, 0.4095", "2, 10, 0.10, 0.2639", "4, 10, 0.10, 0.0128", "8, 10, 0.50, 0.0547",
                "2, 20, 0.05, 0.2642",
        "5, 20, 0.10, 0.0432", "11, 20, 0.50, 0.4119", "16, 20, 0.50, 0.0059", "4, 25, 0.10, 0.2364",
                "10, 25, 0.20, 0.0173",
    })
    void hasTheValuesOfThePrintedTables(long hits, long trials, double chance, double published) {
        assertThat(Binomial.atLeast(hits, trials, chance)).isCloseTo(published, within(0.00006));
    }

    /** The same sum with whole numbers of any length, for chances that are fractions. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 10",
        "40, 500, 10",
        "50, 500, 10",
        "61, 500, 10",
        "480, 500, 10",
        "6, 500, 97",
        "500, 500, 97",
        "1, 2, 11",
        "250, 2000, 11",
        "1900, 2000, 31",
    })
    void hasTheValuesOfExactArithmetic(int hits, int trials, int oneOf) {
        BigInteger sum = BigInteger.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= trials; k++) {
            if (k >= hits) {
                sum = sum.add(ways.multiply(BigInteger.valueOf(oneOf - 1).pow(trials - k)));
            }
            ways = ways.multiply(BigInteger.valueOf(trials - k)).divide(BigInteger.valueOf(k + 1));
        }
        double exact = new BigDecimal(sum)
                .divide(new BigDecimal(BigInteger.valueOf(oneOf).pow(trials)), MathContext.DECIMAL64)
                .doubleValue();

        double found = Binomial.atLeast(hits, trials, 1.0 / oneOf);

        if (exact < 1e-300) {
            assertThat(found).isLessThan(1e-290);
        } else {
            assertThat(found).isCloseTo(exact, Percentage.withPercentage(1e-6));
        }
    }

    /** Gamma of 1, 1/2 above and 10, whose values are known. */
    @Test
    void hasTheLogarithmOfTheGammaFunction() {
        assertThat(Binomial.logGamma(1)).isCloseTo(0, within(1e-13));
        assertThat(Binomial.logGamma(1.5)).isCloseTo(Math.log(Math.sqrt(Math.PI) / 2), within(1e-13));
        assertThat(Binomial.logGamma(10)).isCloseTo(Math.log(362_880), within(1e-12));
    }

    @Test
    void hasItsLimits() {
        assertThat(Binomial.atLeast(0, 10, 0.1)).isOne();
        assertThat(Binomial.atLeast(11, 10, 0.1)).isZero();
        assertThat(Binomial.atLeast(3, 10, 0)).isZero();
        assertThat(Binomial.atLeast(3, 10, 1)).isOne();
        assertThat(Binomial.atLeast(100_000_000, 1_000_000_000, 0.1)).isCloseTo(0.5, within(1e-4));
        assertThat(Binomial.atLeast(1, 1, 1e-6)).isCloseTo(1e-6, within(1e-15));
    }
}
