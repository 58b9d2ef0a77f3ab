/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a schema object, property or rule says about itself to people and tools. */
public record Annotations(
        @Nullable String businessName,
        @Nullable String description,
        List<String> tags,
        List<Synonym> synonyms,
        List<AuthoritativeDefinition> authoritativeDefinitions,
        List<CustomProperty> customProperties) {
    /** Nothing was said. */
    public static final Annotations NONE = new Annotations(null, null, List.of(), List.of(), List.of(), List.of());

    public Annotations {
        tags = List.copyOf(tags);
        synonyms = List.copyOf(synonyms);
        authoritativeDefinitions = List.copyOf(authoritativeDefinitions);
        customProperties = List.copyOf(customProperties);
    }

    /** The same with other tags. */
    public Annotations withTags(List<String> others) {
        return new Annotations(businessName, description, others, synonyms, authoritativeDefinitions, customProperties);
    }

    /** The same with other custom properties. */
    public Annotations withCustomProperties(List<CustomProperty> others) {
        return new Annotations(businessName, description, tags, synonyms, authoritativeDefinitions, others);
    }
}
