/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.exchange.compatibility;

import java.util.List;

/** Compares two schemas of one format. Safe for many threads; trouble is part of the result, never an exception. */
public interface SchemaComparison {
    /** Every difference between two versions of a schema. */
    ComparisonResult between(String before, String after);

    /** Every rule that a difference may name. */
    List<SchemaRule> catalog();
}
