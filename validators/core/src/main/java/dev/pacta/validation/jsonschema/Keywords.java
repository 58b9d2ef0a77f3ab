/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which keywords a schema may use, by draft and vocabulary, in the order in which they are evaluated. */
final class Keywords {
    /** Compiles a keyword; nothing when its value demands nothing. */
    interface Factory {
        @Nullable
        Keyword make(Site site);
    }

    private record Entry(String vocabulary, @Nullable Dialect only, Factory factory) {}

    private static final Map<String, Entry> ALL = all();

    private Keywords() {}

    static Map<String, Factory> of(Resource resource) {
        Map<String, Factory> usable = new LinkedHashMap<>();
        ALL.forEach((name, entry) -> {
            boolean known = entry.only() == null || entry.only() == resource.dialect();
            if (known
                    && (entry.vocabulary().equals("core")
                            || resource.vocabularies().contains(vocabulary(entry, resource)))) {
                usable.put(name, entry.factory());
            }
        });
        return usable;
    }

    /** The unevaluated ones moved to a vocabulary of their own, and formats to one of two. */
    private static String vocabulary(Entry entry, Resource resource) {
        if (resource.dialect() == Dialect.DRAFT_2020_12) {
            boolean formats = entry.vocabulary().equals("format");
            return formats
                    ? resource.vocabularies().contains("format-assertion") ? "format-assertion" : "format-annotation"
                    : entry.vocabulary();
        }
        return entry.vocabulary().equals("unevaluated") ? "applicator" : entry.vocabulary();
    }

    private static Map<String, Entry> all() {
        Map<String, Entry> all = new LinkedHashMap<>();
        put(all, "core", References::ref, "$ref");
        all.put("$recursiveRef", new Entry("core", Dialect.DRAFT_2019_09, References::recursiveRef));
        all.put("$dynamicRef", new Entry("core", Dialect.DRAFT_2020_12, References::dynamicRef));
        put(all, "validation", ValueKeywords::type, "type");
        put(all, "validation", ValueKeywords::constant, "const");
        put(all, "validation", ValueKeywords::oneOfValues, "enum");
        put(all, "validation", ValueKeywords::bound, "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum");
        put(all, "validation", ValueKeywords::multipleOf, "multipleOf");
        put(all, "validation", ValueKeywords::length, "minLength", "maxLength");
        put(all, "validation", ValueKeywords::pattern, "pattern");
        put(all, "format", ValueKeywords::format, "format");
        all.put("prefixItems", new Entry("applicator", Dialect.DRAFT_2020_12, ArrayKeywords::prefixItems));
        put(all, "applicator", ArrayKeywords::items, "items");
        all.put("additionalItems", new Entry("applicator", Dialect.DRAFT_2019_09, ArrayKeywords::additionalItems));
        put(all, "applicator", ArrayKeywords::contains, "contains");
        put(all, "validation", ArrayKeywords::count, "minItems", "maxItems");
        put(all, "validation", ArrayKeywords::uniqueItems, "uniqueItems");
        put(all, "applicator", ObjectKeywords::properties, "properties");
        put(all, "applicator", ObjectKeywords::patternProperties, "patternProperties");
        put(all, "applicator", ObjectKeywords::additionalProperties, "additionalProperties");
        put(all, "applicator", ObjectKeywords::propertyNames, "propertyNames");
        put(all, "validation", ObjectKeywords::required, "required");
        put(all, "validation", ObjectKeywords::count, "minProperties", "maxProperties");
        put(all, "validation", ObjectKeywords::dependentRequired, "dependentRequired");
        put(all, "applicator", ObjectKeywords::dependentSchemas, "dependentSchemas");
        put(all, "applicator", Applicators::allOf, "allOf");
        put(all, "applicator", Applicators::anyOf, "anyOf");
        put(all, "applicator", Applicators::oneOf, "oneOf");
        put(all, "applicator", Applicators::not, "not");
        put(all, "applicator", Applicators::condition, "if");
        put(all, "unevaluated", ArrayKeywords::unevaluatedItems, "unevaluatedItems");
        put(all, "unevaluated", ObjectKeywords::unevaluatedProperties, "unevaluatedProperties");
        return all;
    }

    private static void put(Map<String, Entry> all, String vocabulary, Factory factory, String... names) {
        for (String name : names) {
            all.put(name, new Entry(vocabulary, null, factory));
        }
    }
}
