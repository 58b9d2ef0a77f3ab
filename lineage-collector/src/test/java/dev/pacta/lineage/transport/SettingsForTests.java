/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.transport;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;

/** Settings as a user would write them. */
final class SettingsForTests {
    private SettingsForTests() {}

    static KafkaSettings of(Map<String, String> settings) {
        Map<String, String> prefixed = new HashMap<>();
        settings.forEach((name, value) -> prefixed.put("pacta.lineage.kafka." + name, value));
        return new SmallRyeConfigBuilder()
                .withMapping(KafkaSettings.class)
                .withDefaultValues(prefixed)
                .build()
                .getConfigMapping(KafkaSettings.class);
    }
}
