/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.nakadi;

import dev.pacta.exchange.Format;
import dev.pacta.exchange.jsonschema.JsonSchemaFormat;
import java.util.List;
import java.util.Set;

/** What this format holds. */
final class NakadiFormat {
    /** Custom properties with this beginning keep what only Nakadi says. */
    static final String PREFIX = "nakadi.";

    static final String NO_CATEGORY = "undefined";
    /** Settings of an event type that are kept as they are. */
    static final List<String> SETTINGS = List.of(
            "category",
            "cleanup_policy",
            "partition_strategy",
            "partition_key_fields",
            "ordering_key_fields",
            "enrichment_strategies",
            "audience",
            "default_statistic",
            "options",
            "event_owner_selector",
            "annotations",
            "labels");

    static final Format FORMAT = new Format(
            "nakadi",
            "Nakadi event type",
            List.of("*.event-type.json"),
            JsonSchemaFormat.HOLDS,
            Set.of(),
            Set.copyOf(java.util.stream.Stream.concat(
                            SETTINGS.stream().map(PREFIX::concat),
                            java.util.stream.Stream.of("default", "compatibilityMode"))
                    .toList()),
            List.of(
                    "The schema is a JSON Schema, with the same limits.",
                    "Settings such as the partition strategy are kept in custom properties such as nakadi.partition_strategy.",
                    "compatible, forward and none are the modes FULL, FORWARD and NONE."));

    private NakadiFormat() {}
}
