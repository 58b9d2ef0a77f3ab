/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.time.Duration;

/**
 * How much of a topic is looked at.
 *
 * @param percent about so many of a hundred records, always the same ones; 100 for all
 * @param most after so many records that were read it ends
 * @param longest after so long it ends
 */
public record TopicPart(double percent, long most, Duration longest) {
    public TopicPart {
        if (!(percent > 0 && percent <= 100) || most < 1 || longest.isZero() || longest.isNegative()) {
            throw new IllegalArgumentException(
                    "a part of %s percent, %d records and %s is none".formatted(percent, most, longest));
        }
    }
}
