/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** What is otherwise in one namespace than in another, and in one run than in another. */
@NullMarked
package dev.pacta.lineage.difference;

import org.jspecify.annotations.NullMarked;
