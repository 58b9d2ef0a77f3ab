/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
package dev.pacta.lineage.store;

import dev.pacta.lineage.DatasetKey;

/**
 * What somebody who sends no events declares of a dataset or one of its fields.
 *
 * @param field empty for the whole dataset
 * @param value {@code true} where the key says it all
 */
public record DeclaredTag(DatasetKey dataset, String field, String key, String value) {}
