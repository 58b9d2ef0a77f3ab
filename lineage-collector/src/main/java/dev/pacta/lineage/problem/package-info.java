/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Errors as clients see them: RFC 9457 problem documents with a stable code. */
@NullMarked
package dev.pacta.lineage.problem;

import org.jspecify.annotations.NullMarked;
