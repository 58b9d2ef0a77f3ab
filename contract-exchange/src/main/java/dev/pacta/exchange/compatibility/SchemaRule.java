/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import org.jspecify.annotations.Nullable;

/**
 * A kind of difference.
 *
 * @param id stable, such as {@code avro.type-mismatch}
 * @param backward whether such a difference can break the later schema's readers
 * @param forward whether it can break the earlier schema's readers
 * @param knownAs what other tools call it, or null
 */
public record SchemaRule(
        String id,
        String title,
        boolean backward,
        boolean forward,
        @Nullable String knownAs) {}
