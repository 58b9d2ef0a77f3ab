/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.facets;

import org.jspecify.annotations.Nullable;

/** A field as a schema facet tells it; nested fields are named {@code outer.inner}. */
public record SchemaField(
        String name, @Nullable String type, @Nullable String description) {}
