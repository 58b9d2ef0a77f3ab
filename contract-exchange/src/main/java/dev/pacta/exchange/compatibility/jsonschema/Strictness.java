/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility.jsonschema;

/** What counts as a break. Each level forgives what the one before it forgives, and more. */
public enum Strictness {
    /** As a validator judges: whatever makes a document that was valid invalid. */
    VALIDATING,
    /** As schema registries do by default: required properties with a default may come and go, formats are comments. */
    STRICT,
    /** Open and closed content models may change as long as the named properties fit. */
    LENIENT
}
