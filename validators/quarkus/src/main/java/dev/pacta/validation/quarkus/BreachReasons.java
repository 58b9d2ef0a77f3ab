/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.quarkus;

import dev.pacta.validation.Verdict;
import dev.pacta.validation.Violation;
import dev.pacta.validation.jsonschema.SchemaVerdict;
import dev.pacta.validation.source.PortableSchema;
import dev.pacta.validation.stream.Checked;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Why a record was refused. It names rules and fields, never a value. Refused messages have it as metadata, and in Kafka as headers by the
 * names that Pacta's Kafka clients use.
 *
 * @param contract its id, or the address of the JSON Schema in its place
 * @param version of the contract, or the SHA-256 of the schema's bytes
 * @param finished whether all of the record was looked at; not when it is beyond a limit, or cannot be read
 * @param rules the ids of those that are broken, such as {@code orders.total:maximum}, or of a JSON Schema {@code #/properties/total/maximum}
 * @param topic where it came from or was meant for: a topic where there is one, else the channel
 * @param byJsonSchema whether it was held to a JSON Schema
 */
public record BreachReasons(
        String contract, String version, boolean finished, List<String> rules, String topic, boolean byJsonSchema) {
    public BreachReasons {
        rules = List.copyOf(rules);
    }

    /** The reasons of a verdict by a contract. */
    public static BreachReasons of(Checked checked, String topic) {
        return new BreachReasons(
                checked.by().contract().id().value(),
                checked.by().contract().version().value(),
                checked.verdict().kind() != Verdict.Kind.UNFINISHED,
                checked.verdict().violations().stream()
                        .map(Violation::ruleId)
                        .distinct()
                        .toList(),
                topic,
                false);
    }

    /** The reasons of a verdict by a JSON Schema. */
    public static BreachReasons of(SchemaVerdict verdict, PortableSchema by, String topic) {
        return new BreachReasons(
                by.address(),
                by.digest(),
                verdict.kind() != SchemaVerdict.Kind.UNFINISHED,
                verdict.rules(),
                topic,
                true);
    }

    /** What the record was held to. */
    String heldTo() {
        return byJsonSchema ? contract : "%s@%s".formatted(contract, version);
    }

    /** The same as headers. */
    public Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(byJsonSchema ? "pacta.json.schema" : "pacta.contract", contract);
        headers.put(byJsonSchema ? "pacta.json.schema.sha256" : "pacta.contract.version", version);
        headers.put("pacta.verdict", finished ? "invalid" : "unfinished");
        headers.put("pacta.rules", String.join("\n", rules));
        headers.put("pacta.topic", topic);
        return headers;
    }
}
