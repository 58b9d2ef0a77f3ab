/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The schemas that schemas obey, written from the tables of the standard: for each vocabulary its keywords, for each keyword the form of
 * its value. References to the identifiers of the standard lead here.
 */
final class MetaSchemas {
    private static final String SCHEMA = "schema";
    private static final Map<String, String> FORMS_2020 = forms(
            "core",
                    "$id:reference $schema:uri $ref:reference $anchor:name $dynamicRef:reference $dynamicAnchor:name $vocabulary:flags $comment:text $defs:schemas",
            "applicator",
                    "prefixItems:list items:schema contains:schema additionalProperties:schema properties:schemas patternProperties:schemas dependentSchemas:schemas propertyNames:schema if:schema then:schema else:schema allOf:list anyOf:list oneOf:list not:schema",
            "unevaluated", "unevaluatedItems:schema unevaluatedProperties:schema",
            "validation",
                    "type:types const:any enum:values multipleOf:positive maximum:number exclusiveMaximum:number minimum:number exclusiveMinimum:number maxLength:count minLength:count pattern:text maxItems:count minItems:count uniqueItems:flag maxContains:count minContains:count maxProperties:count minProperties:count required:names dependentRequired:namelists",
            "meta-data",
                    "title:text description:text default:any deprecated:flag readOnly:flag writeOnly:flag examples:values",
            "format-annotation", "format:text",
            "content", "contentEncoding:text contentMediaType:text contentSchema:schema");
    private static final Map<String, String> FORMS_2019 = forms(
            "core",
            "$id:reference $schema:uri $anchor:name $ref:reference $recursiveRef:reference $recursiveAnchor:flag $vocabulary:flags $comment:text $defs:schemas",
            "applicator",
            "additionalItems:schema unevaluatedItems:schema items:schemaorlist contains:schema additionalProperties:schema unevaluatedProperties:schema properties:schemas patternProperties:schemas dependentSchemas:schemas propertyNames:schema if:schema then:schema else:schema allOf:list anyOf:list oneOf:list not:schema",
            "validation",
            FORMS_2020.getOrDefault("validation", ""),
            "meta-data",
            FORMS_2020.getOrDefault("meta-data", ""),
            "format",
            "format:text",
            "content",
            FORMS_2020.getOrDefault("content", ""));

    private MetaSchemas() {}

    private static Map<String, String> forms(String... pairs) {
        Map<String, String> forms = new LinkedHashMap<>();
        for (int at = 0; at < pairs.length; at += 2) {
            forms.put(pairs[at], pairs[at + 1]);
        }
        return forms;
    }

    private static Map<String, String> table(Dialect dialect) {
        return dialect == Dialect.DRAFT_2020_12 ? FORMS_2020 : FORMS_2019;
    }

    /** The short names of the vocabularies that a draft's own meta-schema turns on. */
    static Set<String> vocabularies(Dialect dialect) {
        return new LinkedHashSet<>(table(dialect).keySet());
    }

    /** Whether a vocabulary is one of the draft's, on or not. */
    static boolean knows(Dialect dialect, String vocabulary) {
        return table(dialect).containsKey(vocabulary)
                || dialect == Dialect.DRAFT_2020_12 && vocabulary.equals("format-assertion");
    }

    /** The documents by identifier. */
    static Map<String, @Nullable Object> of(Dialect dialect) {
        Map<String, @Nullable Object> documents = new LinkedHashMap<>();
        Map<String, @Nullable Object> whole = head(dialect, dialect.uri());
        whole.put("type", List.of("object", "boolean"));
        whole.put(
                "allOf",
                table(dialect).keySet().stream()
                        .map(name -> Map.of("$ref", "meta/" + name))
                        .toList());
        documents.put(dialect.uri(), whole);
        table(dialect).forEach((name, keywords) -> {
            Map<String, @Nullable Object> part = head(dialect, dialect.part(name));
            part.put("type", List.of("object", "boolean"));
            part.put("properties", properties(dialect, keywords));
            documents.put(dialect.part(name), part);
        });
        return documents;
    }

    private static Map<String, @Nullable Object> head(Dialect dialect, String identifier) {
        Map<String, @Nullable Object> head = new LinkedHashMap<>();
        head.put("$schema", dialect.uri());
        head.put("$id", identifier);
        if (dialect == Dialect.DRAFT_2020_12) {
            head.put("$dynamicAnchor", "meta");
        } else {
            head.put("$recursiveAnchor", true);
        }
        return head;
    }

    private static Map<String, Object> properties(Dialect dialect, String keywords) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (String keyword : keywords.split(" ", -1)) {
            int colon = keyword.indexOf(':');
            properties.put(keyword.substring(0, colon), form(dialect, keyword.substring(colon + 1)));
        }
        return properties;
    }

    private static Object form(Dialect dialect, String name) {
        Object schema =
                dialect == Dialect.DRAFT_2020_12 ? Map.of("$dynamicRef", "#meta") : Map.of("$recursiveRef", "#");
        Map<String, Object> names = Map.of("type", "array", "items", Map.of("type", "string"), "uniqueItems", true);
        return switch (name) {
            case SCHEMA -> schema;
            case "list" -> list(schema);
            case "schemaorlist" -> Map.of("anyOf", List.of(schema, list(schema)));
            case "schemas" -> Map.of("type", "object", "additionalProperties", schema);
            case "flag" -> Map.of("type", "boolean");
            case "flags" -> Map.of("type", "object", "additionalProperties", Map.of("type", "boolean"));
            case "text", "uri" -> Map.of("type", "string");
            case "reference" -> Map.of("type", "string");
            case "name" -> Map.of("type", "string", "pattern", "^[A-Za-z_][-A-Za-z0-9._]*$");
            case "number" -> Map.of("type", "number");
            case "positive" -> Map.of("type", "number", "exclusiveMinimum", BigDecimal.ZERO);
            case "count" -> Map.of("type", "integer", "minimum", BigDecimal.ZERO);
            case "values" -> Map.of("type", "array");
            case "names" -> names;
            case "namelists" -> Map.of("type", "object", "additionalProperties", names);
            case "types" -> types();
            default -> true;
        };
    }

    private static Map<String, Object> list(Object schema) {
        return Map.of("type", "array", "minItems", BigDecimal.ONE, "items", schema);
    }

    private static Map<String, Object> types() {
        Map<String, Object> one =
                Map.of("enum", List.of("array", "boolean", "integer", "null", "number", "object", "string"));
        return Map.of(
                "anyOf",
                List.of(one, Map.of("type", "array", "minItems", BigDecimal.ONE, "items", one, "uniqueItems", true)));
    }
}
