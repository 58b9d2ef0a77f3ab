/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.validation.jsonschema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A compiled schema or subschema. Filled once, because schemas may lead back to themselves; then only read. */
final class SchemaNode {
    private final Resource resource;
    private final String location;
    private Keyword[] keywords = {};

    SchemaNode(Resource resource, String location) {
        this.resource = resource;
        this.location = location;
    }

    void fill(List<Keyword> compiled) {
        keywords = compiled.toArray(Keyword[]::new);
    }

    Resource resource() {
        return resource;
    }

    String location() {
        return location;
    }

    List<Keyword> keywords() {
        return List.of(keywords);
    }

    boolean accepts(@Nullable Object instance, Evaluation evaluation) {
        boolean valid = true;
        for (int at = 0; at < keywords.length && (valid || evaluation.collects()); at++) {
            evaluation.step();
            valid &= keywords[at].accepts(instance, evaluation);
        }
        return valid;
    }
}
