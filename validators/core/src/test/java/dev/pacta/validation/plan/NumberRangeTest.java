/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberRangeTest {
    /** A double is right when the number that it is written as is: at the limit, on the doubles around it, and far away. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "-1",
                "0.1",
                "0.10000000000000001",
                "0.30000000000000003",
                "1e-20",
                "9007199254740993",
                "123456789012345678901"
            })
    void whatIsSaidOfDoublesIsTrueOfWhatTheyAreWrittenAs(String limit) {
        BigDecimal number = new BigDecimal(limit);
        double nearest = number.doubleValue();
        double[] doubles = {
            nearest,
            Math.nextDown(nearest),
            Math.nextUp(nearest),
            -nearest,
            0.0,
            -0.0,
            Double.MAX_VALUE,
            -Double.MAX_VALUE
        };
        for (int direction : new int[] {1, -1}) {
            for (int least : new int[] {0, 1}) {
                NumberRange range = new NumberRange();
                range.narrow(new Constraints.Bounded(new NumberLimit(limit), direction, least));
                for (double value : doubles) {
                    boolean right = new BigDecimal(Double.toString(value)).compareTo(number) * direction >= least;
                    assertThat(range.isWithin(value))
                            .as("%s by %s in direction %d from %d", value, limit, direction, least)
                            .isEqualTo(right);
                }
            }
        }
    }

    @Test
    void whatIsNoNumberIsNeverWithin() {
        NumberRange range = new NumberRange();

        assertThat(range.isWithin(Double.MAX_VALUE)).isTrue();
        assertThat(range.isWithin(Double.NaN)).isFalse();
        assertThat(range.isWithin(Double.POSITIVE_INFINITY)).isFalse();
        assertThat(range.isWithin(Double.NEGATIVE_INFINITY)).isFalse();
    }
}
