/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.contract.diff;

import org.jspecify.annotations.Nullable;

/**
 * Where a change is.
 *
 * @param path as a reader writes it: {@code orders.lines.sku}; of the contract itself such as {@code sla.latency}
 * @param property the top-level or nested property, dotted, without the schema object
 * @param beforePointer JSON pointer (RFC 6901) into the earlier document: to the value that changed or, when it was not there, to what
 *     it came into
 * @param afterPointer the same for the later document
 */
public record Where(
        String path,
        @Nullable String schemaObject,
        @Nullable String property,
        @Nullable String beforePointer,
        @Nullable String afterPointer) {}
