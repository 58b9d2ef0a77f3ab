/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.kafka.scan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of a topic besides what its columns hold.
 *
 * @param left how many offsets were left because the part was at its end; 0 when all was read
 * @param unreadable how many records could not be read, by the reason
 */
public record TopicOutcome(long left, Map<String, Long> unreadable) {
    public TopicOutcome {
        unreadable = Collections.unmodifiableMap(new LinkedHashMap<>(unreadable));
    }
}
