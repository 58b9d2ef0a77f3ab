/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Rules on schema objects, their properties, keys and references. */
@NullMarked
package dev.pacta.contract.lint.schema;

import org.jspecify.annotations.NullMarked;
