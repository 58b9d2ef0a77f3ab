/*
 * Copyright 2026 the Pacta authors
 * SPDX-License-Identifier: Apache-2.0
 */
/** Parts of the lineage graph in the forms of other tools. */
@NullMarked
package dev.pacta.lineage.export;

import org.jspecify.annotations.NullMarked;
