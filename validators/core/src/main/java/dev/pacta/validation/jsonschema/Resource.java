/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A schema with an identifier of its own, and the names that are given inside it. Filled while documents are read. */
final class Resource {
    private final String base;
    private final @Nullable Object root;
    private final Dialect dialect;
    private final Set<String> vocabularies;
    private final Map<String, Place> anchors = new HashMap<>();
    private final Map<String, Place> dynamicAnchors = new HashMap<>();

    /**
     * A schema value and where it stands.
     *
     * @param location the identifier of the resource and a JSON pointer
     */
    record Place(Resource resource, @Nullable Object schema, String location) {}

    Resource(String base, @Nullable Object root, Dialect dialect, Set<String> vocabularies) {
        this.base = base;
        this.root = root;
        this.dialect = dialect;
        this.vocabularies = Set.copyOf(vocabularies);
    }

    String base() {
        return base;
    }

    @Nullable
    Object root() {
        return root;
    }

    Dialect dialect() {
        return dialect;
    }

    /** The short names of the vocabularies that its meta-schema uses. */
    Set<String> vocabularies() {
        return vocabularies;
    }

    Map<String, Place> anchors() {
        return anchors;
    }

    Map<String, Place> dynamicAnchors() {
        return dynamicAnchors;
    }

    Place place() {
        return new Place(this, root, base + "#");
    }

    /** Whether references that recurse may be led elsewhere from here (2019-09). */
    boolean isRecursiveAnchor() {
        return root instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("$recursiveAnchor"));
    }
}
