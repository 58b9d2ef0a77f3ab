/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.odcs.jsonschema;

import dev.pacta.contract.OdcsVersion;
import dev.pacta.contract.odcs.JsonText;
import dev.pacta.contract.odcs.structure.Structure;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft 2020-12) of a version of the standard, written from Pacta's own definition, with a line on each key and the
 * privacy block. It takes the same documents as the structure check. Safe for many threads.
 */
public final class PublishedSchema {
    private static final String DESCRIPTIONS = "descriptions.properties";
    private static final String PRIVACY = "privacy";

    private final OdcsVersion version;
    private final Properties descriptions;

    private PublishedSchema(OdcsVersion version) {
        if (!version.atLeast(OdcsVersion.V3_0_0)) {
            throw new IllegalArgumentException("a schema is published for v3.0.0 and later, not for " + version.text());
        }
        this.version = version;
        this.descriptions = descriptions();
    }

    /**
     * The schema as JSON.
     *
     * @throws IllegalArgumentException for a version before 3.0.0
     */
    public static String of(OdcsVersion version) {
        return JsonText.of(ordered(new PublishedSchema(version).schema()));
    }

    /** Maps without an order of their own are sorted, so that the text is the same in every process. */
    private static @Nullable Object ordered(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> ordered =
                    map instanceof LinkedHashMap ? new LinkedHashMap<>() : new TreeMap<>();
            map.forEach((key, item) -> ordered.put(String.valueOf(key), ordered(item)));
            return ordered;
        }
        return value instanceof List<?> list
                ? list.stream().map(PublishedSchema::ordered).toList()
                : value;
    }

    /** The name of the file under which the schema is published, such as {@code odcs-pacta-v3.1.0.json}. */
    public static String fileName(OdcsVersion version) {
        return "odcs-pacta-%s.json".formatted(version.text());
    }

    private Map<String, Object> schema() {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.putAll(Structure.jsonSchema(version, key -> descriptions.getProperty(key, "")));
        schema.put("title", "Data contract, ODCS " + version.text() + ", with Pacta's privacy block");
        Object apiVersion =
                schema.get("properties") instanceof Map<?, ?> properties ? properties.get("apiVersion") : null;
        if (apiVersion instanceof Map<?, ?> described) {
            @SuppressWarnings("unchecked") // made by Structure
            Map<String, Object> writable = (Map<String, Object>) described;
            writable.put("const", version.text());
        }
        addPrivacy(schema);
        return schema;
    }

    /** The block is described, not demanded: what else stands there is for the lint to say. */
    @SuppressWarnings("unchecked") // made by Structure
    private void addPrivacy(Map<String, Object> schema) {
        Map<String, Object> definitions = (Map<String, Object>) Objects.requireNonNull(schema.get("$defs"));
        definitions.put(PRIVACY, privacy());
        Map<String, Object> custom = (Map<String, Object>) Objects.requireNonNull(definitions.get("customProperty"));
        Map<String, Object> isPrivacy =
                Map.of("properties", Map.of("property", Map.of("const", PRIVACY)), "required", List.of("property"));
        Map<String, Object> described = Map.of(
                "properties", Map.of("value", Map.of("anyOf", List.of(Map.of("$ref", "#/$defs/privacy"), true))));
        custom.put("if", isPrivacy);
        custom.put("then", described);
    }

    private Map<String, Object> privacy() {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String key : new TreeSet<>(descriptions.stringPropertyNames())) {
            if (key.startsWith(PRIVACY + ".")) {
                Map<String, Object> property = new LinkedHashMap<>();
                property.put("description", descriptions.getProperty(key));
                properties.put(key.substring(PRIVACY.length() + 1), property);
            }
        }
        Map<String, Object> privacy = new LinkedHashMap<>();
        privacy.put("title", "Privacy block");
        privacy.put("description", descriptions.getProperty(PRIVACY));
        privacy.put("type", "object");
        privacy.put("properties", properties);
        return privacy;
    }

    static Properties descriptions() {
        Properties descriptions = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(PublishedSchema.class.getResourceAsStream(DESCRIPTIONS), DESCRIPTIONS),
                StandardCharsets.UTF_8)) {
            descriptions.load(text);
        } catch (IOException broken) {
            throw new UncheckedIOException("the list of descriptions inside the program cannot be read", broken);
        }
        return descriptions;
    }
}
