/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.personal;

/**
 * The upper tail of the binomial distribution: how likely so many hits, or more, are by chance alone. The terms are summed one by one from
 * the greatest; only the first needs the logarithm of the gamma function (Stirling's series, DLMF 5.11.1). Relative error below one in a
 * million up to a thousand million trials.
 */
public final class Binomial {
    private static final double NEGLIGIBLE = 1e-17;
    private static final double SERIES_FROM = 15;
    private static final double HALF_LOG_OF_TWO_PI = 0.918938533204672742;

    private Binomial() {}

    /**
     * The probability of {@code hits} or more.
     *
     * @param chance of one trial, 0 to 1
     * @return 0 to 1; 0 also where it is too small for a double
     */
    public static double atLeast(long hits, long trials, double chance) {
        if (hits <= 0 || chance >= 1) {
            return 1;
        }
        if (hits > trials || chance <= 0) {
            return 0;
        }
        return hits > trials * chance
                ? Math.min(1, upwards(hits, trials, chance))
                : Math.max(0, 1 - downwards(hits - 1, trials, chance));
    }

    private static double upwards(long from, long trials, double chance) {
        double odds = chance / (1 - chance);
        double term = term(from, trials, chance);
        double sum = 0;
        for (long k = from; k <= trials && term > sum * NEGLIGIBLE; k++) {
            sum += term;
            term *= (double) (trials - k) / (k + 1) * odds;
        }
        return sum;
    }

    private static double downwards(long from, long trials, double chance) {
        double odds = (1 - chance) / chance;
        double term = term(from, trials, chance);
        double sum = 0;
        for (long k = from; k >= 0 && term > sum * NEGLIGIBLE; k--) {
            sum += term;
            term *= (double) k / (trials - k + 1) * odds;
        }
        return sum;
    }

    private static double term(long k, long trials, double chance) {
        double ways = logGamma(trials + 1.0) - logGamma(k + 1.0) - logGamma(trials - k + 1.0);
        return Math.exp(ways + k * Math.log(chance) + (trials - k) * Math.log1p(-chance));
    }

    /** The natural logarithm of the gamma function of a number from 1. */
    static double logGamma(double number) {
        double product = 1;
        double x = number;
        while (x < SERIES_FROM) {
            product *= x;
            x++;
        }
        double square = x * x;
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / 1680 / square) / square) / square) / x;
        return (x - 0.5) * Math.log(x) - x + HALF_LOG_OF_TWO_PI + series - Math.log(product);
    }
}
